import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import { z } from 'zod'
import { type SearchCollection, searchCollections } from './collections'
import { type DocumentKey, publishedKeys } from './documents'
import { queueReading } from './files/readLater'
import { slugsOf, titleOf } from './parts'
import { syncAll } from './sync'
import { withoutJoins } from './withoutJoins'

type Reference = { collection: SearchCollection; path: string }

/** The relations through which each collection's names get into the entries of others, by the collection referred to. */
export function referencesTo(payload: Payload, target: string): Reference[] {
  return searchCollections.flatMap((collection) =>
    pathsTo(payload.collections[collection].config.flattenedFields, target).map((path) => ({
      collection,
      path,
    })),
  )
}

/** The collections whose names are in the entries of others. */
export function referredCollections(payload: Payload): CollectionSlug[] {
  return payload.config.collections
    .map(({ slug }) => slug as CollectionSlug)
    .filter((slug) => referencesTo(payload, slug).length > 0)
}

/**
 * Makes the index agree with every document that refers to this one, when what they say of it has changed: its name, its
 * address, or whether it may be seen. Files have no such name: what refers to one is always read again.
 *
 * @throws Error when the engine is down; doing it again is harmless
 */
export async function syncDependantsOf(
  payload: Payload,
  collection: CollectionSlug,
  id: number | string,
): Promise<void> {
  const name = collection === 'media' ? null : await nameOf(payload, collection, id)
  const key = `search-name:${collection}:${id}`
  if (name !== null) {
    if ((await payload.kv.get(key)) === name) return
    // Cut off half way, some of them say one thing and some another, and no name is the one they say.
    await payload.kv.set(key, '')
  }
  for await (const keys of dependantsOf(payload, collection, id)) {
    const unread = new Map<string, DocumentKey>()
    await syncAll(payload, keys, (key) => unread.set(`${key.collection} ${key.id}`, key))
    await queueReading(payload, [...unread.values()])
  }
  if (name !== null) await payload.kv.set(key, name)
}

/** The published documents whose entries speak of one, some at a time. */
export async function* dependantsOf(
  payload: Payload,
  collection: CollectionSlug,
  id: number | string,
): AsyncGenerator<DocumentKey[]> {
  for (const reference of referencesTo(payload, collection)) {
    const through = { [reference.path]: { equals: id } }
    yield* publishedKeys(payload, [through], [reference.collection])
  }
  // An event that names no municipality is for each of them.
  if (collection === 'municipalities') yield* publishedKeys(payload, [], ['events'])
}

const named = z.object({ docs: z.array(z.looseObject({ slug: z.string().nullish() })) })

/** What others say of a document: the same text as long as no entry but its own has to change. */
async function nameOf(payload: Payload, collection: CollectionSlug, id: number | string): Promise<string> {
  const seenBy = async (user: { collection: 'users'; role: 'member' } | null) => {
    const found = await payload.find({
      collection,
      depth: 0,
      // What nobody but staff may read, such as accounts, is no name that others have.
      disableErrors: true,
      ...withoutJoins,
      limit: 1,
      overrideAccess: false,
      pagination: false,
      user,
      where: { id: { equals: id } },
    })
    return named.parse(found).docs.map((doc) => [titleOf(doc), ...slugsOf(doc)])
  }
  return JSON.stringify([await seenBy(null), await seenBy({ collection: 'users', role: 'member' })])
}

function pathsTo(fields: FlattenedField[], target: string): string[] {
  return fields.flatMap((field) => {
    if (field.type === 'relationship' || field.type === 'upload') {
      return [field.relationTo].flat().includes(target as CollectionSlug) ? [field.name] : []
    }
    if (
      'flattenedFields' in field &&
      (field.type === 'array' || field.type === 'group' || field.type === 'tab')
    ) {
      return pathsTo(field.flattenedFields, target).map((path) => `${field.name}.${path}`)
    }
    return []
  })
}
