import type { SearchCollection } from './collections'

/** A text with the found words apart, so that the page can mark them. */
export type Highlighted = { text: string; isHit: boolean }[]

export type SearchHit = {
  id: string
  type: SearchCollection
  title: Highlighted
  excerpt: Highlighted
  municipalities: string[]
  path: string
}

export type SearchResult = {
  hits: SearchHit[]
  total: number
  pages: number
  types: Record<string, number>
  municipalities: Record<string, number>
  /** `database` when the engine is down or absent: plainer matching, and the page says so. */
  source: 'engine' | 'database'
}
