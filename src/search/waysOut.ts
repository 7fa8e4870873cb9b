import type { Payload } from 'payload'
import { facetLegends, labelOf } from './activeSearchFilters'
import { noFilters } from './address'
import type { SearchChoices } from './choices'
import { searchPortal } from './queries'
import type { SearchRequest } from './schema'
import { facetNames, type SearchReader } from './types'

/** A search near one that found nothing, that finds something. */
export type WayOut = { label: string; change: Partial<SearchRequest>; total: number }

const mostTried = 8

type Ask = { payload: Payload; request: SearchRequest; reader: SearchReader }

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

async function thatFind({ payload, reader, request }: Ask, ways: Omit<WayOut, 'total'>[]): Promise<WayOut[]> {
  const found = await Promise.all(
    ways.slice(0, mostTried).map(async ({ change, label }) => {
      const { total } = await searchPortal(payload, { ...request, ...change, side: 1 }, reader, 'titles')
      return { label, change, total }
    }),
  )
  return found.filter(({ total }) => total > 0)
}
