import { readInstant } from '@/events/writtenInstant'
import type { DateKind } from './kinds'
import { firstYear, type ReadDate, readDanishDate } from './readDanishDate'

const startsAsInstant = /^\s*\d{4}-\d{2}-\d{2}T/

/**
 * Reads a date as the API and the portal's own code send it: an instant with its time zone, and where days are kept, a day alone
 * as it is written in Denmark or in ISO. A day alone is no moment: which hour was meant, nobody has said.
 */
export function readSentDate(sent: unknown, kind: DateKind): ReadDate {
  if (typeof sent !== 'string' || startsAsInstant.test(sent)) return readInstant(sent, firstYear(kind))
  if (kind === 'day' || kind === 'month') return readDanishDate(sent, kind)
  return isDayAlone(sent) ? { problem: timeLacks } : readInstant(sent, firstYear(kind))
}

/** Whether a text is a day, without a time. */
export function isDayAlone(sent: unknown): sent is string {
  return typeof sent === 'string' && 'iso' in readDanishDate(sent, 'day')
}

const timeLacks = 'Skriv også klokkeslættet. Skriv tidspunktet fx som 2027-03-01T09:00:00+01:00.'
