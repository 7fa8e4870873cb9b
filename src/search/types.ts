import type { FreshnessState } from '@/freshness/rules'
import type { SearchCollection } from './collections'

/** Who may be shown an entry of the index. A member's search asks for `network`, everybody else's for `public`. */
export const readers = ['public', 'network'] as const
export type SearchReader = (typeof readers)[number]

/** A page of an uploaded file; the label is null where the format knows no pages. */
export type FilePage = { label: string | null; text: string }

/** A text with the found words apart, so that the page can mark them. */
export type Highlighted = { text: string; isHit: boolean }[]

export type SearchHit = {
  id: string
  type: SearchCollection
  title: Highlighted
  excerpt: Highlighted
  /** Slugs. */
  municipalities: string[]
  path: string
  /** For offers: how far what is said can be relied on, and whether the offer is open. */
  freshness: { state: FreshnessState; text: string } | null
  offerState: 'aktiv' | 'midlertidigt-lukket' | 'ophoert' | null
  /** The uploaded file that the excerpt is from, and the page of it. */
  file: { name: string; page: string | null } | null
}

/** How many hits each choice of a filter would give, by the choice's value. */
export type FacetCounts = Record<string, number>

export type SearchResult = {
  hits: SearchHit[]
  total: number
  pages: number
  facets: Record<FacetName, FacetCounts>
  /** True when no document has all the words, and the hits have the most of them. */
  isPartial: boolean
  /** True when so few documents have all the words that those with the most of them come after. */
  isWidened: boolean
  /** What is at least as large as said, since not everything was read: the counts of the filters, or the total as well. */
  cutOff: 'counts' | 'total' | null
  /** What may have been meant, as words to search for; null when the query is spelt as the portal spells. */
  correction: string | null
  /** Words beyond what a search can take, as typed: the page says that they were left out. */
  leftOut: string[]
  /** `database` when the engine is down or absent: plainer matching, and the page says so. */
  source: 'engine' | 'database'
}

/** The filters with choices, by their name in the address, and the attribute of the index each is about. */
export const facetAttributes = {
  type: 'type',
  kommune: 'municipalities',
  trin: 'stages',
  tilbudstype: 'offerType',
  vejind: 'ways',
  metode: 'methods',
  hvem: 'audience',
  lov: 'laws',
} as const

/** The filters about the ways in, by the attributes that say what they are at every age and at each. */
export const ageAttributes = {
  vejind: ['waysAlways', 'waysAt'],
  hvem: ['audienceAlways', 'audienceAt'],
} as const

export type FacetName = keyof typeof facetAttributes
export const facetNames = Object.keys(facetAttributes) as FacetName[]

/** The attributes of the index that a filter is about: beside an age, those that say what is so at that age. */
export function attributesOf(name: FacetName, age: number | null): string[] {
  if (age === null || !isByAge(name)) return [facetAttributes[name]]
  const [always, at] = ageAttributes[name]
  return [always, `${at}.${age}`]
}

export function isByAge(name: FacetName): name is keyof typeof ageAttributes {
  return name in ageAttributes
}
