import type { Payload, Where } from 'payload'
import { type SearchCollection, searchCollections } from './collections'
import { toSearchDocument } from './document'
import { highlightWords } from './highlight'
import { hitsPerPage, type SearchRequest } from './schema'
import type { SearchHit, SearchResult } from './types'

const titleFields: Partial<Record<SearchCollection, string>> = {
  methods: 'name',
  offers: 'name',
  municipalities: 'name',
  stages: 'name',
  organisations: 'name',
}

const withoutSummary: SearchCollection[] = ['organisations', 'legal-references']
const largestFallback = 100

/** The plain search that stands in for the engine: every word must occur in the title or the summary. */
export async function searchDatabase(payload: Payload, request: SearchRequest): Promise<SearchResult> {
  // `%` and `_` are wildcards to a database.
  const words = request.q
    .split(/[\s%_\\]+/)
    .filter(Boolean)
    .slice(0, 10)
  const perCollection = await Promise.all(
    searchCollections.map((collection) => findIn(payload, collection, words)),
  )
  const all = perCollection.flat()
  const ofMunicipality = (hit: SearchHit) =>
    request.kommune.length === 0 || hit.municipalities.some((slug) => request.kommune.includes(slug))
  const ofType = (hit: SearchHit) => request.type.length === 0 || request.type.includes(hit.type)
  const chosen = all.filter((hit) => ofType(hit) && ofMunicipality(hit))
  return {
    hits: chosen.slice((request.side - 1) * hitsPerPage, request.side * hitsPerPage),
    total: chosen.length,
    pages: Math.ceil(chosen.length / hitsPerPage),
    types: count(all.filter(ofMunicipality).map((hit) => hit.type)),
    municipalities: count(all.filter(ofType).flatMap((hit) => hit.municipalities)),
    source: 'database',
  }
}

async function findIn(payload: Payload, collection: SearchCollection, words: string[]): Promise<SearchHit[]> {
  const title = titleFields[collection] ?? 'title'
  const fields = withoutSummary.includes(collection) ? [title] : [title, 'summary']
  const where: Where = {
    and: words.map((word) => ({
      or: fields.flatMap((field) => casesOf(word).map((spelling) => ({ [field]: { like: spelling } }))),
    })),
  }
  const { docs } = await payload.find({
    collection,
    depth: 1,
    limit: largestFallback,
    overrideAccess: false,
    where,
  })
  return docs.map((doc) => {
    const found = toSearchDocument(collection, { ...doc })
    return {
      id: found.id,
      type: found.type,
      title: highlightWords(found.title, words),
      excerpt: highlightWords(found.summary, words),
      municipalities: found.municipalities,
      path: found.path,
    }
  })
}

/** SQLite compares only English letters without regard to case: Ø and ø are two. */
function casesOf(word: string): string[] {
  const lower = word.toLocaleLowerCase('da')
  return [
    ...new Set([
      word,
      lower,
      lower.charAt(0).toLocaleUpperCase('da') + lower.slice(1),
      word.toLocaleUpperCase('da'),
    ]),
  ]
}

function count(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
