import type { EnqueuedTaskPromise, Index, Meilisearch } from 'meilisearch'
import type { Payload } from 'payload'
import type { SearchCollection } from './collections'
import type { SearchDocument } from './document'
import type { DocumentKey } from './documents'
import { finished, indexName, isEngineUp, jobPatienceMs, searchEngine } from './engine'
import { entriesOf, type OnUnread } from './entries'
import { isIndexMade } from './indexState'
import { searchId } from './searchId'

/** Meeting a document that changes again and again, we leave it to the job of the last change. */
const mostRounds = 5
const perRead = 100
/** The engine takes 100 MB. */
const mostCharacters = 20_000_000

// The bundler may give several copies of this module to one process; what is being built is one.
const shared = globalThis as { portalSearchSide?: string | null }

/** Says which index is being filled to take the other's place; `null` when none is. */
export function buildingBeside(side: string | null): void {
  shared.portalSearchSide = side
}

/** The engine has lost the index, fx because its files were: all of it has to be made again. */
export class IndexMissing extends Error {
  constructor() {
    super('Søgeindekset findes ikke')
  }
}

/**
 * Makes the index agree with some documents as they are now, and waits until the engine has done so.
 *
 * Afterwards the documents are read again: if one has changed meanwhile, it is written again. So of several processes that
 * write the same document, in whatever order, the last to write leaves it as it is in the database.
 *
 * @throws IndexMissing when there is no index to write to
 * @throws Error when the engine is down or turned something down; doing it all again is harmless
 */
async function syncTogether(
  payload: Payload,
  keys: DocumentKey[],
  index: string,
  onUnread?: OnUnread,
): Promise<void> {
  const engine = searchEngine(jobPatienceMs)
  if (!engine) return
  if (!(await isIndexMade(engine, index))) throw new IndexMissing()
  let left = keys
  let entries = await readEntries(payload, left, onUnread)
  for (let round = 0; round < mostRounds; round += 1) {
    await write(engine, index, left, entries)
    const written = new Map(entries.map((entry) => [entry.id, stampOf(entry)]))
    entries = await readEntries(payload, left, onUnread)
    left = left.filter((key) => hasChanged(key, written, entries))
    if (left.length === 0) {
      // Lost while we wrote, it is there again with nothing but what we wrote.
      if (!(await isIndexMade(engine, index))) throw new IndexMissing()
      return
    }
    entries = entries.filter((entry) => left.some((key) => idsOf(key).includes(entry.id)))
  }
  throw new Error('Dokumenterne ændrer sig for hurtigt til søgningen; der prøves igen.')
}

/**
 * As many documents as there are, some at a time. One that can't be read or written doesn't take the others with it.
 *
 * @returns the documents that failed, each with its error
 * @param onUnread called with a document whose files have yet to be read, which are then not waited for
 * @throws IndexMissing when there is no index to write to
 * @throws Error when the engine is down
 */
export async function syncDocuments(
  payload: Payload,
  keys: DocumentKey[],
  index = indexName,
  onUnread?: OnUnread,
): Promise<{ key: DocumentKey; error: unknown }[]> {
  const side = index === indexName ? shared.portalSearchSide : null
  // First, since it may take the other's place at any moment. What goes wrong there is caught up with before it does.
  if (side) await syncDocuments(payload, keys, side).catch(() => undefined)
  const failures: { key: DocumentKey; error: unknown }[] = []
  for (let start = 0; start < keys.length; start += perRead) {
    const some = keys.slice(start, start + perRead)
    try {
      await syncTogether(payload, some, index, onUnread)
    } catch (error) {
      if (error instanceof IndexMissing || !(await isEngineUp())) throw error
      failures.push(...(await syncApart(payload, some, index, onUnread)))
    }
  }
  return failures
}

/** As `syncDocuments`, for those who have no use for the rest when one has failed. */
export async function syncAll(payload: Payload, keys: DocumentKey[], onUnread?: OnUnread): Promise<void> {
  const [failure] = await syncDocuments(payload, keys, indexName, onUnread)
  if (failure) throw failure.error
}

async function syncApart(payload: Payload, keys: DocumentKey[], index: string, onUnread?: OnUnread) {
  const failures: { key: DocumentKey; error: unknown }[] = []
  for (const key of keys) {
    await syncTogether(payload, [key], index, onUnread).catch((error: unknown) => {
      if (error instanceof IndexMissing) throw error
      failures.push({ key, error })
    })
  }
  return failures
}

/** Every id a document can have in the index. */
export function idsOf({ collection, id }: DocumentKey): string[] {
  return [searchId(collection, id, 'public'), searchId(collection, id, 'network')]
}

export async function readEntries(
  payload: Payload,
  keys: DocumentKey[],
  onUnread?: OnUnread,
): Promise<SearchDocument[]> {
  const entries: SearchDocument[] = []
  for (const [collection, ids] of byCollection(keys)) {
    for (let start = 0; start < ids.length; start += perRead) {
      entries.push(...(await entriesOf(payload, collection, ids.slice(start, start + perRead), onUnread)))
    }
  }
  return entries
}

/** As `readEntries`; documents that can't be read are told apart instead of taking the others with them. */
export async function readEntriesApart(
  payload: Payload,
  keys: DocumentKey[],
): Promise<{ entries: SearchDocument[]; unreadable: DocumentKey[] }> {
  try {
    return { entries: await readEntries(payload, keys), unreadable: [] }
  } catch {
    const entries: SearchDocument[] = []
    const unreadable: DocumentKey[] = []
    for (const key of keys) {
      try {
        entries.push(...(await readEntries(payload, [key])))
      } catch (error) {
        unreadable.push(key)
        payload.logger.error({ err: error, msg: `Kan ikke komme i søgningen: ${key.collection} ${key.id}` })
      }
    }
    return { entries, unreadable }
  }
}

/** Sends entries to an index, so many at a time that none of the requests is larger than the engine takes. */
export function addEntries(index: Index, entries: SearchDocument[]): EnqueuedTaskPromise[] {
  const parts: SearchDocument[][] = [[]]
  let size = 0
  for (const entry of entries) {
    const length = JSON.stringify(entry).length
    if (size > 0 && size + length > mostCharacters) {
      parts.push([])
      size = 0
    }
    parts.at(-1)?.push(entry)
    size += length
  }
  return parts.filter((part) => part.length > 0).map((part) => index.addDocuments(part, { primaryKey: 'id' }))
}

/** Two entries with the same stamp, for the same readers, say the same. */
export function stampOf({ readers, stamp }: Pick<SearchDocument, 'readers' | 'stamp'>): string {
  return `${readers.join()} ${stamp}`
}

async function write(
  engine: Meilisearch,
  name: string,
  keys: DocumentKey[],
  entries: SearchDocument[],
): Promise<void> {
  const index = engine.index(name)
  const present = new Set(entries.map(({ id }) => id))
  const gone = keys.flatMap(idsOf).filter((id) => !present.has(id))
  // The engine takes its work in the order it was given, so waiting for the last is waiting for both.
  const work = [...addEntries(index, entries), ...(gone.length > 0 ? [index.deleteDocuments(gone)] : [])]
  await Promise.all(work.map((task) => finished(task)))
}

function hasChanged(key: DocumentKey, written: Map<string, string>, now: SearchDocument[]): boolean {
  return idsOf(key).some((id) => {
    const entry = now.find((candidate) => candidate.id === id)
    return written.get(id) !== (entry && stampOf(entry))
  })
}

function byCollection(keys: DocumentKey[]): Map<SearchCollection, (number | string)[]> {
  const ids = new Map<SearchCollection, (number | string)[]>()
  for (const { collection, id } of keys) ids.set(collection, [...(ids.get(collection) ?? []), id])
  return ids
}
