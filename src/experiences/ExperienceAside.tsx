import { allRelated, linksTo, related } from '@/content/related'
import { pathOf } from '@/lib/paths'
import type { Experience, Method, Recommendation } from '@/payload-types'
import { CallButton } from '@/ui/CallButton'
import { MailLink } from '@/ui/MailLink'
import { RelatedList } from '@/ui/RelatedList'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

/** Whom to ask, and what the account is about. */
export function ExperienceAside({ experience }: { experience: Experience }) {
  const contact = related(experience.contactPoint)
  return (
    <>
      {contact ? (
        <Section labelledBy="spoerg">
          <SectionHeading id="spoerg" lead={contact.name}>
            Spørg kommunen
          </SectionHeading>
          {contact.phone ? (
            <CallButton phone={contact.phone} name={contact.name} variant="secondary" />
          ) : null}
          {contact.email ? (
            <p>
              <MailLink address={contact.email} />
            </p>
          ) : null}
        </Section>
      ) : null}
      <RelatedList title="Metoder" items={linksTo('methods', allRelated<Method>(experience.methods))} />
      <RelatedList
        title="Anbefalinger"
        items={allRelated<Recommendation>(experience.recommendations).map(({ area, number, slug }) => ({
          href: pathOf('recommendations', slug),
          label: `Anbefaling ${number}: ${area}`,
        }))}
      />
    </>
  )
}
