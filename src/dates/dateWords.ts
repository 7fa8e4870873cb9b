import { danishClockAt, instantsAt, isSummerTime } from '@/lib/danishClock'
import type { DateKind } from './kinds'

export const monthNames = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const

/** As `getUTCDay` counts them. */
export const weekdayNames = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'] as const

/** `torsdag den 10. december 2026 kl. 9.00`, by Danish clocks; in the hour that comes twice, which of the two it is. */
export function dateWords(instant: Date, kind: DateKind): string {
  const clock = danishClockAt(instant)
  const month = `${monthNames[clock.getUTCMonth()]} ${clock.getUTCFullYear()}`
  if (kind === 'month') return month
  if (kind === 'time') return timeWords(instant)
  const day = `${weekdayNames[clock.getUTCDay()]} den ${clock.getUTCDate()}. ${month}`
  return kind === 'day' ? day : `${day} ${timeWords(instant)}`
}

/** `10.12.2026 kl. 9.00`: the same in figures, as it can be written in the field again. */
export function dateFigures(instant: Date, kind: DateKind): string {
  const clock = danishClockAt(instant)
  const month = `${clock.getUTCMonth() + 1}.${clock.getUTCFullYear()}`
  if (kind === 'month') return month
  if (kind === 'time') return timeWords(instant)
  const day = `${clock.getUTCDate()}.${month}`
  return kind === 'day' ? day : `${day} ${timeWords(instant)}`
}

function timeWords(instant: Date): string {
  const clock = danishClockAt(instant)
  const time = `kl. ${clock.getUTCHours()}.${String(clock.getUTCMinutes()).padStart(2, '0')}`
  if (instantsAt(clock).length < 2) return time
  return `${time} ${isSummerTime(instant) ? 'sommertid' : 'vintertid'}`
}
