import { redirect } from 'next/navigation'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { siteTexts } from '@/content/siteTexts'
import { env } from '@/env'
import { CallButton } from '@/ui/CallButton'
import { MailLink } from '@/ui/MailLink'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

const title = 'Tilgængelighedserklæring'
// The word is wider than a phone; here it may be divided.
const titleThatBreaks = 'Tilgængeligheds\u00aderklæring'
const lead = 'Erklæringen om portalens tilgængelighed er ikke offentliggjort endnu.'

export const metadata = metadataFor({ title, description: lead, path: '/was', isHidden: true })

/** The statement itself is published in the state's own tool; until its address is set, this page says so. */
export default async function AccessibilityStatementPage() {
  if (env.wasUrl) redirect(env.wasUrl)
  const { contactEmail, contactPhone } = await siteTexts()
  return (
    <PortalPage section="/was" crumbs={[{ label: title }]}>
      <PageHeader title={titleThatBreaks} lead={lead} />
      <Section labelledBy="problemer">
        <SectionHeading id="problemer">Er der noget, du ikke kan bruge?</SectionHeading>
        <p>
          Fortæl Rammeaftalesekretariatet, hvilken side det drejer sig om, og hvad der ikke virker. Skriv også
          gerne, om du bruger skærmlæser, forstørrelse eller andre hjælpemidler.
        </p>
        {contactEmail ? (
          <p>
            <MailLink address={contactEmail} />
          </p>
        ) : null}
        {contactPhone ? (
          <CallButton phone={contactPhone} name="Rammeaftalesekretariatet" variant="secondary" />
        ) : null}
        {contactEmail || contactPhone ? null : (
          <p>Sekretariatets kontaktoplysninger er ikke lagt ind på portalen endnu.</p>
        )}
      </Section>
    </PortalPage>
  )
}
