import { lettersApart } from './spelling'
import { stemOf } from './stem'
import { tokensOf } from './tokens'
import type { QueryTerm } from './types'

/** A stretch of a text that a term is met in. */
export type Mark = { start: number; end: number; term: QueryTerm }
/** A word or a reference to a law as the terms see it. */
type Spot = { start: number; end: number; folded: string; stem: string; code: string | null }

const shortestPart = 4

function spotsIn(text: string): Spot[] {
  return tokensOf(text).flatMap(({ code, words }): Spot[] => {
    const first = words[0]
    const last = words.at(-1)
    if (code && first && last) {
      const spot = {
        start: first.start,
        end: last.end,
        folded: first.folded,
        stem: stemOf(first.folded),
        code,
      }
      return [spot]
    }
    return words.map(({ end, folded, start }) => ({ start, end, folded, stem: stemOf(folded), code: null }))
  })
}

/** Where the terms are met, in the order of the text. Only a term that is met nowhere may be met by a word spelt nearly so. */
export function marksIn(text: string, terms: readonly QueryTerm[]): Mark[] {
  if (terms.length === 0) return []
  const spots = spotsIn(text)
  const marks = terms.flatMap((term) => {
    const exact = marksOf(spots, term, isMet)
    return exact.length > 0 ? exact : marksOf(spots, term, isNearly)
  })
  return marks.sort((one, other) => one.start - other.start || other.end - one.end)
}

/** Forms of several words are met by words in a row. */
function marksOf(
  spots: readonly Spot[],
  term: QueryTerm,
  isFound: (spot: Spot, term: QueryTerm) => boolean,
): Mark[] {
  const phrases = term.forms.filter((form) => form.includes(' ')).map((form) => form.split(' '))
  const known = new Map<string, boolean>()
  return spots.flatMap((spot, at): Mark[] => {
    const key = spot.code ?? spot.folded
    const isHit = known.get(key) ?? isFound(spot, term)
    known.set(key, isHit)
    if (isHit) return [{ start: spot.start, end: spot.end, term }]
    const phrase = phrases.find((words) => words.every((word, place) => spots[at + place]?.stem === word))
    const last = phrase && spots[at + phrase.length - 1]
    return last ? [{ start: spot.start, end: last.end, term }] : []
  })
}

/** By a form, as the beginning of a word still being typed, or as the first or last part of a compound. */
function isMet({ code, folded, stem }: Spot, { forms, isPrefix, sought }: QueryTerm): boolean {
  if (code && forms.includes(code)) return true
  if (forms.includes(stem) || forms.includes(folded)) return true
  if (isPrefix && sought.length >= 2 && folded.startsWith(sought)) return true
  return forms.some(
    (form) =>
      form.length >= shortestPart &&
      stem.length > form.length &&
      (stem.startsWith(form) || stem.endsWith(form)),
  )
}

/** As the engine forgives: one letter from five on, two from eight on, and never the first. */
function isNearly({ folded, stem }: Spot, { forms, sought }: QueryTerm): boolean {
  const allowed = sought.length >= 8 ? 2 : sought.length >= 5 ? 1 : 0
  if (allowed === 0 || stem[0] !== sought[0] || Math.abs(stem.length - sought.length) > allowed + 1)
    return false
  return forms.some((form) => lettersApart(form, stem) <= allowed || lettersApart(form, folded) <= allowed)
}
