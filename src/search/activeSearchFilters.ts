import type { ActiveFilter } from '@/ui/ActiveFilters'
import { searchAddress } from './address'
import type { SearchChoices } from './choices'
import type { SearchRequest } from './schema'
import { type FacetName, facetNames } from './types'

/** What each filter is called. */
export const facetLegends: Record<FacetName, string> = {
  type: 'Slags indhold',
  kommune: 'Kommune',
  trin: 'Bekymringstrin',
  tilbudstype: 'Slags tilbud',
  vejind: 'Vej ind',
  metode: 'Metode',
  hvem: 'Hvem kan henvende sig',
  lov: 'Lovhjemmel',
}

/** The chosen filters, each with the address of the search without it. */
export function activeSearchFilters(
  path: string,
  request: SearchRequest,
  choices: SearchChoices,
): ActiveFilter[] {
  const chosen = facetNames.flatMap((facet) =>
    request[facet].map((value) => ({
      label: labelOf(choices, facet, value),
      removeHref: searchAddress(path, request, {
        [facet]: request[facet].filter((other) => other !== value),
      }),
    })),
  )
  if (request.alder === null) return chosen
  const age = { label: `${request.alder} år`, removeHref: searchAddress(path, request, { alder: null }) }
  return [age, ...chosen]
}

/** What the chosen municipalities are called, without those that don't exist. */
export function chosenPlaces({ kommune }: SearchRequest, choices: SearchChoices): string[] {
  return choices.kommune.filter(({ value }) => kommune.includes(value)).map(({ label }) => label)
}

export function labelOf(choices: SearchChoices, facet: FacetName, value: string): string {
  return choices[facet].find((choice) => choice.value === value)?.label ?? value
}
