import type { Metadata } from 'next'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { activeFiltersOf } from '@/events/activeFilters'
import { CalendarSubscription, subscriptionLink } from '@/events/CalendarSubscription'
import { EventCard } from '@/events/EventCard'
import { EventFilters } from '@/events/EventFilters'
import { NoEvents } from '@/events/NoEvents'
import { listEvents } from '@/events/queries'
import { type EventFilter, eventFilter } from '@/events/schema'
import { hrefWith, type Query } from '@/lib/query'
import { ActiveFilters } from '@/ui/ActiveFilters'
import { CardList } from '@/ui/CardList'
import { FilterLayout } from '@/ui/FilterLayout'
import { PageHeader } from '@/ui/PageHeader'
import { Pagination } from '@/ui/Pagination'
import { ResultCount } from '@/ui/ResultCount'

const path = '/arrangementer'
const lead =
  'Workshops, fælles uddannelsesdage, temadage og netværksmøder for medarbejdere i de nordjyske kommuner.'
const pastLead = 'Det, der har været, med de materialer, som ligger fra dagen.'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { side, vis } = eventFilter.parse(await searchParams)
  const metadata = metadataFor({
    title: titleOf(vis),
    description: vis ? pastLead : lead,
    pageNumber: side,
    path: hrefWith(path, { vis }),
  })
  return { ...metadata, alternates: { ...metadata.alternates, types: subscriptionLink(null) } }
}

export default async function EventsPage({ searchParams }: Props) {
  const filter = eventFilter.parse(await searchParams)
  const now = new Date()
  const list = await listEvents(filter, now)
  const { vis } = filter
  const active = activeFiltersOf(filter, list.municipality, list.method)
  const resetHref = hrefWith(path, { vis })
  return (
    <PortalPage
      section={path}
      crumbs={
        vis ? [{ label: 'Arrangementer', href: path }, { label: 'Tidligere' }] : [{ label: titleOf(vis) }]
      }
    >
      <PageHeader title={titleOf(vis)} lead={vis ? pastLead : lead}>
        <p>
          <a href={otherHref(filter)}>{otherLabel(vis, list.otherTotal)}</a>
        </p>
      </PageHeader>
      <FilterLayout
        filters={
          <EventFilters
            filter={filter}
            choices={list.choices}
            activeCount={active.length}
            resetHref={resetHref}
          />
        }
      >
        <ActiveFilters items={active} resetHref={resetHref} />
        <ResultCount>{countText(vis, list.total)}</ResultCount>
        {list.total === 0 ? (
          <NoEvents isPast={vis !== null} isFiltered={active.length > 0} resetHref={resetHref} />
        ) : (
          <CardList>
            {list.events.map((event) => (
              <EventCard
                key={event.id}
                event={event}
                now={now}
                seats={list.seats.get(String(event.id))}
                headingLevel={2}
              />
            ))}
          </CardList>
        )}
        <Pagination
          page={list.page}
          pages={list.pages}
          hrefFor={(side) => hrefWith(path, { ...filter, side })}
        />
        {vis ? null : <CalendarSubscription municipality={list.municipality} />}
      </FilterLayout>
    </PortalPage>
  )
}

function titleOf(vis: EventFilter['vis']): string {
  return vis ? 'Tidligere arrangementer' : 'Arrangementer'
}

/** The chosen filters go along, except the month: what is over and what is coming share none but this one. */
function otherHref({ maaned: _month, side: _page, vis, ...rest }: EventFilter): string {
  return hrefWith(path, { ...rest, vis: vis ? null : 'tidligere' })
}

function otherLabel(vis: EventFilter['vis'], count: number): string {
  if (vis) return count === 0 ? 'Se kommende arrangementer' : `Se kommende arrangementer (${count})`
  return count === 0 ? 'Se tidligere arrangementer' : `Se tidligere arrangementer (${count})`
}

function countText(vis: EventFilter['vis'], total: number): string {
  const what = vis ? 'tidligere' : 'kommende'
  return total === 1 ? `Viser 1 ${what} arrangement` : `Viser ${total} ${what} arrangementer`
}
