import { danishClockAt } from '@/lib/danishClock'
import { dateWords } from './dateWords'
import type { DateKind, Limits } from './kinds'

/** What is the matter with a date that lies outside, or `null`. */
export function limitProblem(
  instant: Date,
  kind: DateKind,
  { maxDate, maxTime, minDate, minTime }: Limits,
): string | null {
  if (minDate && dayOf(instant) < dayOf(minDate))
    return `Vælg tidligst ${dateWords(new Date(minDate), 'day')}.`
  if (maxDate && dayOf(instant) > dayOf(maxDate)) return `Vælg senest ${dateWords(new Date(maxDate), 'day')}.`
  if (kind !== 'moment' && kind !== 'time') return null
  if (minTime && timeOf(instant) < timeOf(minTime))
    return `Vælg tidligst ${dateWords(new Date(minTime), 'time')}.`
  if (maxTime && timeOf(instant) > timeOf(maxTime))
    return `Vælg senest ${dateWords(new Date(maxTime), 'time')}.`
  return null
}

const dayOf = (instant: Date) => danishClockAt(new Date(instant)).toISOString().slice(0, 10)
const timeOf = (instant: Date) => danishClockAt(new Date(instant)).toISOString().slice(11, 16)
