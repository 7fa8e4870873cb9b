import { FirstAdministratorForm } from '@/accounts/FirstAdministratorForm'
import { isFirstAdministratorToken } from '@/accounts/firstAdministrator'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { PageHeader } from '@/ui/PageHeader'

export const metadata = metadataFor({
  title: 'Opret administrator',
  path: '/opret-administrator',
  isHidden: true,
})

type Props = { params: Promise<{ token: string }> }

export default async function FirstAdministratorPage({ params }: Props) {
  const { token } = await params
  const isGood = await isFirstAdministratorToken(await portal(), token)
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
