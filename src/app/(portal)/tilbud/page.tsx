import type { Metadata } from 'next'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { hrefWith, type Query } from '@/lib/query'
import { activeFiltersOf } from '@/offers/activeFilters'
import { knownFilter } from '@/offers/knownFilter'
import { OfferCard } from '@/offers/OfferCard'
import { OfferFilters } from '@/offers/OfferFilters'
import { filterChoices, listOffers } from '@/offers/queries'
import { offerFilter } from '@/offers/schema'
import { ActiveFilters } from '@/ui/ActiveFilters'
import { CardList } from '@/ui/CardList'
import { EmptyState } from '@/ui/EmptyState'
import { FilterLayout } from '@/ui/FilterLayout'
import { PageHeader } from '@/ui/PageHeader'
import { Pagination } from '@/ui/Pagination'
import { ResultCount } from '@/ui/ResultCount'

const title = 'Tilbud'
const lead = 'Find tilbud på tværs af kommunerne efter alder, bekymringstrin og vej ind.'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { side } = offerFilter.parse(await searchParams)
  return metadataFor({
    title,
    description: lead,
    pageNumber: side,
    path: '/tilbud',
  })
}

export default async function OffersPage({ searchParams }: Props) {
  const filter = await knownFilter(offerFilter.parse(await searchParams))
  const [{ offers, total, pages }, choices] = await Promise.all([listOffers(filter), filterChoices()])
  const active = activeFiltersOf(filter, choices)
  return (
    <PortalPage section="/tilbud" crumbs={[{ label: title }]}>
      <PageHeader title={title} lead={lead} />
      <FilterLayout filters={<OfferFilters filter={filter} choices={choices} />}>
        <ActiveFilters items={active} resetHref="/tilbud" />
        <ResultCount>{total === 1 ? 'Viser 1 tilbud' : `Viser ${total} tilbud`}</ResultCount>
        {total === 0 ? (
          <EmptyState
            title="Ingen tilbud passer til dine valg"
            action={{ href: '/tilbud', label: 'Vis alle tilbud' }}
          >
            <p>
              Det betyder ikke, at der ikke findes hjælp. Kommunerne er stadig ved at lægge deres tilbud ind.
              Fjern et filter, eller <a href="/hvem-kontakter-jeg">se, hvem du kan kontakte</a>.
            </p>
          </EmptyState>
        ) : (
          <CardList>
            {offers.map((offer) => (
              <OfferCard key={offer.id} offer={offer} headingLevel={2} />
            ))}
          </CardList>
        )}
        <Pagination
          page={Math.min(filter.side, pages)}
          pages={pages}
          hrefFor={(side) => hrefWith('/tilbud', { ...filter, side })}
        />
      </FilterLayout>
    </PortalPage>
  )
}
