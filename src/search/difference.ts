import type { Meilisearch } from 'meilisearch'
import type { Payload } from 'payload'
import { isSearchCollection } from './collections'
import { type DocumentKey, publishedAmong, publishedKeys } from './documents'
import { indexName, jobPatienceMs, searchEngine } from './engine'
import { idsOf, readEntriesApart, stampOf } from './sync'

export type Difference = { stale: DocumentKey[]; stray: DocumentKey[] }

const perPage = 1000

/** What the index and the database disagree about. */
export async function searchDifference(payload: Payload): Promise<Difference> {
  const engine = searchEngine(jobPatienceMs)
  if (!engine) return { stale: [], stray: [] }
  const stale: DocumentKey[] = []
  for await (const keys of publishedKeys(payload)) stale.push(...(await staleAmong(payload, engine, keys)))
  return { stale, stray: await strays(payload, engine) }
}

/** Those of some documents that an index has not, or has as they were. */
export async function staleAmong(
  payload: Payload,
  engine: Meilisearch,
  keys: DocumentKey[],
  index = indexName,
): Promise<DocumentKey[]> {
  const ids = keys.flatMap(idsOf)
  const { results } = await engine
    .index(index)
    .getDocuments<{ id: string; readers: string[]; stamp: string }>({
      fields: ['id', 'readers', 'stamp'],
      filter: `id IN ${JSON.stringify(ids)}`,
      limit: ids.length,
    })
  const held = new Map(results.map(({ id, readers, stamp }) => [id, `${readers.join()} ${stamp}`]))
  const read = await readEntriesApart(payload, keys)
  const entries = new Map(read.entries.map((entry) => [entry.id, stampOf(entry)]))
  const readable = keys.filter((key) => !read.unreadable.includes(key))
  return readable.filter((key) => idsOf(key).some((id) => held.get(id) !== entries.get(id)))
}

/** Documents that an index has and should not. */
export async function strays(
  payload: Payload,
  engine: Meilisearch,
  index = indexName,
): Promise<DocumentKey[]> {
  const found: DocumentKey[] = []
  for (let offset = 0; ; offset += perPage) {
    const { results } = await engine.index(index).getDocuments<{ id: string }>({
      fields: ['id'],
      limit: perPage,
      offset,
    })
    const keys = results.flatMap(({ id }) => keyOf(id) ?? [])
    for (const collection of new Set(keys.map((key) => key.collection))) {
      const among = keys.filter((key) => key.collection === collection)
      const published = await publishedAmong(
        payload,
        collection,
        among.map(({ id }) => id),
      )
      found.push(...among.filter(({ id }) => !published.has(String(id))))
    }
    if (results.length < perPage) return found
  }
}

/** The document behind an entry's id. */
function keyOf(entryId: string): DocumentKey | null {
  const [, collection = '', id = ''] = /^(.+?)_([^_]+?)(?:_net)?$/.exec(entryId) ?? []
  return isSearchCollection(collection) && id ? { collection, id } : null
}
