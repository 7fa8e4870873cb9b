import { bySlug } from '@/content/bySlug'
import { PortalPage } from '@/content/PortalPage'
import { hasText, RichText } from '@/content/RichText'
import { ChipList } from '@/ui/ChipList'
import { Columns } from '@/ui/Columns'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import { EventAside } from './EventAside'
import { EventFacts } from './EventFacts'
import { eventKinds } from './labels'
import { stateChip } from './rules'

/** An event's page, for whoever reads: the public and the member address show the same. */
export async function EventView({ slug }: { slug: string }) {
  const event = await bySlug('events', slug)
  const now = new Date()
  const chip = stateChip(event, now)
  return (
    <PortalPage
      section="/arrangementer"
      crumbs={[{ label: 'Arrangementer', href: '/arrangementer' }, { label: event.title }]}
    >
      <PageHeader eyebrow={eventKinds[event.kind]} title={event.title} lead={event.summary}>
        <ChipList items={[chip]} />
      </PageHeader>
      {event.stateNote ? (
        <Notice tone="warn" title={chip.label}>
          {event.stateNote}
        </Notice>
      ) : null}
      <Columns asideLabel="Hører til arrangementet" aside={<EventAside event={event} />}>
        <Section labelledBy="praktisk">
          <SectionHeading id="praktisk">Praktisk</SectionHeading>
          <EventFacts event={event} now={now} />
        </Section>
        {hasText(event.programme) ? (
          <Section labelledBy="program">
            <SectionHeading id="program">Program</SectionHeading>
            <RichText value={event.programme} />
          </Section>
        ) : null}
      </Columns>
    </PortalPage>
  )
}
