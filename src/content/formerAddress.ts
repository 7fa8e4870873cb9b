import type { Payload, Where } from 'payload'
import type { PublicCollection } from '@/lib/paths'

/** The id of the document that had an address before, or `null`. Whether the reader may see it is the caller's to ask. */
export async function formerOwner(
  payload: Payload,
  collection: PublicCollection,
  slug: string,
): Promise<string | null> {
  const where: Where = { and: [{ collectionSlug: { equals: collection } }, { slug: { equals: slug } }] }
  const { docs } = await payload.find({
    collection: 'former-slugs',
    where,
    depth: 0,
    limit: 1,
    pagination: false,
    // The table is closed to everybody; only the address of what the reader may see comes out of it.
    overrideAccess: true,
  })
  return docs[0]?.documentId ?? null
}
