/** More marks on one letter than any language writes (Unicode's stream-safe text format); sorting them takes the square of their number. */
const marksBeyond = /(\p{M}{30})\p{M}+/gu

/** A text with each letter and its marks composed, in time linear in its length. */
export function composedText(text: string): string {
  return text.replace(marksBeyond, '$1').normalize('NFC')
}
