import type { Meilisearch } from 'meilisearch'
import { searchAnyReference } from './anyReference'
import { type Answered, type Asked, ask, type Found } from './ask'
import { corrected } from './corrected'
import { type Correction, hasUnknown } from './danish/correction'
import { withoutRarest } from './danish/rarestFirst'
import { withoutSections } from './danish/tokens'
import type { AnalysedQuery, Vocabulary } from './danish/types'
import type { SearchDocument } from './document'
import { indexName } from './engine'
import { filterOf, notAmong } from './engineQueries'
import { withHalves } from './halves'
import { addedUp, facetsOf } from './hits'
import { joinedInIndex } from './joined'
import type { SearchRequest } from './schema'
import { facetNames, type SearchReader } from './types'

/** Fewer than this may be there by chance. */
export const fewest = 3

/** The portal's words, and how a query is analysed with them. */
export type Words = {
  vocabulary: Vocabulary
  stopWords: readonly string[]
  analyse: (query: string) => AnalysedQuery
  /** The words of all texts, for what nothing is found by; `null` when they can't be had in time. */
  texts: () => Promise<Vocabulary | null>
}

/**
 * Where hardly a document has all the words, those that have the rarest come after it, spelt as the portal spells.
 *
 * @param candidate what may have been meant, by the vocabulary alone
 */
export async function searchIndex(
  engine: Meilisearch,
  asked: Asked,
  query: AnalysedQuery,
  candidate: Correction | null,
  words: Words,
): Promise<Answered & { correction: string | null }> {
  const { reader, request, scope } = asked
  const named =
    query.references.length > 1 ? await searchAnyReference(engine, asked, query, { fewest }) : null
  if (named) return { ...named, correction: null }
  const found = await ask(engine, asked, query, 'all')
  const readers = filterOf(request, reader, []).slice(0, 1)
  // A line under the field says it only where what is typed leads nowhere.
  const isDoubtful = candidate !== null || hasUnknown(request.q, words.vocabulary)
  const isWanted = isDoubtful && (scope === 'page' || found.total === 0)
  const correction = isWanted
    ? await corrected(
        engine,
        { q: request.q, reader: readers, filter: filterOf(request, reader, facetNames) },
        candidate,
        words,
      )
    : null
  // Filters narrow what the words find. They don't change what it is, or no count would be what its choice gives.
  const whole =
    found.total < fewest && hasFilters(request) ? await countAll(engine, query, reader) : found.total
  const joined = whole === 0 && correction === null ? await joinedInIndex(engine, query, readers) : null
  if (joined)
    return { ...(await ask(engine, asked, joined, 'all')), correction, isPartial: false, isWidened: false }
  const respelt = correction === null ? query : words.analyse(correction)
  const instead = whole === 0 ? await withHalves(engine, respelt, readers, words.vocabulary) : query
  const isSame = instead.rarestFirst === query.text && !query.text.trim().includes(' ')
  if (whole >= fewest || isSame) return { ...found, correction, isPartial: false, isWidened: false }
  const partial = await askForMost(engine, asked, instead)
  const isMore = partial.total > found.total
  return { ...partial, correction, isPartial: isMore && whole === 0, isWidened: isMore && whole > 0 }
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

export function hasFilters(request: SearchRequest): boolean {
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
