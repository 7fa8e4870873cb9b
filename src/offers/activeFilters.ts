import { hrefWith } from '@/lib/query'
import type { ActiveFilter } from '@/ui/ActiveFilters'
import { wayInChoices } from './labels'
import type { filterChoices } from './queries'
import type { OfferFilter } from './schema'

type Choices = Awaited<ReturnType<typeof filterChoices>>
type ListName = 'kommune' | 'trin' | 'vejind' | 'type'

/** The chosen filters, each with the address of the list without it. */
export function activeFiltersOf(filter: OfferFilter, choices: Choices): ActiveFilter[] {
  const names: Record<ListName, { slug: string; name: string }[]> = {
    kommune: choices.municipalities,
    trin: choices.stages,
    vejind: wayInChoices.map(({ label, value }) => ({ slug: value, name: label })),
    type: choices.types,
  }
  const { side: _page, ...query } = filter
  const lists = (Object.keys(names) as ListName[]).flatMap((list) =>
    filter[list].flatMap((slug) => {
      const name = names[list].find((item) => item.slug === slug)?.name
      if (!name) return []
      const rest = filter[list].filter((other) => other !== slug)
      return [{ label: name, removeHref: hrefWith('/tilbud', { ...query, [list]: rest }) }]
    }),
  )
  if (filter.alder === null) return lists
  return [
    { label: `${filter.alder} år`, removeHref: hrefWith('/tilbud', { ...query, alder: null }) },
    ...lists,
  ]
}
