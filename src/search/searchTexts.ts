import type { SearchRequest } from './schema'

/** What was searched for and how much was found, e.g. `hash i Hjørring – 12 resultater`. */
export function searchTitle(
  { q }: Pick<SearchRequest, 'q'>,
  { municipalities, page, title, ...found }: Found & { title: string; page: number },
): string {
  const number = page > 1 ? `, side ${page}` : ''
  return `${q || title}${placesText(municipalities)} – ${totalText(found.total, found.isAtLeast)}${number}`
}

/** The line above the hits, e.g. `12 resultater for “hash” i Hjørring`. */
export function countText(
  { q }: Pick<SearchRequest, 'q'>,
  { isAtLeast, municipalities, total }: Found,
): string {
  const amount = totalText(total, isAtLeast)
  return `${amount.charAt(0).toLocaleUpperCase('da')}${amount.slice(1)}${q ? ` for “${q}”` : ''}${placesText(municipalities)}`
}

export function totalText(total: number, isAtLeast = false): string {
  if (total === 0) return 'ingen resultater'
  const amount = total === 1 ? '1 resultat' : `${danish.format(total)} resultater`
  return isAtLeast ? `mindst ${amount}` : amount
}

type Found = {
  total: number
  /** There may be more. */
  isAtLeast?: boolean
  /** The names of those chosen. */
  municipalities: string[]
}

const danish = new Intl.NumberFormat('da-DK')
const oneOfSeveral = new Intl.ListFormat('da-DK', { type: 'disjunction' })
const mostNamed = 2

function placesText(names: string[]): string {
  if (names.length === 0) return ''
  return names.length > mostNamed ? ` i ${names.length} kommuner` : ` i ${oneOfSeveral.format(names)}`
}
