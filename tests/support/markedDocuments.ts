import type { CollectionSlug, Payload } from 'payload'

type Data = Record<string, unknown>
type Save = { collection: string; id: string; marker: string; isDraft: boolean }

// Not with the noughts that a key to sort by puts in front of a number.
const markers = /m(?!0\d)\d+x\d+x/g
const texts = /kanarie\d+x|m\d+x\d+x/g
/** What is its own: made anew for another document, and never copied. */
const own = new Set(['id', 'createdAt', 'updatedAt', 'slug', 'sortKey', 'kommunekode', 'cvr', 'number'])

/** The different markers that stand in a document: one when it was saved whole. */
export function markersIn(document: unknown): string[] {
  return [...new Set(JSON.stringify(document).match(markers) ?? [])]
}

/** How often any marker stands in it: fewer when rows have gone. */
export function countMarkers(document: unknown): number {
  return JSON.stringify(document).match(markers)?.length ?? 0
}

/** Saves a document with one marker in all its texts, those of its lists too. */
export async function saveFrom(payload: Payload, { collection, id, isDraft, marker }: Save): Promise<void> {
  const data = await marked(payload, collection, id, marker)
  const hasDrafts = Boolean(payload.collections[collection as CollectionSlug].config.versions)
  const status = hasDrafts ? { _status: isDraft ? 'draft' : 'published' } : {}
  const change = { collection, id, data: { ...data, ...status }, draft: isDraft && hasDrafts }
  await payload.update({ ...change, depth: 0, overrideAccess: true } as never)
}

/** Makes another document like it. @returns `null` where what must be unlike all others isn't */
export async function createFrom(
  payload: Payload,
  collection: string,
  id: string,
  marker: string,
): Promise<string | null> {
  const data = withoutOwn(await marked(payload, collection, id, marker)) as Data
  const password = collection === 'users' ? { password: 'en lang nok adgangskode' } : {}
  try {
    const made = await payload.create({
      collection,
      data: { ...data, ...password },
      depth: 0,
      overrideAccess: true,
    } as never)
    return String((made as { id: unknown }).id)
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError') return null
    throw error
  }
}

async function marked(payload: Payload, collection: string, id: string, marker: string): Promise<Data> {
  const stored = await readStored(payload, collection, id)
  if (!stored) throw new Error(`${collection} ${id} er væk`)
  const { createdAt, deletedAt, updatedAt, ...data } = stored
  return JSON.parse(JSON.stringify(data).replaceAll(texts, marker)) as Data
}

/** Beneath all hooks that could mend what they read. */
export async function readStored(payload: Payload, collection: string, id: string): Promise<Data | null> {
  return payload.db.findOne<Data & { id: string }>({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
  })
}

export async function readNewest(payload: Payload, collection: string, id: string): Promise<Data | null> {
  if (!payload.collections[collection as CollectionSlug].config.versions) return null
  const { docs } = await payload.db.findVersions<Data>({
    collection: collection as CollectionSlug,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
  })
  return docs[0]?.version ?? null
}

function withoutOwn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOwn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (own.has(name) ? [] : [[name, withoutOwn(inner)]])),
  )
}
