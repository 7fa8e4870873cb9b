import { headers } from 'next/headers'
import { FirstAdministratorForm } from '@/accounts/FirstAdministratorForm'
import { isFirstAdministratorToken } from '@/accounts/firstAdministrator'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { clientAddress } from '@/security/clientAddress'
import { takeAttempt } from '@/security/rateLimit'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { PageHeader } from '@/ui/PageHeader'

export const metadata = metadataFor({
  title: 'Opret administrator',
  path: '/opret-administrator',
  isHidden: true,
})

type Props = { params: Promise<{ token: string }> }

export default async function FirstAdministratorPage({ params }: Props) {
  const { token } = await params
  const payload = await portal()
  const attempt = await takeAttempt(payload, 'token', clientAddress(await headers()))
  if (!attempt.isAllowed) {
    return (
      <PortalPage section="/log-ind">
        <PageHeader title="Vent lidt" lead={tooManyAttempts(attempt.retryAfterSeconds)} />
      </PortalPage>
    )
  }
  const isGood = await isFirstAdministratorToken(payload, token)
  return (
    <PortalPage section="/log-ind">
      {isGood ? (
        <>
          <PageHeader
            title="Opret den første administrator"
            lead="Administratoren kan alt i portalen og giver andre adgang. Linket virker én gang."
          />
          <FirstAdministratorForm token={token} />
        </>
      ) : (
        <PageHeader
          title="Linket virker ikke"
          lead="Det er brugt eller for gammelt. Et nyt laves med kommandoen npm run first-admin, når der endnu ikke er en administrator."
        />
      )}
    </PortalPage>
  )
}
