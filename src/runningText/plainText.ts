import { typedLists } from './typedLists'

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A plain text with typed lists as HTML, a paragraph to a line; `null` for one without, which the editor reads itself. */
export function htmlOfTypedLists(text: string): string | null {
  const lines = text.split(/\r\n|\r|\n|\u2028|\u2029/)
  if (typedLists(lines.map((line) => ({ text: line }))).length === 0) return null
  return lines.map((line) => `<p>${written(line)}</p>`).join('')
}

function written(line: string): string {
  return line
    .replaceAll(/[&<>]/g, (sign) => signs[sign] ?? sign)
    .replaceAll('\t', '\u00a0\u00a0\u00a0')
    .replace(/^ +/, (indent) => '\u00a0'.repeat(indent.length))
}
