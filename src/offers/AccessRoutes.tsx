import { allRelated, related } from '@/content/related'
import { ageText } from '@/lib/age'
import { pathOf } from '@/lib/paths'
import type { ContactPoint, LegalReference, Offer } from '@/payload-types'
import { CallButton } from '@/ui/CallButton'
import { type Fact, FactList } from '@/ui/FactList'
import { MailLink } from '@/ui/MailLink'
import { Notice } from '@/ui/Notice'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import { howTexts, whoTexts } from './labels'

type Route = NonNullable<Offer['accessRoutes']>[number]

/** How one gets in, one part for each way; where nothing is known, what to do instead. */
export function AccessRoutes({ offer }: { offer: Offer }) {
  const routes = offer.accessRoutes ?? []
  const municipality = related(offer.municipality)
  return (
    <Section labelledBy="vej-ind">
      <SectionHeading id="vej-ind">Sådan kommer man ind</SectionHeading>
      {routes.length === 0 ? (
        <Notice tone="info">
          Vejen ind er ikke oplyst. Kontakt kommunen, og sig, at det drejer sig om {offer.name}.{' '}
          {municipality ? (
            <a href={pathOf('municipalities', municipality.slug)}>Se {municipality.officialName}</a>
          ) : null}
        </Notice>
      ) : null}
      {routes.map((route) => (
        <div className="access-route" key={route.id ?? route.label}>
          {routes.length > 1 ? <SectionHeading level={3}>{route.label}</SectionHeading> : null}
          <FactList items={factsOf(route)} />
        </div>
      ))}
    </Section>
  )
}

function factsOf(route: Route): Fact[] {
  const contact = related<ContactPoint>(route.contactPoint)
  const laws = allRelated<LegalReference>(route.legalReferences)
  const facts: Fact[] = [
    {
      term: 'Hvem kan henvende sig',
      value: route.whoText || (route.who ?? []).map((who) => whoTexts[who]).join(', '),
    },
    {
      term: 'Hvordan',
      value: route.howText || (route.how === 'ikke-oplyst' ? null : howTexts[route.how].label),
    },
    { term: 'Kontakt', value: contact ? <Contact contact={contact} /> : null },
  ]
  if (ageText(route)) facts.push({ term: 'Alder', value: ageText(route) })
  if (route.decidedBy) facts.push({ term: 'Hvem visiterer', value: route.decidedBy })
  if (route.anonymous) facts.push({ term: 'Anonymt', value: route.anonymous === 'ja' ? 'Ja' : 'Nej' })
  if (route.consentText) facts.push({ term: 'Samtykke', value: route.consentText })
  if (route.deadlineText) facts.push({ term: 'Frist', value: route.deadlineText })
  if (laws.length > 0) facts.push({ term: 'Lov', value: laws.map((law) => law.title).join(', ') })
  return facts
}

function Contact({ contact }: { contact: ContactPoint }) {
  return (
    <>
      <p>{contact.name}</p>
      {contact.phone ? <CallButton phone={contact.phone} name={contact.name} /> : null}
      {contact.email ? <MailLink address={contact.email} /> : null}
    </>
  )
}
