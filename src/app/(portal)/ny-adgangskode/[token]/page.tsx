import { PasswordByLinkForm } from '@/accounts/PasswordByLinkForm'
import { accountByLink } from '@/accounts/passwordChange'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { readableAddress } from '@/lib/readableAddress'
import { ButtonLink } from '@/ui/ButtonLink'
import { PageHeader } from '@/ui/PageHeader'

export const metadata = metadataFor({
  title: 'Ny adgangskode',
  description: 'Vælg en ny adgangskode til din konto.',
  path: '/ny-adgangskode',
  isHidden: true,
})

type Props = { params: Promise<{ token: string }> }

export default async function NewPasswordPage({ params }: Props) {
  const { token } = await params
  const account = await accountByLink(await portal(), 'new-password', token)
  return (
    <PortalPage section="/log-ind">
      {account ? (
        <>
          <PageHeader
            title="Vælg en ny adgangskode"
            lead={`Til kontoen ${readableAddress(account.email)}.`}
          />
          <PasswordByLinkForm token={token} purpose="new-password" email={account.email} />
        </>
      ) : (
        <>
          <PageHeader title="Linket virker ikke" lead="Det er brugt eller ældre end en time." />
          <p>
            <ButtonLink href="/glemt-adgangskode">Få et nyt link</ButtonLink>
          </p>
        </>
      )}
    </PortalPage>
  )
}
