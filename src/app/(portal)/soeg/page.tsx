import type { Metadata } from 'next'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { hrefWith, type Query } from '@/lib/query'
import { listMunicipalities } from '@/municipalities/queries'
import { searchCollections } from '@/search/collections'
import { hasSearchEngine } from '@/search/engine'
import { typeTexts } from '@/search/labels'
import { searchPortal } from '@/search/queries'
import { SearchHits } from '@/search/SearchHits'
import { type SearchRequest, searchRequest } from '@/search/schema'
import type { SearchResult } from '@/search/types'
import { ActiveFilters } from '@/ui/ActiveFilters'
import { CheckboxGroup } from '@/ui/CheckboxGroup'
import { EmptyState } from '@/ui/EmptyState'
import { FilterLayout } from '@/ui/FilterLayout'
import { FilterPanel } from '@/ui/FilterPanel'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { Pagination } from '@/ui/Pagination'
import { ResultCount } from '@/ui/ResultCount'
import { SearchField } from '@/ui/SearchField'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = searchRequest.parse(await searchParams)
  return metadataFor({ title: q ? `Søgning: ${q}` : 'Søg', path: '/soeg', isHidden: true })
}

export default async function SearchPage({ searchParams }: Props) {
  const request = searchRequest.parse(await searchParams)
  const [{ page, result }, municipalities] = await Promise.all([searchPages(request), listMunicipalities()])
  const { side: _asked, ...query } = request
  const active = [
    ...request.type.map((type) => ({
      label: typeTexts[type].many,
      removeHref: hrefWith('/soeg', { ...query, type: request.type.filter((other) => other !== type) }),
    })),
    ...request.kommune.flatMap((slug) => {
      const name = municipalities.find((municipality) => municipality.slug === slug)?.name
      const rest = request.kommune.filter((other) => other !== slug)
      return name ? [{ label: name, removeHref: hrefWith('/soeg', { ...query, kommune: rest }) }] : []
    }),
  ]
  const withoutFilters = hrefWith('/soeg', { q: request.q })
  return (
    <PortalPage section="/soeg" crumbs={[{ label: 'Søg' }]}>
      <PageHeader title={request.q ? `Søgning: ${request.q}` : 'Søg'}>
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
      </PageHeader>
      {result.source === 'database' ? <PlainSearch /> : null}
      <FilterLayout
        filters={
          <FilterPanel
            action="/soeg"
            submitLabel="Vis resultater"
            hiddenFields={request.q ? [{ name: 'q', value: request.q }] : []}
            resetHref={active.length > 0 ? withoutFilters : null}
            activeCount={active.length}
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
        }
      >
        <ActiveFilters items={active} resetHref={withoutFilters} />
        <ResultCount>{countText(result.total, request.q)}</ResultCount>
        {result.hits.length > 0 ? (
          <SearchHits hits={result.hits} municipalities={municipalities} />
        ) : (
          <EmptyState title="Vi fandt ikke noget">
            <p>Prøv et kortere ord, eller fjern et filter. Leder du efter nogen at tale med?</p>
            <p>
              <a href="/hvem-kontakter-jeg">Se, hvem du kan kontakte</a>
            </p>
          </EmptyState>
        )}
        <Pagination
          page={page}
          pages={result.pages}
          hrefFor={(side) => hrefWith('/soeg', { ...query, side })}
        />
      </FilterLayout>
    </PortalPage>
  )
}

/** A page number beyond the last shows the last. */
async function searchPages(request: SearchRequest): Promise<{ page: number; result: SearchResult }> {
  const payload = await portal()
  const result = await searchPortal(payload, request)
  const page = Math.min(request.side, Math.max(1, result.pages))
  if (page === request.side || result.pages === 0) return { page, result }
  return { page, result: await searchPortal(payload, { ...request, side: page }) }
}

/** Why something may be missing: the engine is down, or this portal is run without one. */
function PlainSearch() {
  if (!hasSearchEngine()) {
    return (
      <Notice tone="info" title="Søgningen er enkel her">
        Vi leder efter dine ord i titler og korte beskrivelser, så noget kan mangle.
      </Notice>
    )
  }
  return (
    <Notice tone="info" title="Søgningen er forenklet lige nu">
      Søgemaskinen svarer ikke. Vi har i stedet ledt efter dine ord i titler og korte beskrivelser, så noget
      kan mangle.
    </Notice>
  )
}

function countText(total: number, words: string): string {
  const results = total === 1 ? '1 resultat' : `${total} resultater`
  return words ? `${results} for “${words}”` : results
}
