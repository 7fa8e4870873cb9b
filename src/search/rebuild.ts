import { MeilisearchApiError } from 'meilisearch'
import type { Payload } from 'payload'
import { searchCollections } from './collections'
import { type SearchDocument, toSearchDocument } from './document'
import { indexName, searchEngine } from './engine'
import { isSearchable } from './predicate'
import { indexSettings } from './settings'

type Options = { payload: Payload; onProgress?: (done: number, total: number) => void }

const batchSize = 100
const waiting = { timeout: 120_000 }

/** True where the engine answers and holds no documents of ours. */
export async function isIndexEmpty(): Promise<boolean> {
  const engine = searchEngine(5000)
  if (!engine) return false
  try {
    const stats = await engine.index(indexName).getStats()
    return stats.numberOfDocuments === 0
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return true
    throw error
  }
}

/**
 * Fills a side index from the database and swaps it in, so that readers never meet a half-filled one.
 *
 * @throws Error when no engine is set up, or when the side index came out short
 */
export async function rebuildSearch({ payload, onProgress }: Options): Promise<{ documents: number }> {
  const engine = searchEngine(60_000)
  if (!engine)
    throw new Error('Der er ingen søgemaskine. Sæt MEILI_HOST, eller start portalen med npm start.')
  const documents = await readAll(payload)
  const side = `${indexName}_ny`
  await engine.deleteIndexIfExists(side)
  await succeed(engine.createIndex(side, { primaryKey: 'id' }).waitTask(waiting))
  await succeed(engine.index(side).updateSettings(indexSettings).waitTask(waiting))
  for (let start = 0; start < documents.length; start += batchSize) {
    await succeed(
      engine
        .index(side)
        .addDocuments(documents.slice(start, start + batchSize))
        .waitTask(waiting),
    )
    onProgress?.(Math.min(start + batchSize, documents.length), documents.length)
  }
  const { numberOfDocuments } = await engine.index(side).getStats()
  if (numberOfDocuments !== documents.length) {
    throw new Error(
      `Det nye indeks har ${numberOfDocuments} af ${documents.length} dokumenter. Det gamle er beholdt.`,
    )
  }
  const exists = await engine.getIndex(indexName).then(
    () => true,
    () => false,
  )
  if (!exists) await succeed(engine.createIndex(indexName, { primaryKey: 'id' }).waitTask(waiting))
  await succeed(engine.swapIndexes([{ indexes: [indexName, side], rename: false }]).waitTask(waiting))
  await engine.deleteIndexIfExists(side)
  return { documents: documents.length }
}

async function readAll(payload: Payload): Promise<SearchDocument[]> {
  const found: SearchDocument[] = []
  for (const collection of searchCollections) {
    let page = 1
    for (;;) {
      const result = await payload.find({
        collection,
        depth: 1,
        limit: batchSize,
        // As anybody: what a visitor may not read is not in the index either.
        overrideAccess: false,
        page,
        sort: 'id',
      })
      for (const doc of result.docs)
        if (isSearchable(doc)) found.push(toSearchDocument(collection, { ...doc }))
      if (!result.hasNextPage) break
      page += 1
    }
  }
  return found
}

async function succeed(task: Promise<{ status: string; error: { message: string } | null }>): Promise<void> {
  const { status, error } = await task
  if (status !== 'succeeded') throw new Error(`Søgemaskinen svarede: ${error?.message ?? status}`)
}
