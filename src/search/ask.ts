import type { Meilisearch, MultiSearchParams } from 'meilisearch'
import type { AnalysedQuery } from './danish/types'
import type { SearchDocument } from './document'
import { indexName } from './engine'
import { engineQueries, notAmong, type Strategy, titleQueries } from './engineQueries'
import { fileExcerpt } from './files/fileExcerpt'
import { addedUp, facetsOf, hitOf } from './hits'
import { hitsPerPage, type SearchRequest } from './schema'
import { attributesOf, type SearchHit, type SearchReader, type SearchResult } from './types'

/** What is fetched: a page of hits with counts, or no more of the first few than a line under the field shows. */
export type Scope = 'page' | 'titles'
export type Asked = { request: SearchRequest; reader: SearchReader; scope: Scope }

export type Answered = Omit<SearchResult, 'correction' | 'leftOut'>
export type Found = Omit<Answered, 'isPartial' | 'isWidened'>

const mostPages = 1000

/** How many pages of hits the portal shows of a total. */
export function pagesOf(total: number): number {
  return Math.min(mostPages, Math.ceil(total / hitsPerPage))
}

/** One search for the words of a query, with the counts of every filter where a page is asked for. */
export async function ask(
  engine: Meilisearch,
  { reader, request, scope }: Asked,
  query: AnalysedQuery,
  strategy: Strategy,
  without: string[] = [],
): Promise<Found> {
  const text = strategy === 'all' ? query.text : query.rarestFirst
  const { queries } =
    scope === 'page'
      ? engineQueries(request, text, reader, strategy)
      : titleQueries(request, text, reader, strategy)
  const { results } = await engine.multiSearch<MultiSearchParams, SearchDocument>({
    queries: queries.map((each) => ({ ...each, filter: [...(each.filter ?? []), ...notAmong(without)] })),
  })
  const [main, ...counts] = results
  if (!main || !('totalHits' in main)) throw new Error('unexpected answer')
  const distributions = [main, ...counts].map(({ facetDistribution }) => facetDistribution ?? {})
  const distribution = Object.assign({}, ...distributions.reverse())
  const total = Number(main.totalHits)
  return {
    hits: await shownHits(engine, main.hits, query, scope),
    total,
    pages: pagesOf(total),
    facets: facetsOf((name) =>
      addedUp(attributesOf(name, request.alder).map((attribute) => distribution[attribute] ?? {})),
    ),
    cutOff: null,
    source: 'engine',
  }
}

export function shownHits(
  engine: Meilisearch,
  entries: SearchDocument[],
  query: AnalysedQuery,
  scope: Scope,
): Promise<SearchHit[]> | SearchHit[] {
  return scope === 'page' ? shown(engine, entries, query) : titlesOf(entries, query)
}

function titlesOf(entries: SearchDocument[], { terms }: AnalysedQuery): SearchHit[] {
  const now = new Date()
  return entries.map((entry) => hitOf({ ...entry, summary: '', body: '' }, terms, now))
}

async function shown(
  engine: Meilisearch,
  entries: SearchDocument[],
  query: AnalysedQuery,
): Promise<SearchHit[]> {
  const now = new Date()
  const hits = entries.map((entry) => hitOf(entry, query.terms, now))
  // Only where neither title, summary nor text says why, can it be a file: its text is fetched for those alone.
  const unexplained = entries.filter(
    (entry, place) =>
      entry.hasFiles && ![hits[place]?.title, hits[place]?.excerpt].flat().some((piece) => piece?.isHit),
  )
  if (unexplained.length === 0 || query.terms.length === 0) return hits
  const { results } = await engine.index<SearchDocument>(indexName).getDocuments({
    fields: ['id', 'files'],
    filter: `id IN ${JSON.stringify(unexplained.map(({ id }) => id))}`,
    limit: unexplained.length,
  })
  return hits.map((hit) => {
    const files = results.find(({ id }) => id === hit.id)?.files
    const found = files ? fileExcerpt(files, query.terms) : null
    return found ? { ...hit, ...found } : hit
  })
}
