import { randomBytes } from 'node:crypto'
import type { Meilisearch, Settings } from 'meilisearch'
import type { SearchDocument } from '../document'
import { finished, indexName } from '../engine'

const trialName = `${indexName}_proeve_`
/** A trial this old was cut off before it could clear up. */
const abandonedMs = 10 * 60_000

type Trial = { settings: Settings; documents: SearchDocument[] }

/** Lends an index of its own with these settings and documents, and takes it away again whatever happens. */
export async function withTrialIndex<Outcome>(
  engine: Meilisearch,
  { documents, settings }: Trial,
  work: (index: string) => Promise<Outcome>,
): Promise<Outcome> {
  await sweepTrials(engine)
  const name = `${trialName}${randomBytes(6).toString('hex')}`
  try {
    await finished(engine.createIndex(name, { primaryKey: 'id' }))
    await finished(engine.index(name).updateSettings(settings))
    if (documents.length > 0) await finished(engine.index(name).addDocuments(documents))
    return await work(name)
  } finally {
    // Queued behind whatever was begun; should the engine be gone, the next trial sweeps.
    await finished(engine.deleteIndex(name)).catch(() => null)
  }
}

/** Removes what trials that were cut off have left. */
export async function sweepTrials(engine: Meilisearch): Promise<void> {
  const { results } = await engine.getRawIndexes({ limit: 1000 })
  for (const { createdAt, uid } of results) {
    if (!uid.startsWith(trialName) || new Date(createdAt).getTime() + abandonedMs > Date.now()) continue
    await engine.deleteIndex(uid)
  }
}
