import type { Payload } from 'payload'
import type { SearchResult } from '@/search/types'
import { fillWithSeed } from './seeded'
import { type RunningMeilisearch, startMeilisearch } from './startMeilisearch'
import { startTestPortal } from './testPayload'

export type SearchPortal = {
  engine: RunningMeilisearch
  payload: Payload
  /** As everybody searches; `asked` is the address of the search page. */
  search: (asked: Record<string, unknown>) => Promise<SearchResult>
  rebuild: () => Promise<{ documents: number }>
  /** Runs everything that is queued, until nothing is. */
  runJobs: () => Promise<void>
  close: () => Promise<void>
}

/** A real portal with the seed's content and whatever `prepare` adds, and a real Meilisearch that holds it. */
export async function startSearchPortal(
  prepare: (payload: Payload) => Promise<void> = async () => undefined,
): Promise<SearchPortal> {
  const engine = await startMeilisearch()
  const portal = await startTestPortal({ MEILI_HOST: engine.host, MEILI_API_KEY: engine.apiKey })
  const { payload } = portal
  const { rebuildSearch } = await import('../../src/search/rebuild')
  const { searchPortal } = await import('../../src/search/queries')
  const { searchRequest } = await import('../../src/search/schema')
  await fillWithSeed(payload)
  await prepare(payload)
  await rebuildSearch({ payload })
  return {
    engine,
    payload,
    search: (asked) => searchPortal(payload, searchRequest.parse(asked)),
    rebuild: () => rebuildSearch({ payload }),
    runJobs: async () => {
      for (let round = 0; round < 20; round += 1) {
        const { noJobsRemaining } = await payload.jobs.run({ allQueues: true, limit: 100, silent: true })
        if (noJobsRemaining) return
      }
    },
    close: async () => {
      await portal.close()
      await engine.close()
    },
  }
}

/** The titles of what was found, in order. */
export function titlesOf({ hits }: Pick<SearchResult, 'hits'>): string[] {
  return hits.map((hit) => hit.title.map(({ text }) => text).join(''))
}
