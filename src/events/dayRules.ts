import { dateText } from '@/lib/dates'

type Day = { startsAt?: Date | null | undefined; endsAt?: Date | null | undefined }

const dayMs = 24 * 60 * 60 * 1000

/** What is wrong with the days of an event, each in order by itself; `null` when nothing is. Unfinished rows are passed over. */
export function daysProblem(days: Day[]): string | null {
  const whole = days.flatMap(({ endsAt, startsAt }) => (startsAt && endsAt ? [{ startsAt, endsAt }] : []))
  const long = whole.find(({ endsAt, startsAt }) => endsAt.getTime() - startsAt.getTime() > dayMs)
  if (long) {
    return `Dagen, der begynder ${dateText(long.startsAt)}, varer mere end et døgn. Tilføj en række for hver dag.`
  }
  const sorted = [...whole].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const overlap = sorted.find((day, index) => {
    const before = sorted[index - 1]
    return before !== undefined && day.startsAt < before.endsAt
  })
  return overlap ? `To af dagene ligger oven i hinanden: ret ${dateText(overlap.startsAt)}.` : null
}
