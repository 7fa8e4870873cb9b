import { allRelated, related } from '@/content/related'
import { pathOf } from '@/lib/paths'
import { isWebAddress } from '@/lib/webAddress'
import type { Offer, Organisation } from '@/payload-types'
import { type Fact, FactList } from '@/ui/FactList'
import { MailLink } from '@/ui/MailLink'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

/** Who they are, where they belong, what they offer and how to reach them. */
export function OrganisationEntry({ organisation }: { organisation: Organisation }) {
  const { email, phone, slug, unit, website } = organisation
  const municipality = related(organisation.municipality)
  const offers = allRelated<Offer>(organisation.offers)
  const facts: (Fact | false | null | undefined | '')[] = [
    municipality && {
      term: 'Kommune',
      value: <a href={pathOf('municipalities', municipality.slug)}>{municipality.name}</a>,
    },
    offers.length > 0 && {
      term: 'Tilbud',
      value: (
        <ul>
          {offers.map((offer) => (
            <li key={offer.id}>
              <a href={pathOf('offers', offer.slug)}>{offer.name}</a>
            </li>
          ))}
        </ul>
      ),
    },
    website && {
      term: 'Hjemmeside',
      value: isWebAddress(website) ? (
        <a href={website}>{new URL(website).hostname.replace(/^www\./, '')}</a>
      ) : (
        website
      ),
    },
    phone && { term: 'Telefon', value: <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> },
    email && { term: 'Mail', value: <MailLink address={email} /> },
  ]
  const known = facts.filter((fact): fact is Fact => Boolean(fact))
  return (
    <Section>
      <SectionHeading id={slug} level={3} lead={unit && !organisation.name.includes(unit) ? unit : null}>
        {organisation.name}
      </SectionHeading>
      {organisation.description ? <p>{organisation.description}</p> : null}
      {known.length > 0 ? <FactList items={known} /> : null}
    </Section>
  )
}
