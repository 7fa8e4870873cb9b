import type { ReactNode } from 'react'
import { related } from '@/content/related'
import { networkPathOf } from '@/lib/paths'
import { OfferCard } from '@/offers/OfferCard'
import { Card } from '@/ui/Card'
import { CardGrid } from '@/ui/CardGrid'
import { CardList } from '@/ui/CardList'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import { NetworkContacts } from './NetworkContacts'
import { NetworkEvents } from './NetworkEvents'
import type { NetworkContent } from './queries'
import { filledKinds } from './rules'

/** One part for each kind that there is something of. */
export function NetworkSections({ content, now }: { content: NetworkContent; now: Date }) {
  const lists: Record<keyof NetworkContent, () => ReactNode> = {
    events: () => <NetworkEvents events={content.events} now={now} />,
    experiences: () => (
      <CardGrid>
        {content.experiences.map((experience) => (
          <Card
            key={experience.id}
            href={networkPathOf('experiences', experience.slug)}
            eyebrow={
              [related(experience.municipality)?.name, experience.year].filter(Boolean).join(', ') || null
            }
            title={experience.title}
            text={experience.summary}
          />
        ))}
      </CardGrid>
    ),
    resources: () => (
      <CardGrid>
        {content.resources.map((resource) => (
          <Card
            key={resource.id}
            href={networkPathOf('resources', resource.slug)}
            eyebrow={[resource.publisher, resource.year].filter(Boolean).join(', ') || null}
            title={resource.title}
            text={resource.summary}
          />
        ))}
      </CardGrid>
    ),
    offers: () => <Offers offers={content.offers} />,
    offersWithNotes: () => <Offers offers={content.offersWithNotes} />,
    contactPoints: () => <NetworkContacts contacts={content.contactPoints} now={now} />,
  }
  return filledKinds(content).map(({ kind, id, heading, count, lead }) => (
    <Section key={id} labelledBy={id}>
      <SectionHeading id={id} lead={lead}>
        {heading} ({count})
      </SectionHeading>
      {lists[kind]()}
    </Section>
  ))
}

function Offers({ offers }: { offers: NetworkContent['offers'] }) {
  return (
    <CardList>
      {offers.map((offer) => (
        <OfferCard key={offer.id} offer={offer} href={networkPathOf('offers', offer.slug)} />
      ))}
    </CardList>
  )
}
