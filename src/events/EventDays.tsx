import type { Event } from '@/payload-types'
import { dayText } from './eventDates'

/** The days of an event, one a line when there are several. */
export function EventDays({ days }: { days: Event['days'] }) {
  const rows = [...(days ?? [])].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  if (rows.length === 0) return 'Datoen er ikke fastsat'
  if (rows.length === 1) return rows.map(dayText)
  return (
    <ol className="plain-list">
      {rows.map((row, index) => (
        <li key={row.startsAt}>
          Dag {index + 1}: {dayText(row)}
        </li>
      ))}
    </ol>
  )
}
