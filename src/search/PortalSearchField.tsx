import { SearchField } from '@/ui/SearchField'
import { type SearchPlace, suggestionsPath } from './places'
import type { SearchRequest } from './schema'
import { facetNames } from './types'

/** The search page's field: what was asked stays in it, and the filters come along. */
export function PortalSearchField({ place, request }: { place: SearchPlace; request: SearchRequest }) {
  const { alder, sortering } = request
  return (
    <SearchField
      action={place.path}
      name="q"
      label={place.label}
      buttonText="Søg"
      size="page"
      defaultValue={request.q}
      suggestions={suggestionsPath(place)}
      hiddenFields={[
        ...facetNames.flatMap((name) => request[name].map((value) => ({ name, value }))),
        ...(alder === null ? [] : [{ name: 'alder', value: String(alder) }]),
        ...(sortering === 'relevans' ? [] : [{ name: 'sortering', value: sortering }]),
      ]}
    />
  )
}
