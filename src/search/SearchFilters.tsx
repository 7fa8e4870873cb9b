import { hrefWith } from '@/lib/query'
import { CheckboxGroup } from '@/ui/CheckboxGroup'
import { FilterPanel } from '@/ui/FilterPanel'
import { searchCollections } from './collections'
import { typeTexts } from './labels'
import type { SearchRequest } from './schema'
import type { SearchResult } from './types'

type SearchFiltersProps = {
  request: SearchRequest
  result: SearchResult
  municipalities: { slug: string; name: string }[]
  activeCount: number
}

/** Type and municipality, each with how many hits it would give. What would give none is left out. */
export function SearchFilters({ request, result, municipalities, activeCount }: SearchFiltersProps) {
  return (
    <FilterPanel
      action="/soeg"
      submitLabel="Vis resultater"
      hiddenFields={request.q ? [{ name: 'q', value: request.q }] : []}
      resetHref={activeCount > 0 ? hrefWith('/soeg', { q: request.q }) : null}
      activeCount={activeCount}
    >
      <CheckboxGroup
        legend="Slags"
        name="type"
        options={searchCollections
          .filter((type) => result.types[type] || request.type.includes(type))
          .map((type) => ({
            value: type,
            label: typeTexts[type].many,
            count: result.types[type] ?? 0,
            checked: request.type.includes(type),
          }))}
      />
      <CheckboxGroup
        legend="Kommune"
        name="kommune"
        options={municipalities
          .filter(({ slug }) => result.municipalities[slug] || request.kommune.includes(slug))
          .map(({ name, slug }) => ({
            value: slug,
            label: name,
            count: result.municipalities[slug] ?? 0,
            checked: request.kommune.includes(slug),
          }))}
      />
    </FilterPanel>
  )
}
