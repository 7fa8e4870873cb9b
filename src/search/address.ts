import { hrefWith } from '@/lib/query'
import type { SearchRequest } from './schema'

/** The address of a search, short: what is as it would be anyway is left out. A change of it starts from the first page. */
export function searchAddress(
  path: string,
  { side, sortering, ...request }: SearchRequest,
  change: Partial<SearchRequest> = {},
): string {
  const { side: newSide = Object.keys(change).length > 0 ? 1 : side, sortering: newOrder = sortering } =
    change
  return hrefWith(path, {
    ...request,
    ...change,
    sortering: newOrder === 'relevans' ? null : newOrder,
    side: newSide > 1 ? newSide : null,
  })
}

/** The same search without any filter. */
export const noFilters = {
  type: [],
  kommune: [],
  trin: [],
  tilbudstype: [],
  vejind: [],
  metode: [],
  hvem: [],
  lov: [],
  alder: null,
} satisfies Partial<SearchRequest>
