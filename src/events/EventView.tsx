import { idOf } from '@/access/municipality'
import { bySlug } from '@/content/bySlug'
import { PortalPage } from '@/content/PortalPage'
import { hasText, RichText } from '@/content/RichText'
import { currentReader } from '@/content/reader'
import { listMunicipalities } from '@/municipalities/queries'
import { seatsOf } from '@/signup/seatQueries'
import { ChipList } from '@/ui/ChipList'
import { Columns } from '@/ui/Columns'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import { EventAside } from './EventAside'
import { EventFacts } from './EventFacts'
import { EventMaterials } from './EventMaterials'
import { EventNextStep } from './EventNextStep'
import { EventStateNotice } from './EventStateNotice'
import { eventKinds } from './labels'
import { previousStart } from './previousStart'
import { hasEnded, stateChip } from './rules'
import { StructuredData } from './StructuredData'
import { eventStructuredData } from './schemaOrg'

/** An event's page, for whoever reads: the public and the member address show the same. */
export async function EventView({ slug }: { slug: string }) {
  const event = await bySlug('events', slug)
  const { member, payload } = await currentReader()
  const now = new Date()
  const [seatsByEvent, municipalities, movedFrom] = await Promise.all([
    seatsOf(payload, [String(event.id)], now),
    listMunicipalities(),
    previousStart(payload, event),
  ])
  const seats = seatsByEvent.get(String(event.id))
  const names = new Map(municipalities.map(({ id, name }) => [idOf(id) ?? '', name]))
  const isPast = hasEnded(event, now)
  return (
    <PortalPage
      section="/arrangementer"
      crumbs={[
        { label: 'Arrangementer', href: '/arrangementer' },
        ...(isPast ? [{ label: 'Tidligere', href: '/arrangementer?vis=tidligere' }] : []),
        { label: event.title },
      ]}
    >
      <PageHeader eyebrow={eventKinds[event.kind]} title={event.title} lead={event.summary}>
        <ChipList items={[stateChip(event, now)]} />
      </PageHeader>
      <EventStateNotice event={event} now={now} />
      <Columns asideLabel="Hører til arrangementet" aside={<EventAside event={event} />}>
        {isPast ? <EventMaterials event={event} /> : null}
        <EventNextStep event={event} now={now} seats={seats} names={names} isMember={member !== null} />
        {hasText(event.programme) ? (
          <Section labelledBy="program">
            <SectionHeading id="program">Program</SectionHeading>
            <RichText value={event.programme} />
          </Section>
        ) : null}
        <EventFacts event={event} names={names} now={now} />
        {isPast ? null : <EventMaterials event={event} />}
      </Columns>
      {member ? null : (
        <StructuredData value={eventStructuredData(event, { now, seats, previousStart: movedFrom })} />
      )}
    </PortalPage>
  )
}
