import { hrefWith } from '@/lib/query'
import type { ActiveFilter } from '@/ui/ActiveFilters'
import { monthText } from './filterRules'
import { eventKinds } from './labels'
import type { EventFilter } from './schema'

type Named = { slug: string; name: string }

/** The chosen filters, each with the address of the list without it. What nobody knows is not chosen. */
export function activeFiltersOf(
  filter: EventFilter,
  municipality: Named | null,
  method: Named | null,
): ActiveFilter[] {
  const { side: _page, ...query } = filter
  const without = (change: Partial<EventFilter>) => hrefWith('/arrangementer', { ...query, ...change })
  return [
    ...filter.slags.map((kind) => ({
      label: eventKinds[kind],
      removeHref: without({ slags: filter.slags.filter((other) => other !== kind) }),
    })),
    ...(municipality ? [{ label: municipality.name, removeHref: without({ kommune: null }) }] : []),
    ...(method ? [{ label: method.name, removeHref: without({ metode: null }) }] : []),
    ...(filter.maaned ? [{ label: monthText(filter.maaned), removeHref: without({ maaned: null }) }] : []),
  ]
}
