import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { siteTexts } from '@/content/siteTexts'
import { isReason, needsAnAdministrator, textOf } from '@/oidc/reasons'
import { ButtonLink } from '@/ui/ButtonLink'
import { MailLink } from '@/ui/MailLink'
import { PageHeader } from '@/ui/PageHeader'

export const metadata = metadataFor({
  title: 'Du er ikke logget ind',
  path: '/log-ind/afvist',
  isHidden: true,
})

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** One page for everybody a provider's login did not let in: what happened, and whom to ask. */
export default async function RefusedPage({ searchParams }: Props) {
  const { grund } = await searchParams
  const reason = isReason(grund) ? grund : 'udloebet'
  const { contactEmail, contactPhone } = await siteTexts()
  return (
    <PortalPage section="/log-ind">
      <PageHeader title="Du er ikke logget ind" lead={textOf(reason)} />
      {needsAnAdministrator(reason) ? (
        <p>
          Spørg den, der står for portalen i din kommune
          {contactEmail || contactPhone
            ? ', eller Rammeaftalesekretariatet: '
            : ', eller Rammeaftalesekretariatet.'}
          {contactEmail ? <MailLink address={contactEmail} /> : null}
          {contactEmail && contactPhone ? ' · ' : null}
          {contactPhone ? <a href={`tel:${contactPhone.replaceAll(' ', '')}`}>{contactPhone}</a> : null}
        </p>
      ) : null}
      <p>Nævn koden »{reason}«, hvis du beder om hjælp.</p>
      <p>
        <ButtonLink href="/log-ind" variant="secondary">
          Til log ind
        </ButtonLink>
      </p>
    </PortalPage>
  )
}
