import { create } from 'qrcode'

/** The dark squares of a text's QR code, as a path for an SVG. */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules
  const squares = Array.from(data, (isDark, index) =>
    isDark ? `M${index % size} ${Math.floor(index / size)}h1v1h-1z` : '',
  )
  return { path: squares.join(''), size }
}
