import { dateText } from '@/lib/dates'

type Placed = { state?: string | null | undefined; days: { startsAt: Date }[] }

/**
 * Whether an event that is to come is put on a day that nobody has said yes to, or is on again after it was moved. Then a
 * deadline that has passed was for another day. Another hour on the same day is no new day.
 */
export function isOnNewDay(before: Placed, after: Placed, now: Date): boolean {
  if (after.days.length === 0 || after.days.some(({ startsAt }) => startsAt <= now)) return false
  if (before.state === 'flyttet' && after.state !== 'flyttet') return true
  const known = new Set(before.days.map(({ startsAt }) => dateText(startsAt)))
  return after.days.some(({ startsAt }) => !known.has(dateText(startsAt)))
}
