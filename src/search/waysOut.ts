import type { Payload } from 'payload'
import { facetLegends, labelOf } from './activeSearchFilters'
import { noFilters } from './address'
import type { SearchChoices } from './choices'
import { searchPortal } from './queries'
import type { SearchRequest } from './schema'
import { facetNames, type SearchReader, type SearchResult } from './types'

/** A search near one that found nothing. It finds something, or, without a total, it hasn't been tried. */
export type WayOut = { label: string; change: Partial<SearchRequest>; total: number | null }

const mostTried = 8

type Ask = { payload: Payload; request: SearchRequest; reader: SearchReader; source: SearchResult['source'] }

/** The same search with one filter fewer, and with none, as far as they find something. */
export function withFewerFilters({ choices, ...ask }: Ask & { choices: SearchChoices }): Promise<WayOut[]> {
  const { request } = ask
  const facets = facetNames
    .filter((name) => request[name].length > 0)
    .map((name) => ({
      label: `Uden ${facetLegends[name].toLocaleLowerCase('da')}: ${request[name].map((value) => labelOf(choices, name, value)).join(', ')}`,
      change: { [name]: [] },
    }))
  const age =
    request.alder === null ? [] : [{ label: `Uden alderen ${request.alder} år`, change: { alder: null } }]
  const single = [...age, ...facets]
  if (single.length === 0) return Promise.resolve([])
  const all = { label: 'Uden filtre', change: noFilters }
  return thatFind(ask, single.length === 1 ? [all] : [...single, all])
}

/** The same search for other words, and, of several words, for each alone. */
export function withOtherWords({ related, ...ask }: Ask & { related: string[] }): Promise<WayOut[]> {
  const words = ask.request.q.split(' ').filter((word) => word.length > 2)
  const others = new Set([...related, ...(words.length > 1 ? words : [])])
  return thatFind(
    ask,
    [...others].map((q) => ({ label: q, change: { q } })),
  )
}

/** The engine tries them all in no time. The database is spared that, and does as much as it can already. */
async function thatFind(
  { payload, reader, request, source }: Ask,
  ways: Omit<WayOut, 'total'>[],
): Promise<WayOut[]> {
  const few = ways.slice(0, mostTried)
  if (source === 'database') return few.map((way) => ({ ...way, total: null }))
  const found = await Promise.all(
    few.map(async (way): Promise<WayOut> => {
      const asked = { ...request, ...way.change, side: 1 }
      const { source: answering, total } = await searchPortal(payload, asked, reader, 'titles')
      return { ...way, total: answering === 'database' ? null : total }
    }),
  )
  return found.filter(({ total }) => total !== 0)
}
