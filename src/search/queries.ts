import { setTimeout as wait } from 'node:timers/promises'
import type { Meilisearch, MultiSearchParams, MultiSearchQuery } from 'meilisearch'
import type { Payload } from 'payload'
import { analyseQuery } from './danish/analyse'
import { correctionOf } from './danish/correction'
import { withoutRarest } from './danish/rarestFirst'
import { synonymsOf, termsWithSynonyms } from './danish/synonyms'
import { withoutSections } from './danish/tokens'
import type { AnalysedQuery, Vocabulary } from './danish/types'
import type { SearchDocument } from './document'
import { indexName, isEngineResting, letEngineRest, searchEngine } from './engine'
import { searchDatabase } from './fallback'
import { titlesInDatabase } from './fallbackTitles'
import { fileExcerpt } from './files/fileExcerpt'
import { addedUp, facetsOf, hitOf } from './hits'
import { hitsPerPage, type SearchRequest } from './schema'
import { shownAttributes } from './settings'
import { searchTuning } from './tuning'
import {
  attributesOf,
  type FacetName,
  facetNames,
  type SearchHit,
  type SearchReader,
  type SearchResult,
} from './types'
import { vocabularyOf } from './vocabulary'

/** All words, or, of words in order of weight, those from the first on. */
type Strategy = 'all' | 'last'

const mostPages = 1000
const mostTitles = 8
/** Fewer than this may be there by chance. */
export const fewest = 3
/** A search goes on without the portal's words when they are long in coming. */
const wordsMs = 1000

/** What is fetched: a page of hits with counts, or no more of the first few than a line under the field shows. */
type Scope = 'page' | 'titles'
type Asked = { request: SearchRequest; reader: SearchReader; scope: Scope }

/** The engine when it answers, else the database. Never throws for want of an engine. */
export async function searchPortal(
  payload: Payload,
  request: SearchRequest,
  reader: SearchReader = 'public',
  scope: Scope = 'page',
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
      const found = await searchIndex(engine, { request, reader, scope }, [query, respelt || query])
      return { ...found, correction }
    } catch (error) {
      letEngineRest()
      payload.logger.warn({ err: error, msg: 'Søgemaskinen svarer ikke; databasen bruges i stedet' })
    }
  }
  const inDatabase =
    scope === 'titles'
      ? await titlesInDatabase(payload, query, reader, mostTitles)
      : await searchDatabase(payload, request, query, reader)
  return { ...inDatabase, correction }
}

const nothing: SearchResult = {
  hits: [],
  total: 0,
  pages: 0,
  facets: facetsOf(() => ({})),
  isPartial: false,
  isWidened: false,
  cutOff: null,
  correction: null,
  source: 'engine',
}

/**
 * What the engine is asked: the hits with the counts of every filter that is off, and for each filter that is on its counts as
 * if it were off, since several choices within one filter widen what is found.
 *
 * `reader` is decided on the server, never by what the address asks for.
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
    facets: others.flatMap((name) => attributesOf(name, request.alder)),
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
      facets: attributesOf(name, request.alder),
      limit: 0,
    }),
  )
  return { queries: [main, ...counts] }
}

/** As {@link engineQueries}, for the lines under the field while somebody types: no counts, and no texts. */
export function titleQueries(
  request: SearchRequest,
  text: string,
  reader: SearchReader,
  strategy: Strategy = 'all',
): MultiSearchParams {
  const attributesToRetrieve = shownAttributes.filter((name) => name !== 'summary' && name !== 'body')
  const filter = filterOf(request, reader, facetNames)
  return {
    queries: [
      {
        indexUid: indexName,
        q: text,
        matchingStrategy: strategy,
        filter,
        attributesToRetrieve,
        page: 1,
        hitsPerPage: mostTitles,
      },
    ],
  }
}

type Answered = Omit<SearchResult, 'correction'>
type Found = Omit<Answered, 'isPartial' | 'isWidened'>

/** Where hardly a document has all the words, those that have the rarest come after it, spelt as the portal spells. */
async function searchIndex(
  engine: Meilisearch,
  asked: Asked,
  [query, respelt]: [AnalysedQuery, AnalysedQuery],
): Promise<Answered> {
  const { reader, request } = asked
  const found = await ask(engine, asked, query, 'all')
  // Filters narrow what the words find. They don't change what it is, or no count would be what its choice gives.
  const whole =
    found.total < fewest && hasFilters(request) ? await countAll(engine, query, reader) : found.total
  const instead = whole === 0 ? respelt : query
  const isSame = instead.rarestFirst === query.text && !query.text.trim().includes(' ')
  if (whole >= fewest || isSame) return { ...found, isPartial: false, isWidened: false }
  const partial = await askForMost(engine, asked, instead)
  const isMore = partial.total > found.total
  return { ...partial, isPartial: isMore && whole === 0, isWidened: isMore && whole > 0 }
}

/** Those with the rarest words; where a section that is met to the letter is in the way, those about the law it is in. */
async function askForMost(engine: Meilisearch, asked: Asked, query: AnalysedQuery): Promise<Found> {
  const partial = await ask(engine, asked, query, 'last')
  const rarestFirst = withoutSections(query.rarestFirst)
  if (partial.total > 0 || !rarestFirst || rarestFirst === query.rarestFirst.trim()) {
    return followedByOthers(engine, asked, query, partial)
  }
  const lessStrict = { ...query, rarestFirst }
  return followedByOthers(engine, asked, lessStrict, await ask(engine, asked, lessStrict, 'last'))
}

/**
 * The rarest word of a query may be in a document or two, which are then all there is. After them come those with the rarest
 * of the other words, until there are some. As with all words, that is decided whatever the filters are.
 */
async function followedByOthers(
  engine: Meilisearch,
  asked: Asked,
  query: AnalysedQuery,
  found: Found,
): Promise<Found> {
  let all = found
  let asking = query.rarestFirst
  const before: string[] = []
  while (all.total < fewest) {
    const rarestFirst = withoutRarest(asking)
    if (rarestFirst === null) return all
    before.push(...(await firstFew(engine, asked.reader, asking, before)))
    if (before.length >= fewest) return all
    asking = rarestFirst
    all = together(all, await ask(engine, asked, { ...query, rarestFirst }, 'last', before))
  }
  return all
}

async function firstFew(
  engine: Meilisearch,
  reader: SearchReader,
  text: string,
  without: string[],
): Promise<string[]> {
  const { hits } = await engine.index<SearchDocument>(indexName).search(text, {
    filter: [`readers = ${reader}`, ...notAmong(without)],
    attributesToRetrieve: ['id'],
    limit: fewest,
    matchingStrategy: 'last',
  })
  return hits.map(({ id }) => id)
}

/** A filter that leaves some entries out. */
export function notAmong(ids: string[]): string[] {
  return ids.length === 0 ? [] : [`id NOT IN ${JSON.stringify(ids)}`]
}

/** Two answers that have no document in common, so that what is counted adds up. */
function together(first: Found, then: Found): Found {
  return {
    ...first,
    hits: [...first.hits, ...then.hits],
    total: first.total + then.total,
    pages: Math.max(first.pages, then.pages),
    facets: facetsOf((name) => addedUp([first.facets[name], then.facets[name]])),
  }
}

function hasFilters(request: SearchRequest): boolean {
  return request.alder !== null || facetNames.some((name) => request[name].length > 0)
}

/** How many have all the words, whatever the filters. */
async function countAll(engine: Meilisearch, { text }: AnalysedQuery, reader: SearchReader): Promise<number> {
  const { totalHits } = await engine.index(indexName).search(text, {
    filter: `readers = ${reader}`,
    hitsPerPage: 0,
    page: 1,
    matchingStrategy: 'all',
  })
  return totalHits
}

async function ask(
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
    hits: scope === 'page' ? await shown(engine, main.hits, query) : titlesOf(main.hits, query),
    total,
    pages: Math.min(mostPages, Math.ceil(total / hitsPerPage)),
    facets: facetsOf((name) =>
      addedUp(attributesOf(name, request.alder).map((attribute) => distribution[attribute] ?? {})),
    ),
    cutOff: null,
    source: 'engine',
  }
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

function filterOf(request: SearchRequest, reader: SearchReader, names: FacetName[]): string[] {
  const { alder } = request
  return [
    `readers = ${reader}`,
    ...(alder === null ? [] : [`ages = ${alder} OR agesFrom <= ${alder}`]),
    ...names
      .filter((name) => request[name].length > 0)
      .map((name) => isOneOf(attributesOf(name, alder), request[name])),
  ]
}

function isOneOf(attributes: string[], wanted: readonly string[]): string {
  return attributes.map((attribute) => `${attribute} IN ${JSON.stringify(wanted)}`).join(' OR ')
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
    return await Promise.race([
      vocabularyOf(payload),
      wait(wordsMs, new Map<string, number>(), { ref: false }),
    ])
  } catch (error) {
    payload.logger.warn({ err: error, msg: 'Portalens ord kunne ikke læses' })
    return new Map()
  }
}
