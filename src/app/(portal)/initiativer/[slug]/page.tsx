import type { Metadata } from 'next'
import { bySlug } from '@/content/bySlug'
import { documentMetadata } from '@/content/documentMetadata'
import { PortalPage } from '@/content/PortalPage'
import { RichText } from '@/content/RichText'
import { allRelated, related } from '@/content/related'
import { SourceNote } from '@/content/SourceNote'
import { InitiativeAside } from '@/initiatives/InitiativeAside'
import { stateChips } from '@/initiatives/labels'
import { eventsOf } from '@/initiatives/queries'
import { pathOf } from '@/lib/paths'
import type { Municipality } from '@/payload-types'
import { ChipList } from '@/ui/ChipList'
import { Columns } from '@/ui/Columns'
import { FactList } from '@/ui/FactList'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return documentMetadata('initiatives', (await params).slug)
}

export default async function InitiativePage({ params }: Props) {
  const { slug } = await params
  const initiative = await bySlug('initiatives', slug)
  const events = await eventsOf(initiative.id)
  const owner = related(initiative.owner)
  const participants = allRelated<Municipality>(initiative.participants)
  return (
    <PortalPage
      section="/initiativer"
      crumbs={[{ label: 'Fælles initiativer', href: '/initiativer' }, { label: initiative.title }]}
    >
      <PageHeader
        eyebrow={initiative.number ? `Fælles initiativ ${initiative.number}` : 'Fælles initiativ'}
        title={initiative.title}
        lead={initiative.summary}
      >
        <ChipList items={[stateChips[initiative.state]]} />
      </PageHeader>
      <Columns
        asideLabel="Hører til initiativet"
        aside={<InitiativeAside initiative={initiative} events={events} />}
      >
        <RichText value={initiative.description} />
        <Section labelledBy="fakta">
          <SectionHeading id="fakta">Hvem er med</SectionHeading>
          <FactList
            items={[
              {
                term: 'Tovholder',
                value: owner ? <a href={pathOf('organisations', owner.slug)}>{owner.name}</a> : null,
              },
              { term: 'Deltagende kommuner', value: participants.map(({ name }) => name).join(', ') },
            ]}
          />
        </Section>
        <SourceNote title={initiative.sourceTitle} year={initiative.sourceYear} />
      </Columns>
    </PortalPage>
  )
}
