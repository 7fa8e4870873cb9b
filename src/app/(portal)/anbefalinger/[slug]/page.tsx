import type { Metadata } from 'next'
import { bySlug, find } from '@/content/bySlug'
import { LegalReferences } from '@/content/LegalReferences'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { hasText, RichText } from '@/content/RichText'
import { allRelated, linksTo, related, statementsOf } from '@/content/related'
import { SourceNote } from '@/content/SourceNote'
import { pathOf } from '@/lib/paths'
import type {
  Event,
  Initiative,
  LegalReference,
  Method,
  OfferType,
  Recommendation,
  Resource,
} from '@/payload-types'
import { levelText } from '@/recommendations/levelText'
import { offersFor } from '@/recommendations/queries'
import { BulletList } from '@/ui/BulletList'
import { ChipList } from '@/ui/ChipList'
import { Columns } from '@/ui/Columns'
import { PageHeader } from '@/ui/PageHeader'
import { RelatedList } from '@/ui/RelatedList'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const doc = await find('recommendations', slug)
  if (!doc || !('area' in doc)) return {}
  return metadataFor({
    title: `Anbefaling ${doc.number}: ${doc.title}`,
    description: doc.summary,
    path: pathOf('recommendations', slug),
  })
}

export default async function RecommendationPage({ params }: Props) {
  const { slug } = await params
  const recommendation = await bySlug('recommendations', slug)
  const offers = await offersFor(recommendation)
  const keyFacts = statementsOf(recommendation.keyFacts)
  return (
    <PortalPage
      section="/anbefalinger"
      crumbs={[{ label: 'Anbefalinger', href: '/anbefalinger' }, { label: recommendation.area }]}
    >
      <PageHeader
        eyebrow={`Anbefaling ${recommendation.number} · ${recommendation.area}`}
        title={recommendation.title}
        lead={recommendation.summary}
      >
        <ChipList items={[{ label: levelText(recommendation.level) }]} />
      </PageHeader>
      <Columns
        asideLabel="Hører til anbefalingen"
        aside={<Aside recommendation={recommendation} offers={offers} />}
      >
        {parts.map(({ field, heading }) =>
          hasText(recommendation[field]) ? (
            <Section key={field} labelledBy={field}>
              <SectionHeading id={field}>{heading}</SectionHeading>
              <RichText value={recommendation[field]} />
            </Section>
          ) : null,
        )}
        {keyFacts.length > 0 ? (
          <Section labelledBy="det-vigtigste">
            <SectionHeading id="det-vigtigste">Det vigtigste</SectionHeading>
            <BulletList items={keyFacts} />
          </Section>
        ) : null}
        <LegalReferences items={allRelated<LegalReference>(recommendation.legalReferences)} />
        <SourceNote title={recommendation.sourceTitle} year={recommendation.sourceYear} />
      </Columns>
    </PortalPage>
  )
}

const parts = [
  { field: 'recommendation', heading: 'Anbefaling' },
  { field: 'challenge', heading: 'Udfordring' },
  { field: 'elaboration', heading: 'Uddybning' },
] as const

type AsideProps = { recommendation: Recommendation; offers: Awaited<ReturnType<typeof offersFor>> }

function Aside({ recommendation, offers }: AsideProps) {
  return (
    <>
      <RelatedList title="Metoder" items={linksTo('methods', allRelated<Method>(recommendation.methods))} />
      <RelatedList
        title="Tilbud i kommunerne"
        items={offers.map((offer) => ({
          href: pathOf('offers', offer.slug),
          label: offer.name,
          note: related(offer.municipality)?.name ?? null,
        }))}
      />
      <RelatedList
        title="Slags tilbud"
        items={allRelated<OfferType>(recommendation.offerTypes).map(({ name, slug }) => ({
          href: `/tilbud?type=${slug}`,
          label: name,
        }))}
      />
      <RelatedList
        title="Fælles initiativer"
        items={linksTo('initiatives', allRelated<Initiative>(recommendation.initiatives))}
      />
      <RelatedList
        title="Værktøjer"
        items={linksTo('resources', allRelated<Resource>(recommendation.resources))}
      />
      <RelatedList
        title="Arrangementer"
        items={linksTo('events', allRelated<Event>(recommendation.events))}
      />
      <RelatedList
        title="Hænger sammen med"
        items={allRelated<Recommendation>(recommendation.relatedRecommendations).map(
          ({ area, number, slug }) => ({
            href: pathOf('recommendations', slug),
            label: `Anbefaling ${number}: ${area}`,
          }),
        )}
      />
    </>
  )
}
