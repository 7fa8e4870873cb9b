import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { ButtonLink } from '@/ui/ButtonLink'
import { PageHeader } from '@/ui/PageHeader'

export const metadata = metadataFor({ title: 'Du er logget ud', path: '/log-ud/farvel', isHidden: true })

/** Where one ends after logging out, here and at a provider. The same for everybody. */
export default function LoggedOutPage() {
  return (
    <PortalPage section="/log-ind">
      <PageHeader title="Du er logget ud" lead="Luk browseren, hvis andre bruger den samme computer." />
      <p>
        <ButtonLink href="/log-ind" variant="secondary">
          Log ind igen
        </ButtonLink>
      </p>
    </PortalPage>
  )
}
