import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { hrefWith, type Query } from '@/lib/query'
import { listMunicipalities } from '@/municipalities/queries'
import { typeTexts } from '@/search/labels'
import { PlainSearchNotice } from '@/search/PlainSearchNotice'
import { PortalSearchField } from '@/search/PortalSearchField'
import { searchPortal } from '@/search/queries'
import { SearchFilters } from '@/search/SearchFilters'
import { SearchHits } from '@/search/SearchHits'
import { type SearchRequest, searchRequest } from '@/search/schema'
import { TooManySearches } from '@/search/TooManySearches'
import type { SearchResult } from '@/search/types'
import { clientAddress } from '@/security/clientAddress'
import { takeAttempt } from '@/security/rateLimit'
import { ActiveFilters } from '@/ui/ActiveFilters'
import { EmptyState } from '@/ui/EmptyState'
import { FilterLayout } from '@/ui/FilterLayout'
import { PageHeader } from '@/ui/PageHeader'
import { Pagination } from '@/ui/Pagination'
import { ResultCount } from '@/ui/ResultCount'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = searchRequest.parse(await searchParams)
  return metadataFor({ title: q ? `Søgning: ${q}` : 'Søg', path: '/soeg', isHidden: true })
}

export default async function SearchPage({ searchParams }: Props) {
  const request = searchRequest.parse(await searchParams)
  const { isAllowed, retryAfterSeconds } = await takeAttempt(
    await portal(),
    'search',
    clientAddress(await headers()),
  )
  if (!isAllowed) return <TooManySearches request={request} retryAfterSeconds={retryAfterSeconds} />
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
        <PortalSearchField request={request} />
      </PageHeader>
      {result.source === 'database' ? <PlainSearchNotice /> : null}
      <FilterLayout
        filters={
          <SearchFilters
            request={request}
            result={result}
            municipalities={municipalities}
            activeCount={active.length}
          />
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

function countText(total: number, words: string): string {
  const results = total === 1 ? '1 resultat' : `${total} resultater`
  return words ? `${results} for “${words}”` : results
}
