import { freshnessOf } from '@/freshness/rules'
import { excerptOf, highlightTerms } from './danish/highlight'
import type { QueryTerm } from './danish/types'
import type { SearchDocument } from './document'
import { type FacetCounts, type FacetName, facetNames, type SearchHit, type SearchResult } from './types'

const excerptLength = 220

type Shown = Pick<
  SearchDocument,
  | 'id'
  | 'type'
  | 'title'
  | 'summary'
  | 'body'
  | 'namedMunicipalities'
  | 'path'
  | 'freshness'
  | 'confirmedAt'
  | 'offerState'
>

/** An entry as a reader is shown it, with the passage that says why it was found. */
export function hitOf(entry: Shown, terms: readonly QueryTerm[], now: Date): SearchHit {
  const excerpt =
    excerptOf(entry.summary, terms, excerptLength) ?? excerptOf(entry.body, terms, excerptLength)
  return {
    id: entry.id,
    type: entry.type,
    title: highlightTerms(entry.title, terms),
    excerpt: excerpt ?? highlightTerms(opening(entry.summary || entry.body), terms),
    municipalities: entry.namedMunicipalities,
    path: entry.path,
    freshness: entry.freshness ? freshnessOf(entry.confirmedAt, now) : null,
    offerState: entry.offerState,
    file: null,
  }
}

export function facetsOf(countsOf: (name: FacetName) => FacetCounts): SearchResult['facets'] {
  return Object.fromEntries(facetNames.map((name) => [name, countsOf(name)])) as SearchResult['facets']
}

/** Counts of documents of which none is in two of them. */
export function addedUp(counts: FacetCounts[]): FacetCounts {
  const sums: FacetCounts = {}
  for (const [choice, count] of counts.flatMap((each) => Object.entries(each)))
    sums[choice] = (sums[choice] ?? 0) + count
  return sums
}

function opening(text: string): string {
  if (text.length <= excerptLength) return text
  return `${text.slice(0, excerptLength).replace(/\s+\S*$/, '')} …`
}
