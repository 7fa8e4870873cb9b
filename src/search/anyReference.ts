import type { FederatedMultiSearchParams, Meilisearch } from 'meilisearch'
import { type Answered, type Asked, type Found, pagesOf, shownHits } from './ask'
import { asEngineText } from './danish/engineText'
import { eachBesideRarest, withoutReferences } from './danish/references'
import type { AnalysedQuery } from './danish/types'
import type { SearchDocument } from './document'
import { indexName } from './engine'
import { filterOf, mostTitles, type Strategy, sortingOf } from './engineQueries'
import { addedUp, facetsOf } from './hits'
import { hitsPerPage } from './schema'
import { shownAttributes } from './settings'
import { attributesOf, type FacetName, facetNames } from './types'

/** What names all that was asked for comes before what names one of it. */
const wholeFirst = 10

/**
 * What names any of several sections and laws, beside all other words of the query or, where hardly anything has those, the
 * most of them. Whether it is enough is decided by the words alone, so that every count is what choosing it gives.
 *
 * @param fewest less than this is hardly anything
 * @param index where it is asked: the portal's, or one that words are tried in
 * @returns null where nothing names one of them
 */
export async function searchAnyReference(
  engine: Meilisearch,
  asked: Asked,
  query: AnalysedQuery,
  { fewest, index = indexName }: { fewest: number; index?: string },
): Promise<Answered | null> {
  const { references } = query
  const others = withoutReferences(query.rarestFirst)
  const counts = await countEach(engine, { ...asked, index }, [
    ...references.map((reference) => withOthers(reference, query)),
    ...references,
  ])
  const whole = counts.slice(0, references.length)
  if (counts.slice(references.length).every((count) => count === 0)) return null
  const isEnough = others === '' || whole.reduce((sum, count) => sum + count, 0) >= fewest
  const found = await askAny(engine, { ...asked, index }, query, isEnough ? 'all' : 'last')
  const isMissing = whole.some((count) => count === 0)
  return { ...found, isPartial: isMissing, isWidened: !isEnough && !isMissing }
}

/** A reference with the words that are none, in their order. */
function withOthers(reference: string, { terms }: AnalysedQuery): string {
  const words = terms.filter(({ sought }) => !sought.startsWith('"')).map(({ sought }) => sought)
  return [reference, asEngineText(words)].join(' ')
}

type AskedIn = Asked & { index: string }

async function countEach(
  engine: Meilisearch,
  { index, reader }: AskedIn,
  texts: string[],
): Promise<number[]> {
  const { results } = await engine.multiSearch({
    queries: [...new Set(texts)].map((q) => ({
      indexUid: index,
      q,
      filter: `readers = ${reader}`,
      matchingStrategy: 'all' as const,
      attributesToRetrieve: ['id'],
      limit: 0,
    })),
  })
  const found = new Map(results.map(({ estimatedTotalHits, query }) => [query, estimatedTotalHits ?? 0]))
  return texts.map((text) => found.get(text) ?? 0)
}

/** The engine puts the answers together, each document once, and counts what they have between them. */
async function askAny(
  engine: Meilisearch,
  { index, reader, request, scope }: AskedIn,
  query: AnalysedQuery,
  strategy: Strategy,
): Promise<Found> {
  const { alder, side } = request
  const texts =
    strategy === 'all'
      ? query.references.map((reference) => withOthers(reference, query))
      : eachBesideRarest(query)
  const chosen = scope === 'titles' ? [] : facetNames.filter((name) => request[name].length > 0)
  const open = scope === 'titles' ? [] : facetNames.filter((name) => !chosen.includes(name))
  const together = (within: FacetName[], counted: FacetName[], window: { limit: number; offset: number }) => {
    const common = {
      indexUid: index,
      filter: filterOf(request, reader, within),
      attributesToRetrieve: shownAttributes,
      matchingStrategy: strategy,
      ...sortingOf(request),
    }
    const facets = counted.flatMap((name) => attributesOf(name, alder))
    const asking: FederatedMultiSearchParams = {
      federation: { ...window, facetsByIndex: { [index]: facets } },
      queries: [
        { ...common, q: query.text, federationOptions: { weight: wholeFirst } },
        ...texts.map((q) => ({ ...common, q })),
      ],
    }
    return engine.multiSearch<FederatedMultiSearchParams, SearchDocument>(asking)
  }
  const window =
    scope === 'titles'
      ? { limit: mostTitles, offset: 0 }
      : { limit: hitsPerPage, offset: (side - 1) * hitsPerPage }
  const [main, ...counts] = await Promise.all([
    together([...facetNames], open, window),
    ...chosen.map((name) =>
      together(
        facetNames.filter((other) => other !== name),
        [name],
        { limit: 0, offset: 0 },
      ),
    ),
  ])
  const distribution = Object.assign(
    {},
    ...[main, ...counts].map(({ facetsByIndex }) => facetsByIndex?.[index]?.distribution ?? {}),
  )
  const total = main.estimatedTotalHits ?? 0
  return {
    hits: await shownHits(engine, main.hits, query, scope),
    total,
    pages: pagesOf(total),
    facets: facetsOf((name) =>
      addedUp(attributesOf(name, alder).map((attribute) => distribution[attribute] ?? {})),
    ),
    cutOff: null,
    source: 'engine',
  }
}
