import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { EnqueuedTaskPromise, Meilisearch } from 'meilisearch'
import type { Payload } from 'payload'
import { searchCollections } from './collections'
import { dependantsOf, referredCollections } from './dependants'
import { staleAmong, strays } from './difference'
import type { SearchDocument } from './document'
import { changedSince, countPublished, type DocumentKey, publishedKeys } from './documents'
import { finished, indexName, searchEngine } from './engine'
import { hasIndex } from './indexState'
import { removeLeftovers } from './leftovers'
import { indexSettings } from './settings'
import { swapIn } from './swapIn'
import { addEntries, buildingBeside, readEntriesApart, syncDocuments } from './sync'
import { readTuning } from './tuning'
import { renewVocabulary } from './vocabulary'

type Options = {
  payload: Payload
  /** Called as documents are sent to the engine. */
  onProgress?: (done: number, total: number) => void
}

const patienceMs = 10 * 60_000
const sideName = `${indexName}_ny_`
/** A side index this old was left by a rebuild that was cut off. */
const abandonedMs = 60 * 60_000
/** The engine indexes a large batch with less work than many small ones. */
const perBatch = 1000
const perCheck = 200

// The bundler may give several copies of this module to one process; what is being built is one.
const shared = globalThis as { portalSearchRebuild?: Promise<{ documents: number }> | null }

/**
 * Fills a side index from the database and swaps it in, so that readers never meet a half-filled one. What changed
 * meanwhile is brought in afterwards.
 *
 * @throws Error when no engine is set up, or when the side index came out short; readers then keep the index they have
 */
export function rebuildSearch(options: Options): Promise<{ documents: number }> {
  // Many jobs may find the index missing at once: one builds it, and all wait for that.
  shared.portalSearchRebuild ??= rebuild(options).finally(() => {
    shared.portalSearchRebuild = null
  })
  return shared.portalSearchRebuild
}

async function rebuild({ payload, onProgress }: Options): Promise<{ documents: number }> {
  const engine = searchEngine(patienceMs)
  if (!engine)
    throw new Error('Der er ingen søgemaskine. Sæt MEILI_HOST, eller start portalen med npm start.')
  await removeLeftovers(engine, sideName, abandonedMs)
  const side = `${sideName}${randomBytes(4).toString('hex')}`
  await finished(engine.createIndex(side, { primaryKey: 'id' }), patienceMs)
  try {
    const tuning = await readTuning(payload)
    await finished(engine.index(side).updateSettings(indexSettings(tuning)), patienceMs)
    const startedAt = new Date()
    buildingBeside(side)
    const documents = await fill({ payload, onProgress }, engine, side)
    // What was taken down meanwhile must not be back for a moment, so most is brought in before readers see it.
    const caughtUpAt = new Date()
    await catchUp(payload, engine, startedAt, side)
    if (!(await hasIndex(engine))) {
      await finished(engine.createIndex(indexName, { primaryKey: 'id' }), patienceMs).catch(async (error) => {
        // Another process may have made it in the same moment.
        if (!(await hasIndex(engine))) throw error
      })
    }
    await swapIn(engine, side, patienceMs)
    await catchUp(payload, engine, caughtUpAt, indexName)
    const tuningNow = await readTuning(payload)
    if (!isDeepStrictEqual(tuning, tuningNow)) {
      await finished(engine.index(indexName).updateSettings(indexSettings(tuningNow)), patienceMs)
    }
    return { documents }
  } finally {
    buildingBeside(null)
    // The engine may be gone, which the caller hears of by other means; the next rebuild sweeps.
    await engine.deleteIndexIfExists(side).catch(() => false)
  }
}

async function fill({ payload, onProgress }: Options, engine: Meilisearch, side: string): Promise<number> {
  await renewVocabulary(payload)
  const expected = await countPublished(payload)
  const sent: EnqueuedTaskPromise[] = []
  const gathered: SearchDocument[] = []
  const send = async () => {
    const works = addEntries(engine.index(side), gathered.splice(0))
    // Taken on, and kept on the engine's disk: what waits there it does together, which is less work.
    await Promise.all(works)
    sent.push(...works)
  }
  let done = 0
  let written = 0
  let unread = 0
  for await (const keys of publishedKeys(payload)) {
    const { entries, unreadable } = await readEntriesApart(payload, keys)
    done += keys.length
    unread += unreadable.length
    written += entries.length
    gathered.push(...entries)
    if (gathered.length >= perBatch) await send()
    onProgress?.(Math.min(done, expected), expected)
  }
  await send()
  for (const work of sent) await finished(work, patienceMs)
  const { numberOfDocuments } = await engine.index(side).getStats()
  const now = await countPublished(payload)
  const least = Math.min(expected, now) - unread
  // What is taken down meanwhile is taken out beside this: its entry for everybody, and perhaps one for members.
  const takenOut = 2 * Math.max(0, expected - now)
  if (numberOfDocuments < written - takenOut || written < least) {
    throw new Error(
      `Det nye indeks har ${numberOfDocuments} af ${Math.max(written, least)} dokumenter. Det gamle er beholdt.`,
    )
  }
  onProgress?.(expected, expected)
  return numberOfDocuments
}

/**
 * While a side index is filled, changes go to the one it replaces. Whatever has changed since, what refers to it, and what
 * should no longer be there is looked at again.
 */
async function catchUp(payload: Payload, engine: Meilisearch, startedAt: Date, index: string): Promise<void> {
  // Clocks of two machines differ, and a document is dated a moment before its transaction is done.
  const since = new Date(startedAt.getTime() - 60_000).toISOString()
  const suspects = new Map<string, DocumentKey>()
  const suspect = (keys: DocumentKey[]) => {
    for (const key of keys) suspects.set(`${key.collection} ${key.id}`, key)
  }
  // Those that are no longer published too, which are to go.
  for (const collection of searchCollections) {
    suspect((await changedSince(payload, collection, since)).map((id) => ({ collection, id })))
  }
  for (const collection of referredCollections(payload)) {
    for (const id of await changedSince(payload, collection, since)) {
      for await (const keys of dependantsOf(payload, collection, id)) suspect(keys)
    }
  }
  const all = [...suspects.values()]
  for (let start = 0; start < all.length; start += perCheck) {
    const some = all.slice(start, start + perCheck)
    await syncDocuments(payload, await staleAmong(payload, engine, some, index), index)
  }
  await syncDocuments(payload, await strays(payload, engine, index), index)
}
