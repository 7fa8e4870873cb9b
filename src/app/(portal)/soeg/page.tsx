import type { Metadata } from 'next'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/reader'
import { hrefWith, type Query } from '@/lib/query'
import { listMunicipalities } from '@/municipalities/queries'
import { searchCollections } from '@/search/collections'
import { typeTexts } from '@/search/labels'
import { searchPortal } from '@/search/queries'
import { SearchHits } from '@/search/SearchHits'
import { searchRequest } from '@/search/schema'
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
  const [result, municipalities] = await Promise.all([
    searchPortal(await portal(), request),
    listMunicipalities(),
  ])
  const { side: _page, ...query } = request
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
      {result.source === 'database' ? (
        <Notice tone="info" title="Søgningen er forenklet lige nu">
          Søgemaskinen svarer ikke. Vi har i stedet ledt efter dine ord i titler og korte beskrivelser, så
          noget kan mangle.
        </Notice>
      ) : null}
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
          page={Math.min(request.side, Math.max(1, result.pages))}
          pages={result.pages}
          hrefFor={(side) => hrefWith('/soeg', { ...request, side })}
        />
      </FilterLayout>
    </PortalPage>
  )
}

function countText(total: number, words: string): string {
  const results = total === 1 ? '1 resultat' : `${total} resultater`
  return words ? `${results} for “${words}”` : results
}
