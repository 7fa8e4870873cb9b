import { cache } from 'react'
import { as, currentReader } from '@/content/reader'
import { offerSummarySelect } from '@/offers/summary'

/** The five stages in their order, without their long texts. */
export const listStages = cache(async () => {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'stages',
    depth: 0,
    limit: 50,
    select: { drugUse: true, name: true, order: true, slug: true, summary: true },
    sort: 'order',
  })
  return docs
})

/** What the municipalities have at a stage, without what has ended. */
export async function offersAt(stageId: number | string) {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'offers',
    depth: 1,
    pagination: false,
    select: { ...offerSummarySelect, stages: true },
    sort: 'name',
    where: {
      and: [
        { 'stages.stage': { equals: stageId } },
        { state: { not_equals: 'ophoert' } },
        { municipality: { exists: true } },
      ],
    },
  })
  return docs
}
