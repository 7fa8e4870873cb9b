import { cache } from 'react'
import { as, currentReader } from '@/content/reader'

/** The shared initiatives in their own order, without their long texts. */
export const listInitiatives = cache(async () => {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'initiatives',
    depth: 0,
    limit: 100,
    select: { number: true, slug: true, state: true, summary: true, title: true },
    sort: 'number',
  })
  return docs
})

/** What is held as part of an initiative, newest first. */
export async function eventsOf(initiativeId: number | string) {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'events',
    depth: 0,
    limit: 50,
    select: { firstDay: true, slug: true, title: true },
    sort: '-firstDay',
    where: { initiative: { equals: initiativeId } },
  })
  return docs
}
