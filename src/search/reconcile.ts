import type { Payload } from 'payload'
import { searchDifference } from './difference'
import { jobPatienceMs, searchEngine } from './engine'
import { isIndexCurrent } from './indexState'
import { rebuildSearch } from './rebuild'
import { syncDocuments } from './sync'

/**
 * Compares the index with the database both ways, by ids and by stamps, which change when a document does and also when only
 * time has passed, and mends what differs. An index that is missing or has other settings than the code is built anew.
 *
 * @returns how many documents were mended
 * @throws Error when the engine is down
 */
export async function reconcileSearch(payload: Payload): Promise<{ mended: number }> {
  const engine = searchEngine(jobPatienceMs)
  if (!engine) return { mended: 0 }
  if (!(await isIndexCurrent(engine, payload))) {
    const { documents } = await rebuildSearch({ payload })
    return { mended: documents }
  }
  const { stale, stray } = await searchDifference(payload)
  const failures = await syncDocuments(payload, [...stale, ...stray])
  for (const { error, key } of failures) {
    payload.logger.error({ err: error, msg: `Kan ikke komme i søgningen: ${key.collection} ${key.id}` })
  }
  return { mended: stale.length + stray.length - failures.length }
}
