import { SearchField } from '@/ui/SearchField'
import type { SearchRequest } from './schema'

/** The search page's field: what was asked stays in it, and the filters come along. */
export function PortalSearchField({ request }: { request: SearchRequest }) {
  return (
    <SearchField
      action="/soeg"
      name="q"
      label="Søg i hele portalen"
      buttonText="Søg"
      size="page"
      defaultValue={request.q}
      hiddenFields={[
        ...request.type.map((value) => ({ name: 'type', value })),
        ...request.kommune.map((value) => ({ name: 'kommune', value })),
      ]}
    />
  )
}
