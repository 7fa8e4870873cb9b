import type { Payload } from 'payload'
import { withoutJoins } from './withoutJoins'

/** The slugs of the municipalities there are, in an order that depends on nothing: what is for all is for each of them. */
export async function allMunicipalities(payload: Payload): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'municipalities',
    depth: 0,
    ...withoutJoins,
    overrideAccess: false,
    pagination: false,
    select: { slug: true },
    user: null,
  })
  return docs.flatMap(({ slug }) => slug || []).sort()
}
