import type { Highlighted } from './types'

/** Control characters mark hits on the way from the engine: no content can hold them, so nothing needs escaping. */
export const highlightStart = '\u0002'
export const highlightEnd = '\u0003'

export function toHighlighted(text: string): Highlighted {
  return text
    .split(highlightStart)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, isHit: false }]
      const [hit = '', rest = ''] = part.split(highlightEnd)
      return [
        { text: hit, isHit: true },
        { text: rest, isHit: false },
      ]
    })
    .filter((piece) => piece.text !== '')
}

/** Marks the words of a query in a text, for answers that come without marks. */
export function highlightWords(text: string, words: string[]): Highlighted {
  const wanted = words
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (wanted.length === 0) return [{ text, isHit: false }]
  const marked = text
    .replaceAll(highlightStart, '')
    .replaceAll(highlightEnd, '')
    .replace(new RegExp(wanted.join('|'), 'giu'), (hit) => `${highlightStart}${hit}${highlightEnd}`)
  return toHighlighted(marked)
}
