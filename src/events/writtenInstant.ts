import { instantsAt } from '@/lib/danishClock'

/** A point in time as somebody wrote it: in order, or what is the matter with it. */
export type WrittenInstant = { iso: string } | { problem: string }

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/

const dayInWords = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' })

/**
 * Reads a moment that came through a form or the API. It must say its time zone: the same hour without one would be another
 * moment on another server. A whole day is midnight, UTC.
 *
 * @param from the first year that isn't taken for a slip of the finger
 */
export function readInstant(written: unknown, from = 2000): WrittenInstant {
  if (written instanceof Date) {
    return Number.isNaN(written.getTime()) ? notATime() : withinReason(written, from)
  }
  const parts = typeof written === 'string' ? pattern.exec(written.trim()) : null
  if (!parts) return notATime()
  const [whole, year, month, day, hour = '00', minute = '00', second = '00', zone] = parts
  const clock = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  // The 30th of February would be taken for the 2nd of March.
  if (Number.isNaN(clock.getTime()) || clock.getUTCDate() !== Number(day) || hour === '24') return notATime()
  if (whole.includes('T') && zone === undefined) return withoutZone(clock)
  return withinReason(new Date(whole), from)
}

function withoutZone(clock: Date): WrittenInstant {
  if (instantsAt(clock).length > 0) {
    return { problem: 'Tidspunktet mangler en tidszone. Skriv det fx som 2027-03-01T09:00:00+01:00.' }
  }
  const time = clock.toISOString().slice(11, 16).replace(':', '.')
  return {
    problem: `Klokken ${time} den ${dayInWords.format(clock)} findes ikke: uret stilles en time frem den nat. Vælg et andet tidspunkt.`,
  }
}

function withinReason(instant: Date, from: number): WrittenInstant {
  const year = instant.getUTCFullYear()
  if (Number.isNaN(year)) return notATime()
  return year >= from && year <= 2100
    ? { iso: instant.toISOString() }
    : { problem: `Vælg et tidspunkt mellem år ${from} og 2100.` }
}

function notATime(): WrittenInstant {
  return { problem: 'Tidspunktet findes ikke. Skriv det fx som 2027-03-01T09:00:00+01:00.' }
}
