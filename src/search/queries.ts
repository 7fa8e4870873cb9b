import type { Meilisearch, MultiSearchParams, MultiSearchQuery } from 'meilisearch'
import type { Payload } from 'payload'
import { analyseQuery } from './danish/analyse'
import { correctionOf } from './danish/correction'
import { synonymsOf, termsWithSynonyms } from './danish/synonyms'
import type { AnalysedQuery, Vocabulary } from './danish/types'
import type { SearchDocument } from './document'
import { indexName, isEngineResting, letEngineRest, searchEngine } from './engine'
import { searchDatabase } from './fallback'
import { fileExcerpt } from './files/fileExcerpt'
import { facetsOf, hitOf } from './hits'
import { hitsPerPage, type SearchRequest } from './schema'
import { shownAttributes } from './settings'
import { searchTuning } from './tuning'
import {
  type FacetName,
  facetAttributes,
  facetNames,
  type SearchHit,
  type SearchReader,
  type SearchResult,
} from './types'
import { vocabularyOf } from './vocabulary'

/** All words, or, of words in order of weight, those from the first on. */
type Strategy = 'all' | 'last'

const mostPages = 1000

/** The engine when it answers, else the database. Never throws for want of an engine. */
export async function searchPortal(
  payload: Payload,
  request: SearchRequest,
  reader: SearchReader = 'public',
): Promise<SearchResult> {
  const tuning = await searchTuning(payload)
  const vocabulary = await wordsOf(payload, request)
  const asked = analyseQuery(request.q, tuning.stopWords, vocabulary)
  // Signs alone can't be searched for; asked for nothing, the engine would give everything.
  if (request.q && asked.terms.length === 0) return nothing
  const withSynonyms = (analysed: AnalysedQuery) => ({
    ...analysed,
    terms: termsWithSynonyms(analysed.terms, synonymsOf(tuning)),
  })
  const query = withSynonyms(asked)
  const correction = correctionOf(request.q, vocabulary)
  const respelt = correction && withSynonyms(analyseQuery(correction, tuning.stopWords, vocabulary))
  const engine = searchEngine()
  if (engine && !isEngineResting()) {
    try {
      return { ...(await searchIndex(engine, request, [query, respelt || query], reader)), correction }
    } catch (error) {
      letEngineRest()
      payload.logger.warn({ err: error, msg: 'Søgemaskinen svarer ikke; databasen bruges i stedet' })
    }
  }
  return { ...(await searchDatabase(payload, request, query, reader)), correction }
}

const nothing: SearchResult = {
  hits: [],
  total: 0,
  pages: 0,
  facets: facetsOf(() => ({})),
  isPartial: false,
  correction: null,
  source: 'engine',
}

/**
 * What the engine is asked: the hits with the counts of every filter that is off, and for each filter that is on its counts as
 * if it were off, since several choices within one filter widen what is found.
 *
 * `reader` is decided by the page that asks, never by the address.
 */
export function engineQueries(
  request: SearchRequest,
  text: string,
  reader: SearchReader,
  strategy: Strategy = 'all',
): MultiSearchParams {
  const common = { indexUid: indexName, q: text, matchingStrategy: strategy }
  const chosen = facetNames.filter((name) => request[name].length > 0)
  const others = facetNames.filter((name) => !chosen.includes(name))
  const main: MultiSearchQuery = {
    ...common,
    filter: filterOf(request, reader, facetNames),
    facets: others.map((name) => facetAttributes[name]),
    attributesToRetrieve: shownAttributes,
    page: request.side,
    hitsPerPage,
    ...sortingOf(request),
  }
  const counts = chosen.map(
    (name): MultiSearchQuery => ({
      ...common,
      filter: filterOf(
        request,
        reader,
        facetNames.filter((other) => other !== name),
      ),
      facets: [facetAttributes[name]],
      limit: 0,
    }),
  )
  return { queries: [main, ...counts] }
}

type Answered = Omit<SearchResult, 'correction'>

/** Where no document has all the words, those that have the rarest, spelt as the portal spells. */
async function searchIndex(
  engine: Meilisearch,
  request: SearchRequest,
  [query, respelt]: [AnalysedQuery, AnalysedQuery],
  reader: SearchReader,
): Promise<Answered> {
  const found = await ask(engine, request, query, reader, 'all')
  const isSame = respelt.rarestFirst === query.text && !query.text.includes(' ')
  if (found.total > 0 || isSame) return { ...found, isPartial: false }
  const partial = await ask(engine, request, respelt, reader, 'last')
  return { ...partial, isPartial: partial.total > 0 }
}

async function ask(
  engine: Meilisearch,
  request: SearchRequest,
  query: AnalysedQuery,
  reader: SearchReader,
  strategy: Strategy,
): Promise<Omit<Answered, 'isPartial'>> {
  const text = strategy === 'all' ? query.text : query.rarestFirst
  const asked = engineQueries(request, text, reader, strategy)
  const { results } = await engine.multiSearch<MultiSearchParams, SearchDocument>(asked)
  const [main, ...counts] = results
  if (!main || !('totalHits' in main)) throw new Error('unexpected answer')
  const distributions = [main, ...counts].map(({ facetDistribution }) => facetDistribution ?? {})
  const distribution = Object.assign({}, ...distributions.reverse())
  const total = Number(main.totalHits)
  return {
    hits: await shown(engine, main.hits, query),
    total,
    pages: Math.min(mostPages, Math.ceil(total / hitsPerPage)),
    facets: facetsOf((name) => distribution[facetAttributes[name]] ?? {}),
    source: 'engine',
  }
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
    (entry, place) => entry.hasFiles && !hits[place]?.excerpt.some((piece) => piece.isHit),
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

function filterOf(request: SearchRequest, reader: SearchReader, names: FacetName[]): string[] {
  const { alder } = request
  return [
    `readers = ${reader}`,
    ...(alder === null ? [] : [`ages = ${alder} OR agesFrom <= ${alder}`]),
    ...names
      .filter((name) => request[name].length > 0)
      .map((name) => `${facetAttributes[name]} IN ${JSON.stringify(request[name])}`),
  ]
}

function sortingOf({ q, sortering }: SearchRequest): { sort?: string[] } {
  if (sortering === 'navn') return { sort: ['sortName:asc'] }
  if (sortering === 'bekraeftet') return { sort: ['confirmed:desc', 'sortName:asc'] }
  return q ? {} : { sort: ['rank:asc', 'sortName:asc'] }
}

/** The portal's words, for splitting and spelling. Without them a search is plainer, not wrong. */
async function wordsOf(payload: Payload, { q }: SearchRequest): Promise<Vocabulary> {
  if (!q) return new Map()
  try {
    return await vocabularyOf(payload)
  } catch (error) {
    payload.logger.warn({ err: error, msg: 'Portalens ord kunne ikke læses' })
    return new Map()
  }
}
