import type { Metadata } from 'next'
import { bySlug, find } from '@/content/bySlug'
import { LegalReferences } from '@/content/LegalReferences'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { hasText, RichText } from '@/content/RichText'
import { allRelated, related, statementsOf } from '@/content/related'
import { SourceNote } from '@/content/SourceNote'
import { Statements } from '@/content/Statements'
import { freshnessOf } from '@/freshness/rules'
import { pathOf } from '@/lib/paths'
import { AccessRoutes } from '@/offers/AccessRoutes'
import { AttentionPoints } from '@/offers/AttentionPoints'
import { OfferAside } from '@/offers/OfferAside'
import { OfferFacts } from '@/offers/OfferFacts'
import { OfferPhases } from '@/offers/OfferPhases'
import { chipsFor } from '@/offers/rules'
import type { LegalReference } from '@/payload-types'
import { ChipList } from '@/ui/ChipList'
import { Columns } from '@/ui/Columns'
import { Freshness } from '@/ui/Freshness'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const doc = await find('offers', slug)
  if (!doc || !('accessRoutes' in doc)) return {}
  const municipality = related(doc.municipality)
  return metadataFor({
    title: municipality ? `${doc.name}, ${municipality.name}` : doc.name,
    description: doc.summary,
    path: pathOf('offers', slug),
  })
}

export default async function OfferPage({ params }: Props) {
  const { slug } = await params
  const offer = await bySlug('offers', slug)
  const municipality = related(offer.municipality)
  const type = related(offer.offerType)
  const isUsable = offer.state === 'aktiv' && offer.kind !== 'eksempel' && offer.kind !== 'omtale'
  return (
    <PortalPage
      section="/tilbud"
      crumbs={[
        { label: 'Tilbud', href: '/tilbud' },
        ...(municipality
          ? [{ label: municipality.name, href: pathOf('municipalities', municipality.slug) }]
          : []),
        { label: offer.name },
      ]}
    >
      <PageHeader
        eyebrow={[municipality?.name, type?.name].filter(Boolean).join(' · ') || null}
        title={offer.name}
        lead={offer.summary}
      >
        <ChipList items={chipsFor(offer)} />
        {municipality && isUsable ? <Freshness {...freshnessOf(offer.confirmedAt, new Date())} /> : null}
      </PageHeader>
      <StateNotice state={offer.state} kind={offer.kind} />
      <Columns asideLabel="Hører til tilbuddet" aside={<OfferAside offer={offer} />}>
        {hasText(offer.description) ? <RichText value={offer.description} headingShift={0} /> : null}
        {isUsable ? <AccessRoutes offer={offer} /> : null}
        <OfferFacts offer={offer} />
        <Statements id="forudsaetninger" heading="Forudsætninger" items={statementsOf(offer.prerequisites)} />
        <OfferPhases offer={offer} />
        <Statements id="handlemuligheder" heading="Handlemuligheder" items={statementsOf(offer.options)} />
        <AttentionPoints offer={offer} />
        <LegalReferences items={allRelated<LegalReference>(offer.legalReferences)} />
        <SourceNote title={offer.sourceTitle} year={offer.sourceYear} />
      </Columns>
    </PortalPage>
  )
}

function StateNotice({ state, kind }: { state: string; kind: string }) {
  if (state === 'ophoert') {
    return (
      <Notice tone="warn" title="Findes ikke længere">
        Siden er beholdt, fordi andre sider stadig henviser til den.
      </Notice>
    )
  }
  if (state === 'midlertidigt-lukket') {
    return (
      <Notice tone="warn" title="Midlertidigt lukket">
        Spørg kommunen, hvornår tilbuddet åbner igen.
      </Notice>
    )
  }
  if (kind === 'eksempel' || kind === 'omtale') {
    return (
      <Notice tone="info" title="Ikke et bestemt tilbud">
        Det her er en slags tilbud, som rapporten beskriver. Man kan ikke henvende sig til det.
      </Notice>
    )
  }
  return null
}
