import { isMeilisearchHealthy } from './meilisearch.mjs'
import { findMeilisearchBinary } from './meilisearchBinary.mjs'
import { step } from './progress.mjs'
import { keepMeilisearch } from './searchKeeper.mjs'
import { isMasterKey } from './searchKey.mjs'

const fallback = 'Søgningen bruger databasen i stedet'

/**
 * Finds or starts the search engine and points the environment at it. Search is never a reason not to start.
 * @returns what keeps the portal's own engine running, or null
 */
export async function openSearch({ dataDir, meiliKey }) {
  const given = process.env.MEILI_HOST?.trim()
  if (given) {
    if (!(await isMeilisearchHealthy(given)))
      console.log(`! Søgemaskinen på ${given} svarer ikke. ${fallback}, til den svarer.`)
    else if (await isMasterKey({ host: given, key: process.env.MEILI_API_KEY ?? '' }))
      console.log('! MEILI_API_KEY er søgemaskinens hovednøgle. Lav en til portalen med npm run search:key.')
    return null
  }
  const binary = findMeilisearchBinary()
  if (!binary) {
    console.log(
      `! Meilisearch findes ikke på denne maskine. ${fallback}. docs/operations.md viser, hvordan den sættes op.`,
    )
    return null
  }
  const index = process.env.MEILI_INDEX?.trim() || 'portal'
  const search = await step('Starter søgemaskinen', () =>
    keepMeilisearch({ binary, dataDir, index, masterKey: meiliKey }),
  )
  process.env.MEILI_HOST = search.host
  process.env.MEILI_API_KEY = search.key
  return search
}
