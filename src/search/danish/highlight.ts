import { distance } from 'fastest-levenshtein'
import type { Highlighted } from '../types'
import { stemOf } from './stem'
import { tokensOf } from './tokens'
import type { QueryTerm } from './types'

/** A stretch of a text that a term is met in. */
type Mark = { start: number; end: number; term: QueryTerm }
/** A word or a reference to a law as the terms see it. */
type Spot = { start: number; end: number; folded: string; stem: string; code: string | null }

const shortestPart = 4
/** A passage is looked for no farther into a text than this. */
const farthest = 30_000

/** The whole text, with what the terms are met by apart. */
export function highlightTerms(text: string, terms: readonly QueryTerm[]): Highlighted {
  const composed = text.normalize('NFC')
  return cutAt(composed, marksIn(composed, terms), 0, composed.length)
}

/**
 * A passage of about `length` characters around where most of the terms are met. An ellipsis stands where it is cut.
 * Null when no term is met.
 */
export function excerptOf(text: string, terms: readonly QueryTerm[], length: number): Highlighted | null {
  const composed = text.slice(0, farthest).normalize('NFC').replace(/\s+/g, ' ').trim()
  const marks = marksIn(composed, terms)
  const best = fullestWindow(marks, length)
  if (!best) return null
  const { end, start } = passage(composed, best, length)
  const pieces = cutAt(composed, marks, start, end)
  return [
    ...(start > 0 ? [{ text: '… ', isHit: false }] : []),
    ...pieces,
    ...(end < composed.length ? [{ text: ' …', isHit: false }] : []),
  ]
}

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

function marksIn(text: string, terms: readonly QueryTerm[]): Mark[] {
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
  return spots.flatMap((spot, at): Mark[] => {
    if (isFound(spot, term)) return [{ start: spot.start, end: spot.end, term }]
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

/** As the engine forgives: one letter from five on, two from nine on, and never the first. */
function isNearly({ folded, stem }: Spot, { forms, sought }: QueryTerm): boolean {
  const allowed = sought.length >= 9 ? 2 : sought.length >= 5 ? 1 : 0
  if (allowed === 0 || stem[0] !== sought[0] || Math.abs(stem.length - sought.length) > allowed + 1)
    return false
  return forms.some((form) => distance(form, stem) <= allowed || distance(form, folded) <= allowed)
}

/** The stretch of at most `length` characters with the most different terms in it, the earliest of those. */
function fullestWindow(marks: readonly Mark[], length: number): { start: number; end: number } | null {
  let best: { start: number; end: number; terms: number } | null = null
  for (const [at, mark] of marks.entries()) {
    const inside = marks.slice(at, at + 50).filter(({ end }) => end - mark.start <= length)
    const terms = new Set(inside.map(({ term }) => term)).size
    const end = Math.max(mark.end, ...inside.map((one) => one.end))
    if (!best || terms > best.terms) best = { start: mark.start, end, terms }
  }
  return best
}

/** `length` characters around a stretch, from the beginning of its sentence where that is near, between whole words. */
function passage(text: string, { end, start }: { start: number; end: number }, length: number) {
  if (text.length <= length) return { start: 0, end: text.length }
  const room = Math.max(0, length - (end - start))
  const earliest = Math.max(0, start - Math.floor(room * 0.6))
  const sentence = text.slice(earliest, start).search(/(?<=[.!?:] )\p{Lu}/u)
  let from = earliest === 0 ? 0 : sentence >= 0 ? earliest + sentence : text.indexOf(' ', earliest) + 1
  if (from > start || from < earliest) from = start
  let to = Math.min(text.length, Math.max(end, from + length))
  if (to < text.length) to = Math.max(end, text.lastIndexOf(' ', to))
  return { start: from, end: to }
}

function cutAt(text: string, marks: readonly Mark[], from: number, to: number): Highlighted {
  const pieces: Highlighted = []
  let at = from
  for (const { end, start } of marks) {
    if (start < at || end > to) continue
    if (start > at) pieces.push({ text: text.slice(at, start), isHit: false })
    pieces.push({ text: text.slice(start, end), isHit: true })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to), isHit: false })
  return pieces
}
