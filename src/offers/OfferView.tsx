import { bySlug } from '@/content/bySlug'
import { LegalReferences } from '@/content/LegalReferences'
import { PortalPage } from '@/content/PortalPage'
import { hasText, RichText } from '@/content/RichText'
import { currentReader } from '@/content/reader'
import { allRelated, related, statementsOf } from '@/content/related'
import { SourceNote } from '@/content/SourceNote'
import { Statements } from '@/content/Statements'
import { freshnessOf } from '@/freshness/rules'
import { pathOf } from '@/lib/paths'
import type { LegalReference } from '@/payload-types'
import { ChipList } from '@/ui/ChipList'
import { Columns } from '@/ui/Columns'
import { Freshness } from '@/ui/Freshness'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { AccessRoutes } from './AccessRoutes'
import { AttentionPoints } from './AttentionPoints'
import { OfferAside } from './OfferAside'
import { OfferFacts } from './OfferFacts'
import { OfferPhases } from './OfferPhases'
import { chipsFor } from './rules'

/** An offer's page, for whoever reads: on the member address with what only the network should know. */
export async function OfferView({ slug }: { slug: string }) {
  const offer = await bySlug('offers', slug)
  const { member } = await currentReader()
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
        <AttentionPoints title="Vær opmærksom på" points={offer.attentionPoints} />
        {member ? <AttentionPoints title="Kun for netværket" points={offer.networkAttentionPoints} /> : null}
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
