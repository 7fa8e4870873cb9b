import { hasAdministrator } from '@/accounts/firstAdministrator'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { ButtonLink } from '@/ui/ButtonLink'
import { PageHeader } from '@/ui/PageHeader'

export const metadata = metadataFor({
  title: 'Opret administrator',
  path: '/opret-administrator',
  isHidden: true,
})

export default async function FirstAdministratorHelp() {
  const exists = await hasAdministrator(await portal())
  return (
    <PortalPage section="/log-ind">
      {exists ? (
        <>
          <PageHeader
            title="Portalen har en administrator"
            lead="Log ind, eller bed en administrator om at oprette dig."
          />
          <p>
            <ButtonLink href="/log-ind">Log ind</ButtonLink>
          </p>
        </>
      ) : (
        <PageHeader
          title="Brug engangslinket"
          lead="Den første administrator oprettes med det link, som portalen skriver, når den starter. Linket virker én gang og i 24 timer. Et nyt laves med kommandoen npm run first-admin."
        />
      )}
    </PortalPage>
  )
}
