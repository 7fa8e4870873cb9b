import { type EnqueuedTaskPromise, Meilisearch } from 'meilisearch'
import { env } from '@/env'

/** How long a reader waits for the engine before the database answers instead. */
const patienceMs = 1500
const restMs = 5000

/** Jobs may wait longer for the engine than readers. */
export const jobPatienceMs = 20_000

/** Packed, the engine's answers come in pieces that wait for each other: some 40 ms a request on one machine. */
const asItIs = { 'Accept-Encoding': 'identity' }

/** Not by the clock on the wall: one that was ahead for a while would keep readers from the engine until then. */
let restsUntil = 0

const clients = new Map<number, Meilisearch>()

/** The search engine, or `null` where none is set up. */
export function searchEngine(timeoutMs = patienceMs): Meilisearch | null {
  if (!env.search) return null
  const known = clients.get(timeoutMs)
  if (known) return known
  const { apiKey, host } = env.search
  const client = new Meilisearch({ host, apiKey, timeout: timeoutMs, requestInit: { headers: asItIs } })
  clients.set(timeoutMs, client)
  return client
}

/** The index that readers are answered from. Every other index of the portal's has a name that begins with it. */
export const indexName = env.search?.index ?? 'portal'

/** After a failure readers are spared the wait for a while. */
export function isEngineResting(): boolean {
  return performance.now() < restsUntil
}

export function letEngineRest(): void {
  restsUntil = performance.now() + restMs
}

/** False where the portal is run without a search engine at all. */
export function hasSearchEngine(): boolean {
  return env.search !== null
}

/** True when the engine answers within the time that jobs give it. */
export async function isEngineUp(): Promise<boolean> {
  const engine = searchEngine()
  if (!engine) return false
  return engine.health().then(
    () => true,
    () => false,
  )
}

/**
 * Waits until the engine has done what it took on.
 * @throws Error when it turned the work down, or didn't finish it in time
 */
export async function finished(work: EnqueuedTaskPromise, timeoutMs = jobPatienceMs): Promise<void> {
  const { error, status } = await work.waitTask({ timeout: timeoutMs })
  if (status !== 'succeeded') throw new Error(`Søgemaskinen svarede: ${error?.message ?? status}`)
}
