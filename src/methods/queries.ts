import { cache } from 'react'
import { as, currentReader } from '@/content/reader'

/** All methods by name, without their long texts. */
export const listMethods = cache(async () => {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'methods',
    depth: 0,
    limit: 500,
    select: { kind: true, name: true, recommendationRank: true, slug: true, summary: true },
    sort: 'name',
  })
  return docs
})

/** How the municipalities stand to a method, with their names. */
export async function adoptionsOf(methodId: number | string) {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'method-adoptions',
    depth: 1,
    limit: 50,
    where: { method: { equals: methodId } },
  })
  return docs
}

/** The offers that work by a method, with their municipalities. */
export async function offersByMethod(methodId: number | string) {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'offers',
    depth: 1,
    limit: 100,
    select: { municipality: true, name: true, slug: true },
    sort: 'name',
    where: { methods: { in: [methodId] } },
  })
  return docs
}
