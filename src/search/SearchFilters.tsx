import { CheckboxGroup } from '@/ui/CheckboxGroup'
import { LiveFilterPanel } from '@/ui/LiveFilterPanel'
import { NumberField } from '@/ui/NumberField'
import { facetLegends } from './activeSearchFilters'
import { noFilters, searchAddress } from './address'
import type { SearchChoices } from './choices'
import { facetOptions } from './facetOptions'
import type { SearchRequest } from './schema'
import { totalText } from './searchTexts'
import type { FacetName, SearchResult } from './types'

type SearchFiltersProps = {
  path: string
  request: SearchRequest
  result: SearchResult
  choices: SearchChoices
  activeCount: number
  announcement: string
}

export const searchFormId = 'soegefiltre'
export const resultsId = 'resultater'

/** Age right after the kind of content, since it decides the most; what is used least comes last. */
const firstFacets: FacetName[] = ['type']
const otherFacets: FacetName[] = ['kommune', 'trin', 'vejind', 'tilbudstype', 'hvem', 'metode', 'lov']

/** Every filter with what it can be, and how many hits each choice would give. */
export function SearchFilters(props: SearchFiltersProps) {
  const { activeCount, announcement, choices, path, request, result } = props
  const facet = (name: FacetName) => {
    const { isMoreOpen, more, shown } = facetOptions(choices[name], result.facets[name], request[name])
    return shown.length > 0 ? (
      <CheckboxGroup
        key={name}
        legend={facetLegends[name]}
        name={name}
        options={shown}
        more={{ label: `Vis ${more.length} flere`, options: more, isOpen: isMoreOpen }}
      />
    ) : null
  }
  return (
    <LiveFilterPanel
      action={path}
      address={searchAddress(path, { ...request, side: 1 })}
      announcement={announcement}
      formId={searchFormId}
      resultsId={resultsId}
      submitLabel={
        result.total === 0 ? 'Vis resultater' : `Vis ${totalText(result.total, result.cutOff === 'total')}`
      }
      words={request.q}
      resetHref={activeCount > 0 ? searchAddress(path, request, noFilters) : null}
      activeCount={activeCount}
    >
      {firstFacets.map(facet)}
      <NumberField
        name="alder"
        label="Den unges alder"
        min={0}
        max={120}
        defaultValue={request.alder ?? undefined}
      />
      {otherFacets.map(facet)}
    </LiveFilterPanel>
  )
}
