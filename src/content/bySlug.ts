import { notFound, permanentRedirect } from 'next/navigation'
import type { DataFromCollectionSlug, Where } from 'payload'
import { cache } from 'react'
import { addressOf, type PublicCollection } from '@/lib/paths'
import { isSlug } from '@/lib/slug'
import { formerOwner } from './formerAddress'
import { as, currentReader, type Reader } from './reader'

/**
 * The document at an address, with its relations one step out. An address it used to have leads on to the present one;
 * any other is a 404.
 */
export async function bySlug<T extends PublicCollection>(
  collection: T,
  slug: string,
): Promise<DataFromCollectionSlug<T>> {
  const doc = await find(collection, slug)
  if (doc) return doc as DataFromCollectionSlug<T>
  const present = await presentAddress(collection, slug)
  if (present) permanentRedirect(present)
  notFound()
}

/** For titles and descriptions: the document, or `null` without a redirect. */
export const find = cache(async (collection: PublicCollection, slug: string) => {
  if (!isSlug(slug)) return null
  const reader = await currentReader()
  return first(reader, collection, { slug: { equals: slug } })
})

async function first(reader: Reader, collection: PublicCollection, where: Where) {
  const query = { ...as(reader), depth: 1, limit: 1, pagination: false, where } as const
  const { docs } =
    collection === 'municipalities'
      ? // Its page reads what joins there itself, each with its own relations.
        await reader.payload.find({ ...query, overrideAccess: false, collection, joins: false })
      : await reader.payload.find({ ...query, overrideAccess: false, collection })
  return docs[0] ?? null
}

async function presentAddress(collection: PublicCollection, slug: string): Promise<string | null> {
  const reader = await currentReader()
  const id = await formerOwner(reader.payload, collection, slug)
  if (!id) return null
  const doc = await first(reader, collection, { id: { equals: id } })
  return doc ? addressOf(collection, doc) : null
}
