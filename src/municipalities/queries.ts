import { cache } from 'react'
import { as, currentReader } from '@/content/reader'
import { offerSummarySelect } from '@/offers/summary'

/** The eleven, in Danish order. */
export const listMunicipalities = cache(async () => {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'municipalities',
    depth: 0,
    limit: 100,
    select: { name: true, officialName: true, slug: true, summary: true, website: true },
    sort: 'sortKey',
  })
  return docs
})

/** How to reach one municipality. Read by itself, since lists have no use for it. */
export async function contactOf(municipalityId: number | string) {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'municipalities',
    depth: 0,
    joins: false,
    limit: 1,
    pagination: false,
    select: { acuteInformation: true, phones: true, website: true },
    where: { id: { equals: municipalityId } },
  })
  return docs[0] ?? null
}

/** How many living offers each municipality has entered, by municipality id. */
export async function offerCounts(): Promise<Map<string, number>> {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'offers',
    depth: 0,
    limit: 1000,
    pagination: false,
    select: { municipality: true },
    where: { and: [{ state: { not_equals: 'ophoert' } }, { municipality: { exists: true } }] },
  })
  const counts = new Map<string, number>()
  for (const { municipality } of docs) {
    const id = String(typeof municipality === 'object' ? municipality?.id : municipality)
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** Everything a municipality has entered, each with its own relations. */
export async function contentOf(municipalityId: number | string) {
  const reader = await currentReader()
  const common = {
    ...as(reader),
    depth: 1,
    limit: 200,
    where: { municipality: { equals: municipalityId } },
  } as const
  const { payload } = reader
  const [offers, contactPoints, adoptions, positions, experiences, organisations, resources, initiatives] =
    await Promise.all([
      payload.find({
        ...common,
        overrideAccess: false,
        collection: 'offers',
        select: offerSummarySelect,
        sort: 'name',
      }),
      payload.find({ ...common, overrideAccess: false, collection: 'contact-points', sort: 'name' }),
      payload.find({ ...common, overrideAccess: false, collection: 'method-adoptions' }),
      payload.find({ ...common, overrideAccess: false, collection: 'positions' }),
      payload.find({ ...common, overrideAccess: false, collection: 'experiences', sort: 'title' }),
      payload.find({
        ...common,
        overrideAccess: false,
        collection: 'organisations',
        joins: false,
        sort: 'name',
      }),
      payload.find({ ...common, overrideAccess: false, collection: 'resources', sort: 'title' }),
      payload.find({
        ...common,
        overrideAccess: false,
        collection: 'initiatives',
        sort: 'number',
        where: { participants: { in: [municipalityId] } },
      }),
    ])
  return {
    offers: offers.docs,
    contactPoints: contactPoints.docs,
    adoptions: adoptions.docs,
    positions: positions.docs,
    experiences: experiences.docs,
    organisations: organisations.docs,
    resources: resources.docs,
    initiatives: initiatives.docs,
  }
}
