import { listPageSize } from '@/content/listPage'
import { as, currentReader } from '@/content/reader'
import { splitByTime } from './rules'

/**
 * What is coming, and one page of what has been. Which is which is decided here rather than in the database, because an
 * event of several days is over with its last.
 */
export async function listEvents(side: number, now: Date) {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'events',
    depth: 0,
    pagination: false,
    select: listedEventSelect,
    sort: 'firstDay',
  })
  const { past, upcoming } = splitByTime(docs, now)
  const pages = Math.max(1, Math.ceil(past.length / listPageSize))
  const page = Math.min(side, pages)
  return { upcoming, past: past.slice((page - 1) * listPageSize, page * listPageSize), page, pages }
}

/** What a card shows of an event. */
export const listedEventSelect = {
  days: true,
  kind: true,
  place: true,
  signUpClosesAt: true,
  signUpOpensAt: true,
  slug: true,
  state: true,
  summary: true,
  title: true,
  visibility: true,
} as const

export type ListedEvent = Awaited<ReturnType<typeof listEvents>>['upcoming'][number]
