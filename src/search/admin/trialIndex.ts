import { randomBytes } from 'node:crypto'
import type { Meilisearch, Settings } from 'meilisearch'
import type { SearchDocument } from '../document'
import { finished, indexName } from '../engine'
import { removeLeftovers } from '../leftovers'

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
  await removeLeftovers(engine, trialName, abandonedMs)
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
