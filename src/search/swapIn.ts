import { setTimeout as wait } from 'node:timers/promises'
import { type Meilisearch, MeilisearchApiError } from 'meilisearch'
import { indexName } from './engine'

/**
 * Makes a side index the one that readers are answered from, and waits until it is. The engine doesn't show a key that is
 * limited to some indexes how a swap went, so we look at the outcome: an index takes the moment it was made along when it
 * changes name. We look at the side, whose name is ours alone: the other may have been swapped again in the meantime.
 */
export async function swapIn(engine: Meilisearch, side: string, patienceMs: number): Promise<void> {
  const made = await madeAt(engine, side)
  await engine.swapIndexes([{ indexes: [indexName, side], rename: false }])
  const deadline = performance.now() + patienceMs
  while ((await madeAt(engine, side)) === made) {
    if (performance.now() > deadline)
      throw new Error('Søgemaskinen byttede ikke indekserne. Det gamle er beholdt.')
    await wait(50)
  }
}

/** `null` when it is gone: what was swapped out is old, and may be swept away by another rebuild. */
async function madeAt(engine: Meilisearch, index: string): Promise<string | null> {
  try {
    return (await engine.index(index).getRawInfo()).createdAt
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null
    throw error
  }
}
