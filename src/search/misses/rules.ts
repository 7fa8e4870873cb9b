import { isName } from './isName'

export const fewestLetters = 3
export const mostWords = 6
const longestText = 120
const longestWord = 40
const mostDigits = 5

/** Mail and web addresses, however they are spelt out. */
const addresses = /@|snabel|https?:|www\.|[\p{L}\p{N}][.][\p{L}]{2,}|\b(?:gmail|hotmail|icloud)\b/iu
/** An age says nothing of who it is about, and nothing of what was missing: it is left out. */
const ages = /(?<![\p{L}\p{N}.-])\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s?-?\s?år(?:s|ig|ige|iges?)?(?!\p{L})/giu
/** `§ 101`, `paragraf 101`, `sel 101`, `stk. 2`. */
const sections = /(?<!\p{L})(§+|paragraf(?:fen)?|sel|sul|stk\.?)\s*(\d{1,3})(?![\p{L}\p{N}])/giu
/** Names of services, as U18; the others must be among the portal's own words. */
const codes = /(?<![\p{L}\p{N}-])(\p{L}{1,4})-?(\d{1,2})(?![\p{L}\p{N}-])/gu
const wordPattern = /§\p{L}+|[\p{L}\p{M}]+(?:[-'’´][\p{L}\p{M}]+)*/gu

/**
 * The words of a search as they may be counted, or `null` for a search of which nothing may be kept: one that could hold a
 * number, an address, a date or a name. When in doubt nothing is kept.
 *
 * @param isKnown whether a word is one of the portal's own
 */
export function wordsToCount(query: string, isKnown: (word: string) => boolean): string | null {
  const text = query.normalize('NFKC').trim()
  if (text.length > longestText || addresses.test(text) || hasForeignLetters(text)) return null
  const { rest, digits, kept } = withoutCodes(text, isKnown)
  if (/\p{N}/u.test(rest) || digits > mostDigits) return null
  const words = rest.match(wordPattern) ?? []
  if (words.length > mostWords || words.some((word) => word.length > longestWord)) return null
  const parts = words.flatMap((word) => (word.startsWith('§') ? [] : word.split(/[-'’´]/)))
  if (parts.some(isName) || looksLikeNames(words, isKnown)) return null
  const counted = words
    .map((word) => kept.get(word) ?? word.toLocaleLowerCase('da'))
    .filter((word) => word.length >= fewestLetters)
  return counted.length > 0 ? [...new Set(counted)].join(' ') : null
}

/** What is written with other letters than ours can't be told from a name. */
function hasForeignLetters(text: string): boolean {
  return /(?!\p{Script=Latin})\p{L}/u.test(text)
}

/** Takes the numbers out that may stand, each with a mark in its place that holds no digit. */
function withoutCodes(text: string, isKnown: (word: string) => boolean) {
  const kept = new Map<string, string>()
  let digits = 0
  const keep = (code: string, number: string) => {
    digits += number.length
    const mark = `§${'x'.repeat(kept.size + 1)}`
    kept.set(mark, code)
    return ` ${mark} `
  }
  const rest = text
    .replaceAll('§x', ' ')
    .replace(ages, ' ')
    .replace(sections, (_all, before: string, number: string) =>
      keep(/^stk/i.test(before) ? `stk${number}` : `§${number}`, number),
    )
    .replace(codes, (all, letters: string, number: string) => {
      const code = `${letters}${number}`.toLocaleLowerCase('da')
      return code === 'u18' || isKnown(code) ? keep(code, number) : all
    })
  return { rest, digits, kept }
}

/** An unknown word with a capital in the middle of a search, or one that begins a search beside another with a capital. */
function looksLikeNames(words: string[], isKnown: (word: string) => boolean): boolean {
  return words.some((word, place) => {
    if (!hasCapital(word) || isKnown(word.toLocaleLowerCase('da'))) return false
    return place > 0 || hasCapital(words[1] ?? '')
  })
}

function hasCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}
