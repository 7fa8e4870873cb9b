interface QrCodeProps {
  /** What the picture is for; what it says must also stand as text. */
  label: string
  /** The dark squares, row by row, as a path of unit squares. */
  path: string
  /** How many squares the picture is wide and high. */
  size: number
}

/** A QR code, drawn in the page itself. Always dark on light: cameras read nothing else. */
export function QrCode({ label, path, size }: QrCodeProps) {
  const quiet = 4
  const side = size + 2 * quiet
  return (
    <svg
      className="qr-code"
      viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
      width={220}
      height={220}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-quiet} y={-quiet} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
