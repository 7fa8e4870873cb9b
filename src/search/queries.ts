import { MatchingStrategies, type MultiSearchParams } from 'meilisearch'
import type { Payload } from 'payload'
import type { SearchDocument } from './document'
import { indexName, isEngineResting, letEngineRest, searchEngine } from './engine'
import { searchDatabase } from './fallback'
import { highlightEnd, highlightStart, toHighlighted } from './highlight'
import { hitsPerPage, type SearchRequest } from './schema'
import type { SearchResult } from './types'

/** Search for everybody: the engine when it answers, else the database. Never throws for want of an engine. */
export async function searchPortal(payload: Payload, request: SearchRequest): Promise<SearchResult> {
  if (searchEngine() && !isEngineResting()) {
    try {
      return await searchEngineFor(request)
    } catch (error) {
      letEngineRest()
      payload.logger.warn({ err: error, msg: 'Søgemaskinen svarer ikke; databasen bruges i stedet' })
    }
  }
  return searchDatabase(payload, request)
}

async function searchEngineFor(request: SearchRequest): Promise<SearchResult> {
  const engine = searchEngine()
  if (!engine) throw new Error('no engine')
  const common = {
    indexUid: indexName,
    q: request.q,
    locales: ['dan' as const],
    matchingStrategy: MatchingStrategies.LAST,
  }
  const byType = filterOf('type', request.type)
  const byMunicipality = filterOf('municipalities', request.kommune)
  // A facet's own choices don't narrow its counts: several can be chosen within it.
  const { results } = await engine.multiSearch<MultiSearchParams, SearchDocument>({
    queries: [
      {
        ...common,
        filter: [...byType, ...byMunicipality],
        page: request.side,
        hitsPerPage,
        attributesToHighlight: ['title', 'summary', 'body'],
        attributesToCrop: ['body:30'],
        highlightPreTag: highlightStart,
        highlightPostTag: highlightEnd,
      },
      { ...common, filter: byMunicipality, facets: ['type'], limit: 0 },
      { ...common, filter: byType, facets: ['municipalities'], limit: 0 },
    ],
  })
  const [main, types, municipalities] = results
  if (!main || !('totalHits' in main)) throw new Error('unexpected answer')
  return {
    hits: main.hits.map((hit) => ({
      id: hit.id,
      type: hit.type,
      title: toHighlighted(hit._formatted?.title ?? hit.title),
      excerpt: toHighlighted(excerptOf(hit._formatted?.summary ?? hit.summary, hit._formatted?.body ?? '')),
      municipalities: hit.municipalities,
      path: hit.path,
    })),
    total: Number(main.totalHits),
    pages: Number(main.totalPages),
    types: types?.facetDistribution?.type ?? {},
    municipalities: municipalities?.facetDistribution?.municipalities ?? {},
    source: 'engine',
  }
}

/** The summary, unless only the body holds a hit: then the passage that shows why. */
function excerptOf(summary: string, body: string): string {
  if (summary && (summary.includes(highlightStart) || !body.includes(highlightStart))) return summary
  return body || summary
}

function filterOf(attribute: string, values: string[]): string[][] {
  return values.length > 0 ? [values.map((value) => `${attribute} = ${JSON.stringify(value)}`)] : []
}
