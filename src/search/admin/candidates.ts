import type { Meilisearch } from 'meilisearch'
import type { Vocabulary } from '../danish/types'
import type { SearchDocument } from '../document'
import { indexName } from '../engine'
import type { SearchTuning } from '../tuning'
import { variantsOf } from './variants'

/** An index this small is tried as a whole: then the trial is the truth to the last number. */
export const wholeIndex = 1500
const perVariant = 300
const perRead = 500

export type Candidates = {
  documents: SearchDocument[]
  /** False where there may be more that fit than were taken along. */
  isAll: boolean
}

/** The entries of the live index that a query could find, with the words as they are and as they would be. */
export async function candidatesOf(
  engine: Meilisearch,
  query: string,
  reading: { before: SearchTuning; after: SearchTuning; vocabulary: Vocabulary },
  mostWhole: number,
): Promise<Candidates> {
  const index = engine.index<SearchDocument>(indexName)
  const { numberOfDocuments } = await index.getStats()
  if (numberOfDocuments <= mostWhole) return { documents: await readAll(engine), isAll: true }
  const ids = new Set<string>()
  let isAll = true
  for (const text of variantsOf(query, reading)) {
    const { hits } = await index.search(text, {
      attributesToRetrieve: ['id'],
      filter: 'readers = public',
      limit: perVariant,
      // Those with all the words first, and then those with fewer: what a search without a full answer falls back to.
      matchingStrategy: 'last',
    })
    for (const { id } of hits) ids.add(id)
    isAll &&= hits.length < perVariant
  }
  return { documents: await readSome(engine, [...ids]), isAll }
}

async function readAll(engine: Meilisearch): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = []
  for (let offset = 0; ; offset += perRead) {
    const page = await engine.index<SearchDocument>(indexName).getDocuments({ limit: perRead, offset })
    documents.push(...page.results)
    if (page.results.length < perRead) return documents
  }
}

async function readSome(engine: Meilisearch, ids: string[]): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = []
  for (let start = 0; start < ids.length; start += perRead) {
    const wanted = ids.slice(start, start + perRead)
    const filter = `id IN ${JSON.stringify(wanted)}`
    const { results } = await engine.index<SearchDocument>(indexName).getDocuments({ filter, limit: perRead })
    documents.push(...results)
  }
  return documents
}
