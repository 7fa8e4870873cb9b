import { Meilisearch } from 'meilisearch'
import type { RunningMeilisearch } from '../support/startMeilisearch'

type Entry = { id: string; title: string; summary: string; body: string }

/**
 * What we are compared with: the same documents' plain texts in the same engine, with the settings it comes with and the
 * query as typed.
 */
export async function plainEngine(
  { host, masterKey }: RunningMeilisearch,
  ourIndex: string,
): Promise<(words: string) => Promise<string[]>> {
  const engine = new Meilisearch({ host, apiKey: masterKey, timeout: 20_000 })
  const { results } = await engine.index<Entry>(ourIndex).getDocuments({
    fields: ['id', 'title', 'summary', 'body'],
    filter: 'readers = public',
    limit: 10_000,
  })
  await engine.createIndex('plain', { primaryKey: 'id' }).waitTask({ timeout: 60_000 })
  await engine.index('plain').addDocuments(results).waitTask({ timeout: 60_000 })
  return async (words) => {
    const { hits } = await engine.index<Entry>('plain').search(words, { limit: 100 })
    return hits.map(({ id }) => id)
  }
}
