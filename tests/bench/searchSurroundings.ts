import type { CollectionSlug, Payload } from 'payload'
import { z } from 'zod'
import type { Surroundings } from './searchContent'

const known = z.array(z.object({ id: z.union([z.number(), z.string()]), slug: z.string() }))

/** The portal's own content, which the generated documents refer to. */
export async function surroundings(payload: Payload): Promise<Surroundings> {
  const all = async (collection: CollectionSlug) => {
    const { docs } = await payload.db.find({
      collection,
      pagination: false,
      sort: 'slug',
      where: { and: [{ _status: { equals: 'published' } }, { slug: { not_like: 'dannet-' } }] },
    })
    return known.parse(docs)
  }
  return {
    municipalities: await all('municipalities'),
    stages: await all('stages'),
    methods: await all('methods'),
    offerTypes: await all('offer-types'),
    laws: await all('legal-references'),
  }
}
