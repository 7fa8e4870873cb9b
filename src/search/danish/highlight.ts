import type { Highlighted } from '../types'
import { type Mark, marksIn } from './marks'
import type { QueryTerm } from './types'

type Window = { start: number; end: number; terms: number }

/** Where a passage with all terms stands in the opening of a text, the rest needn't be looked at. */
const opening = 2000
/** A passage is looked for no farther into a text than this. */
const farthest = 30_000
/** Of the words met the passage is looked for among the first few hundred. */
const mostMarks = 400

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
  const near = passageIn(text, terms, { farthest: opening, length })
  if (near?.hasAll || text.length <= opening) return near?.pieces ?? null
  return passageIn(text, terms, { farthest, length })?.pieces ?? null
}

function passageIn(
  text: string,
  terms: readonly QueryTerm[],
  { farthest, length }: { farthest: number; length: number },
): { pieces: Highlighted; hasAll: boolean } | null {
  const composed = text.slice(0, farthest).normalize('NFC').replace(/\s+/g, ' ').trim()
  const marks = marksIn(composed, terms)
  const best = fullestWindow(marks.slice(0, mostMarks), length, terms.length)
  if (!best) return null
  const { end, start } = passage(composed, best, length)
  const isCut = end < composed.length || farthest < text.length
  const pieces = [
    ...(start > 0 ? [{ text: '… ', isHit: false }] : []),
    ...cutAt(composed, marks, start, end),
    ...(isCut ? [{ text: ' …', isHit: false }] : []),
  ]
  return { pieces, hasAll: best.terms === terms.length }
}

/** The stretch of at most `length` characters with the most different terms in it, the earliest of those. */
function fullestWindow(marks: readonly Mark[], length: number, all: number): Window | null {
  let best: Window | null = null
  for (const [at, mark] of marks.entries()) {
    const inside = marks.slice(at, at + 50).filter(({ end }) => end - mark.start <= length)
    const terms = new Set(inside.map(({ term }) => term)).size
    const end = Math.max(mark.end, ...inside.map((one) => one.end))
    if (!best || terms > best.terms) best = { start: mark.start, end, terms }
    if (best.terms === all) break
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
