import type { MultiSearchParams, MultiSearchQuery } from 'meilisearch'
import { indexName } from './engine'
import { hitsPerPage, type SearchRequest } from './schema'
import { shownAttributes } from './settings'
import { attributesOf, type FacetName, facetNames, type SearchReader } from './types'

/** All words, or, of words in order of weight, those from the first on. */
export type Strategy = 'all' | 'last'

export const mostTitles = 8

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

/** A filter that leaves some entries out. */
export function notAmong(ids: string[]): string[] {
  return ids.length === 0 ? [] : [`id NOT IN ${JSON.stringify(ids)}`]
}

/** Who reads, and what was chosen of some filters. */
export function filterOf(request: SearchRequest, reader: SearchReader, names: FacetName[]): string[] {
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

export function sortingOf({ q, sortering }: SearchRequest): { sort?: string[] } {
  if (sortering === 'navn') return { sort: ['sortName:asc'] }
  if (sortering === 'bekraeftet') return { sort: ['confirmed:desc', 'sortName:asc'] }
  return q ? {} : { sort: ['rank:asc', 'sortName:asc'] }
}
