import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { bySlug, find } from '@/content/bySlug'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { hasText, RichText } from '@/content/RichText'
import { CalendarSubscription, subscriptionLink } from '@/events/CalendarSubscription'
import { freshnessOf } from '@/freshness/rules'
import { pathOf } from '@/lib/paths'
import { MunicipalityAside } from '@/municipalities/MunicipalityAside'
import { MunicipalityFacts } from '@/municipalities/MunicipalityFacts'
import { contentOf } from '@/municipalities/queries'
import { OfferCard } from '@/offers/OfferCard'
import type { ContactPoint } from '@/payload-types'
import { CardList } from '@/ui/CardList'
import { Columns } from '@/ui/Columns'
import { ContactCard } from '@/ui/ContactCard'
import { EmptyState } from '@/ui/EmptyState'
import { Freshness } from '@/ui/Freshness'
import { MailLink } from '@/ui/MailLink'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const doc = await find('municipalities', slug)
  if (!doc || !('kommunekode' in doc)) return {}
  const metadata = metadataFor({
    title: doc.officialName,
    description: doc.summary || `Tilbud, metoder og kontakter om unge og rusmidler i ${doc.officialName}.`,
    path: pathOf('municipalities', slug),
  })
  return { ...metadata, alternates: { ...metadata.alternates, types: subscriptionLink({ slug }) } }
}

export default async function MunicipalityPage({ params }: Props) {
  const { slug } = await params
  const municipality = await bySlug('municipalities', slug)
  const content = await contentOf(municipality.id)
  const living = content.offers.filter((offer) => offer.state !== 'ophoert')
  const ended = content.offers.filter((offer) => offer.state === 'ophoert')
  return (
    <PortalPage
      section="/kommuner"
      crumbs={[{ label: 'Kommuner', href: '/kommuner' }, { label: municipality.name }]}
    >
      <PageHeader title={municipality.officialName} lead={municipality.summary ?? undefined} />
      <Columns asideLabel={`Mere om ${municipality.name}`} aside={<MunicipalityAside content={content} />}>
        <MunicipalityFacts municipality={municipality} />
        {hasText(municipality.introduction) ? (
          <RichText value={municipality.introduction} headingShift={0} />
        ) : null}
        {content.contactPoints.length > 0 ? <Contacts items={content.contactPoints} /> : null}
        <Section labelledBy="tilbud">
          <SectionHeading
            id="tilbud"
            {...(living.length > 3
              ? { more: { href: `/tilbud?kommune=${slug}`, label: 'Filtrér tilbuddene' } }
              : {})}
          >
            Tilbud
          </SectionHeading>
          {living.length === 0 ? (
            <EmptyState title={`${municipality.name} har endnu ikke lagt tilbud ind`} headingLevel={3}>
              <p>
                Det betyder ikke, at der ikke findes hjælp. Kontakt kommunen, eller se dens egen hjemmeside.
              </p>
            </EmptyState>
          ) : (
            <CardList>
              {living.map((offer) => (
                <OfferCard key={offer.id} offer={offer} hasMunicipality={false} />
              ))}
            </CardList>
          )}
        </Section>
        {ended.length > 0 ? (
          <Section labelledBy="ophoert">
            <SectionHeading id="ophoert">Findes ikke længere</SectionHeading>
            <CardList>
              {ended.map((offer) => (
                <OfferCard key={offer.id} offer={offer} hasMunicipality={false} />
              ))}
            </CardList>
          </Section>
        ) : null}
        <Section labelledBy="arrangementer">
          <SectionHeading
            id="arrangementer"
            more={{ href: `/arrangementer?kommune=${slug}`, label: 'Se arrangementerne' }}
          >
            Arrangementer
          </SectionHeading>
          <CalendarSubscription municipality={municipality} />
        </Section>
      </Columns>
    </PortalPage>
  )
}

function Contacts({ items }: { items: ContactPoint[] }) {
  return (
    <Section labelledBy="kontakt">
      <SectionHeading id="kontakt">Kontakt</SectionHeading>
      {items.map((contact, index) => (
        <ContactCard
          key={contact.id}
          title={contact.name}
          text={contactText(contact)}
          phone={contact.phone ?? null}
          phoneFallback="Telefon: ikke oplyst"
          callVariant={index === 0 ? 'primary' : 'secondary'}
          meta={<Freshness {...freshnessOf(contact.confirmedAt, new Date())} />}
          headingLevel={3}
        />
      ))}
    </Section>
  )
}

/** The card makes it a paragraph; the address stands on a line of its own. */
function contactText({ description, email }: ContactPoint): ReactNode {
  if (!email) return description
  return (
    <>
      {description}
      {description ? <br /> : null}
      <MailLink address={email} />
    </>
  )
}
