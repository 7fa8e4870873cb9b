import { isDeepStrictEqual } from 'node:util'
import { type Meilisearch, MeilisearchApiError, type Settings } from 'meilisearch'
import type { Payload } from 'payload'
import { indexName, searchEngine } from './engine'
import { indexSettings } from './settings'
import { readTuning } from './tuning'

/** True when there is an index of that name, whatever is in it. */
export async function hasIndex(engine: Meilisearch, index = indexName): Promise<boolean> {
  return (await settingsOf(engine, index)) !== null
}

/**
 * True when the index is one that we made. A document written to an engine that has lost its files makes one too: without
 * settings, which no filter works on, and with nothing else in it.
 */
export async function isIndexMade(engine: Meilisearch, index = indexName): Promise<boolean> {
  return ((await settingsOf(engine, index))?.filterableAttributes ?? []).length > 0
}

/** True when the index is there and its settings are those of the code and of the secretariat's words. */
export async function isIndexCurrent(engine: Meilisearch, payload: Payload): Promise<boolean> {
  const there = await settingsOf(engine)
  if (!there) return false
  return isDeepStrictEqual(comparable(there), comparable(indexSettings(await readTuning(payload))))
}

/** True where the engine answers and has nothing that readers could be given. */
export async function isIndexEmpty(): Promise<boolean> {
  const engine = searchEngine(5000)
  if (!engine) return false
  if (!(await isIndexMade(engine))) return true
  return (await engine.index(indexName).getStats()).numberOfDocuments === 0
}

async function settingsOf(engine: Meilisearch, index = indexName): Promise<Settings | null> {
  try {
    return await engine.index(index).getSettings()
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null
    throw error
  }
}

/** The settings that we make, in an order that means nothing where the engine keeps none. */
function comparable(settings: Settings) {
  const synonyms = Object.entries(settings.synonyms ?? {}).map(([word, others]) => [word, [...others].sort()])
  const { disableOnAttributes, disableOnNumbers, enabled, minWordSizeForTypos } = settings.typoTolerance ?? {}
  return {
    searchable: settings.searchableAttributes,
    displayed: [...(settings.displayedAttributes ?? [])].sort(),
    filterable: [...(settings.filterableAttributes ?? [])].sort(),
    sortable: [...(settings.sortableAttributes ?? [])].sort(),
    rules: settings.rankingRules,
    typos: {
      disableOnAttributes: disableOnAttributes ?? [],
      disableOnNumbers: disableOnNumbers ?? false,
      enabled,
      minWordSizeForTypos,
    },
    synonyms: Object.fromEntries(synonyms),
    most: settings.pagination?.maxTotalHits,
    facets: settings.faceting?.maxValuesPerFacet,
  }
}
