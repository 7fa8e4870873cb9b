import type { CollectionSlug, Payload, Where } from 'payload'
import { z } from 'zod'
import { type SearchCollection, searchCollections } from './collections'

/** A document, by what the database calls it. */
export type DocumentKey = { collection: SearchCollection; id: number | string }

const ids = z.array(z.object({ id: z.union([z.number(), z.string()]) }))

const perRead = 200

/** Every published document, some at a time, by id. One that is published meanwhile may be passed over; it has a job of its own. */
export async function* publishedKeys(
  payload: Payload,
  narrower: Where[] = [],
  collections: readonly SearchCollection[] = searchCollections,
): AsyncGenerator<DocumentKey[]> {
  for (const collection of collections) {
    let last: number | string | null = null
    for (;;) {
      const found = await readIds(payload, collection, [
        ...structuredClone(narrower),
        ...(last === null ? [] : [{ id: { greater_than: last } }]),
      ])
      if (found.length > 0) yield found.map((id) => ({ collection, id }))
      if (found.length < perRead) break
      last = found.at(-1) ?? null
    }
  }
}

/** Those of some documents that are published and not in the trash. */
export async function publishedAmong(
  payload: Payload,
  collection: SearchCollection,
  wanted: (number | string)[],
): Promise<Set<string>> {
  const found = await readIds(payload, collection, [{ id: { in: wanted } }], wanted.length)
  return new Set(found.map(String))
}

/** The documents of a collection that have changed since, drafts and those in the trash too. */
export async function changedSince(
  payload: Payload,
  collection: CollectionSlug,
  since: string,
): Promise<(number | string)[]> {
  const { docs } = await payload.db.find({
    collection,
    pagination: false,
    select: { id: true },
    where: { updatedAt: { greater_than_equal: since } },
  })
  return ids.parse(docs).map(({ id }) => id)
}

/** How many documents are published: an index of fewer is short. */
export async function countPublished(payload: Payload): Promise<number> {
  let total = 0
  for (const collection of searchCollections) {
    total += (await payload.db.count({ collection, where: { and: published() } })).totalDocs
  }
  return total
}

/** Made anew each time, since Payload rewrites in place the queries it is given. */
function published(): Where[] {
  return [{ _status: { equals: 'published' } }, { deletedAt: { equals: null } }]
}

/** Ids alone are read past the access policy; what is shown of them is read through it. */
async function readIds(
  payload: Payload,
  collection: SearchCollection,
  narrower: Where[],
  limit = perRead,
): Promise<(number | string)[]> {
  const { docs } = await payload.db.find({
    collection,
    limit,
    pagination: false,
    select: { id: true },
    sort: 'id',
    where: { and: [...published(), ...narrower] },
  })
  return ids.parse(docs).map(({ id }) => id)
}
