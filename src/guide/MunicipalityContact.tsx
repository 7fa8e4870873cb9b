import { pathOf } from '@/lib/paths'
import { MunicipalityWebsite } from '@/municipalities/MunicipalityWebsite'
import type { contactOf } from '@/municipalities/queries'
import { ContactCard } from '@/ui/ContactCard'
import { FactList } from '@/ui/FactList'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

type Props = {
  municipality: { officialName: string; slug: string }
  contact: Awaited<ReturnType<typeof contactOf>>
  /** Whether the municipality's own number is the page's primary action. */
  isFirstToCall: boolean
}

/** The way that is always open: the municipality itself. */
export function MunicipalityContact({ municipality, contact, isFirstToCall }: Props) {
  const { officialName, slug } = municipality
  return (
    <Section labelledBy="kommunen">
      <SectionHeading id="kommunen">Kontakt {officialName}</SectionHeading>
      <p>Du kan altid kontakte kommunen og sige, at du er bekymret for en ung.</p>
      {(contact?.phones ?? []).map(({ hours, id, label, phone }, index) => (
        <ContactCard
          key={id ?? phone}
          title={label}
          text={hours ? `Telefontid: ${hours}` : null}
          phone={phone}
          phoneFallback="Telefon: ikke oplyst"
          callVariant={isFirstToCall && index === 0 ? 'primary' : 'secondary'}
          headingLevel={3}
        />
      ))}
      <FactList
        items={[
          {
            term: 'Hjemmeside',
            value: contact?.website ? <MunicipalityWebsite website={contact.website} /> : null,
          },
          ...(contact?.acuteInformation
            ? [{ term: 'Uden for åbningstid', value: contact.acuteInformation }]
            : []),
        ]}
      />
      <p>
        <a href={pathOf('municipalities', slug)}>Mere om {officialName}</a>
      </p>
    </Section>
  )
}
