import type { Meilisearch } from 'meilisearch'
import type { Payload } from 'payload'
import { searchCollections } from './collections'
import { type SearchDocument, toSearchDocument } from './document'
import { indexName, searchEngine } from './engine'
import { hasCurrentIndex } from './indexState'
import { isSearchable } from './predicate'
import { indexSettings } from './settings'

type Options = { payload: Payload; onProgress?: (done: number, total: number) => void }

const batchSize = 100
const waiting = { timeout: 120_000 }

/**
 * Fills a side index from the database and swaps it in, so that readers never meet a half-filled one. What changed
 * meanwhile is brought in afterwards.
 *
 * @throws Error when no engine is set up, or when the side index came out short
 */
export function rebuildSearch(options: Options): Promise<{ documents: number }> {
  // Many jobs may find the index missing at once: one builds it, and all wait for that.
  running ??= rebuild(options).finally(() => {
    running = null
  })
  return running
}

let running: Promise<{ documents: number }> | null = null

async function rebuild({ payload, onProgress }: Options): Promise<{ documents: number }> {
  const engine = searchEngine(60_000)
  if (!engine)
    throw new Error('Der er ingen søgemaskine. Sæt MEILI_HOST, eller start portalen med npm start.')
  const documents = await readAll(payload)
  const side = `${indexName}_ny`
  await engine.deleteIndexIfExists(side)
  await succeed(engine.createIndex(side, { primaryKey: 'id' }).waitTask(waiting))
  await succeed(engine.index(side).updateSettings(indexSettings).waitTask(waiting))
  for (let start = 0; start < documents.length; start += batchSize) {
    const batch = documents.slice(start, start + batchSize)
    await succeed(engine.index(side).addDocuments(batch).waitTask(waiting))
    onProgress?.(Math.min(start + batchSize, documents.length), documents.length)
  }
  const { numberOfDocuments } = await engine.index(side).getStats()
  if (numberOfDocuments !== documents.length) {
    throw new Error(
      `Det nye indeks har ${numberOfDocuments} af ${documents.length} dokumenter. Det gamle er beholdt.`,
    )
  }
  if (!(await hasCurrentIndex(engine, { withSettings: false }))) {
    await succeed(engine.createIndex(indexName, { primaryKey: 'id' }).waitTask(waiting))
  }
  await succeed(engine.swapIndexes([{ indexes: [indexName, side], rename: false }]).waitTask(waiting))
  await engine.deleteIndexIfExists(side)
  await catchUp(payload, engine, documents)
  return { documents: documents.length }
}

/** Changes made while the side index was filled went to the old index: they are made again in the new one. */
async function catchUp(payload: Payload, engine: Meilisearch, written: SearchDocument[]): Promise<void> {
  const before = new Map(written.map((document) => [document.id, document]))
  const now = await readAll(payload)
  const present = new Set(now.map(({ id }) => id))
  const gone = written.map(({ id }) => id).filter((id) => !present.has(id))
  const changed = now.filter((document) => before.get(document.id)?.updatedAt !== document.updatedAt)
  const index = engine.index(indexName)
  if (gone.length > 0) await succeed(index.deleteDocuments(gone).waitTask(waiting))
  if (changed.length > 0) await succeed(index.addDocuments(changed).waitTask(waiting))
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
      for (const doc of result.docs) {
        if (isSearchable(doc)) found.push(toSearchDocument(collection, { ...doc }))
      }
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
