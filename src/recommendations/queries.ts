import { cache } from 'react'
import { as, currentReader } from '@/content/reader'
import type { Recommendation } from '@/payload-types'

/** The recommendations in their own order, without their long texts. */
export const listRecommendations = cache(async () => {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'recommendations',
    depth: 0,
    limit: 100,
    select: { area: true, level: true, number: true, slug: true, summary: true, title: true },
    sort: 'number',
  })
  return docs
})

/** Offers in the municipalities of the types that a recommendation asks for. */
export async function offersFor(recommendation: Recommendation) {
  const types = (recommendation.offerTypes ?? []).map((type) => (typeof type === 'object' ? type.id : type))
  if (types.length === 0) return []
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'offers',
    depth: 1,
    limit: 50,
    select: { municipality: true, name: true, slug: true },
    sort: 'name',
    where: {
      and: [
        { offerType: { in: types } },
        { state: { not_equals: 'ophoert' } },
        { municipality: { exists: true } },
      ],
    },
  })
  return docs
}
