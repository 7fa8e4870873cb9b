import { isDeepStrictEqual } from 'node:util'
import { type Meilisearch, MeilisearchApiError } from 'meilisearch'
import { indexName, searchEngine } from './engine'
import { indexSettings } from './settings'

/**
 * True when the index is there and, unless told otherwise, has the settings of the code. A document written to an index
 * that is missing would make one without settings, which no filter works on.
 */
export async function hasCurrentIndex(engine: Meilisearch, { withSettings = true } = {}): Promise<boolean> {
  try {
    const { filterableAttributes, searchableAttributes } = await engine.index(indexName).getSettings()
    if (!withSettings) return true
    return (
      isDeepStrictEqual(new Set(filterableAttributes), new Set(indexSettings.filterableAttributes)) &&
      isDeepStrictEqual(searchableAttributes, indexSettings.searchableAttributes)
    )
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return false
    throw error
  }
}

/** True where the engine answers and has nothing that readers could be given. */
export async function isIndexEmpty(): Promise<boolean> {
  const engine = searchEngine(5000)
  if (!engine) return false
  if (!(await hasCurrentIndex(engine))) return true
  return (await engine.index(indexName).getStats()).numberOfDocuments === 0
}
