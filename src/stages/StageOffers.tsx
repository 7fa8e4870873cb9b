import { freshnessOf } from '@/freshness/rules'
import { pathOf } from '@/lib/paths'
import { chipsFor } from '@/offers/rules'
import type { OfferSummary } from '@/offers/summary'
import { Card } from '@/ui/Card'
import { CardList } from '@/ui/CardList'
import { EmptyState } from '@/ui/EmptyState'
import { Freshness } from '@/ui/Freshness'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import type { StageGroup } from './rules'

/** What each municipality has at a stage, in the order it wants the offers tried. */
export function StageOffers({ groups, now }: { groups: StageGroup<OfferSummary>[]; now: Date }) {
  const lead =
    groups.length > 0
      ? 'Kun de tilbud, kommunerne har lagt ind, står her. Rækkefølgen er kommunens egen.'
      : null
  return (
    <Section labelledBy="tilbud">
      <SectionHeading id="tilbud" lead={lead}>
        Tilbud på trinnet
      </SectionHeading>
      {groups.length === 0 ? <NoOffers /> : null}
      {groups.map(({ municipality, offers }) => (
        <Section key={municipality.slug} labelledBy={municipality.slug}>
          <SectionHeading
            id={municipality.slug}
            level={3}
            more={{
              href: pathOf('municipalities', municipality.slug),
              label: `Om ${municipality.officialName}`,
            }}
          >
            {municipality.name}
          </SectionHeading>
          <CardList>
            {offers.map(({ offer, text }) => (
              <Card
                key={offer.id}
                href={pathOf('offers', offer.slug)}
                title={offer.name}
                text={text ?? offer.summary}
                chips={chipsFor(offer)}
                meta={<Freshness {...freshnessOf(offer.confirmedAt, now)} />}
                headingLevel={4}
              />
            ))}
          </CardList>
        </Section>
      ))}
    </Section>
  )
}

function NoOffers() {
  return (
    <EmptyState
      title="Ingen tilbud er lagt ind på trinnet"
      action={{ href: '/hvem-kontakter-jeg', label: 'Se, hvem du kan kontakte' }}
      headingLevel={3}
    >
      <p>Det betyder ikke, at der ikke findes hjælp. Kommunerne er stadig ved at lægge deres tilbud ind.</p>
    </EmptyState>
  )
}
