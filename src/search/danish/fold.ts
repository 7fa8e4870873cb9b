/**
 * One spelling for every usual way of writing æ, ø and å: lower case, `å/aa/æ/ae/ä` as `a`, `ø/oe/ö` as `o`, no accents.
 * Folding what is folded changes nothing.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/a[\u030A\u0308]/g, 'aa')
    .replace(/o\u0308/g, 'oe')
    .replace(/[\p{M}\u00AD]/gu, '')
    .replace(/æ/g, 'ae')
    .replace(/[øœ]/g, 'oe')
    .replace(/ß/g, 'ss')
    .replace(/a[ae]+/g, 'a')
    .replace(/oe+/g, 'o')
}

const known = new Map<string, string>()
const mostKnown = 100_000

/** `fold` of a single word; words come again and again. */
export function foldWord(word: string): string {
  const cached = known.get(word)
  if (cached !== undefined) return cached
  if (known.size >= mostKnown) known.clear()
  const folded = fold(word)
  if (word.length <= 60) known.set(word, folded)
  return folded
}
