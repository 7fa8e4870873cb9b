import type { Metadata } from 'next'
import { listQuery } from '@/content/listPage'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { EventCard } from '@/events/EventCard'
import { listEvents } from '@/events/queries'
import { hrefWith, type Query } from '@/lib/query'
import { CardList } from '@/ui/CardList'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { Pagination } from '@/ui/Pagination'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

const title = 'Arrangementer'
const lead =
  'Workshops, fælles uddannelsesdage, temadage og netværksmøder for medarbejdere i de nordjyske kommuner.'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { side } = listQuery.parse(await searchParams)
  return metadataFor({
    title,
    description: lead,
    pageNumber: side,
    path: '/arrangementer',
  })
}

export default async function EventsPage({ searchParams }: Props) {
  const { side } = listQuery.parse(await searchParams)
  const now = new Date()
  const { past, page, pages, upcoming } = await listEvents(side, now)
  return (
    <PortalPage section="/arrangementer" crumbs={[{ label: title }]}>
      <PageHeader title={title} lead={lead} />
      {upcoming.length === 0 ? (
        <NothingPlanned />
      ) : (
        <Section labelledBy="kommende">
          <SectionHeading id="kommende">Kommende</SectionHeading>
          <CardList>
            {upcoming.map((event) => (
              <EventCard key={event.id} event={event} now={now} />
            ))}
          </CardList>
        </Section>
      )}
      {past.length > 0 ? (
        <Section labelledBy="tidligere">
          <SectionHeading id="tidligere">Tidligere</SectionHeading>
          <CardList>
            {past.map((event) => (
              <EventCard key={event.id} event={event} now={now} />
            ))}
          </CardList>
          <Pagination
            page={page}
            pages={pages}
            hrefFor={(number) => `${hrefWith('/arrangementer', { side: number })}#tidligere`}
          />
        </Section>
      ) : null}
    </PortalPage>
  )
}

function NothingPlanned() {
  return (
    <EmptyState
      title="Der er ingen kommende arrangementer lige nu"
      action={{ href: '/initiativer', label: 'Se de fælles initiativer' }}
    >
      <p>
        Her kommer workshops om metoder, fælles uddannelsesdage, temadage og netværksmøder. De er for
        medarbejdere i de elleve nordjyske kommuner, som arbejder med unge og rusmidler.
      </p>
      <p>
        Rammeaftalesekretariatet arrangerer dem sammen med kommunerne. Hvert arrangement får sin egen side med
        program, tid, sted og tilmelding.
      </p>
    </EmptyState>
  )
}
