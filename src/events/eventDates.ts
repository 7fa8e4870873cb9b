import { dateText } from '@/lib/dates'
import type { Event } from '@/payload-types'

type Day = NonNullable<Event['days']>[number]

const zone = 'Europe/Copenhagen'
const weekday = new Intl.DateTimeFormat('da-DK', { weekday: 'long', timeZone: zone })
const clock = new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit', timeZone: zone })

/** `torsdag den 3. december 2026 kl. 09.00–15.30`; past midnight the end's own day is said too. */
export function dayText({ startsAt, endsAt }: Day): string {
  const start = new Date(startsAt)
  const end = new Date(endsAt)
  const from = `${weekday.format(start)} den ${dateText(start)} kl. ${clock.format(start)}`
  if (dateText(start) === dateText(end)) return `${from}–${clock.format(end)}`
  return `${from} til ${weekday.format(end)} den ${dateText(end)} kl. ${clock.format(end)}`
}

/** For a card: the first day, and that there are more. */
export function daysInShort(days: Event['days']): string {
  const starts = (days ?? []).map(({ startsAt }) => startsAt).sort()
  const first = starts[0]
  if (!first) return 'Datoen er ikke fastsat'
  return starts.length === 1 ? dateText(first) : `${dateText(first)}, første af ${starts.length} dage`
}
