import { PasswordByLinkForm } from '@/accounts/PasswordByLinkForm'
import { accountByLink } from '@/accounts/passwordChange'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { readableAddress } from '@/lib/readableAddress'
import { PageHeader } from '@/ui/PageHeader'

export const metadata = metadataFor({
  title: 'Invitation',
  description: 'Vælg din adgangskode til Vidensnetværk Nord.',
  path: '/invitation',
  isHidden: true,
})

type Props = { params: Promise<{ token: string }> }

export default async function InvitationPage({ params }: Props) {
  const { token } = await params
  const account = await accountByLink(await portal(), 'invitation', token)
  return (
    <PortalPage section="/log-ind">
      {account ? (
        <>
          <PageHeader
            title={`Velkommen, ${account.name}`}
            lead={`Vælg en adgangskode til din konto. Du logger ind med ${readableAddress(account.email)}.`}
          />
          <PasswordByLinkForm token={token} purpose="invitation" email={account.email} />
        </>
      ) : (
        <PageHeader
          title="Linket virker ikke"
          lead="Det er brugt eller ældre end syv dage. Bed den, der inviterede dig, om at sende invitationen igen. Har du allerede valgt en adgangskode, så log ind."
        />
      )}
    </PortalPage>
  )
}
