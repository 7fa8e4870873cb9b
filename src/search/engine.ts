import { Meilisearch } from 'meilisearch'
import { env } from '@/env'

/** How long a reader waits for the engine before the database answers instead. */
const patienceMs = 1500
const restMs = 5000

let downUntil = 0

const clients = new Map<number, Meilisearch>()

/** The search engine, or `null` where none is set up. */
export function searchEngine(timeoutMs = patienceMs): Meilisearch | null {
  if (!env.search) return null
  const known = clients.get(timeoutMs)
  if (known) return known
  const client = new Meilisearch({ host: env.search.host, apiKey: env.search.apiKey, timeout: timeoutMs })
  clients.set(timeoutMs, client)
  return client
}

export const indexName = env.search?.index ?? 'portal'

/** After a failure readers are spared the wait for a while. */
export function isEngineResting(): boolean {
  return Date.now() < downUntil
}

export function letEngineRest(): void {
  downUntil = Date.now() + restMs
}

/** False where the portal is run without a search engine at all. */
export function hasSearchEngine(): boolean {
  return env.search !== null
}
