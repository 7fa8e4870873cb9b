import { ForgottenPasswordForm } from '@/accounts/ForgottenPasswordForm'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { PageHeader } from '@/ui/PageHeader'

export const metadata = metadataFor({
  title: 'Glemt adgangskode',
  description: 'Få et link til at vælge en ny adgangskode.',
  path: '/glemt-adgangskode',
  isHidden: true,
})

export default function ForgottenPasswordPage() {
  return (
    <PortalPage section="/log-ind">
      <PageHeader title="Glemt adgangskode" lead="Skriv din mail, så sender vi et link til at vælge en ny." />
      <ForgottenPasswordForm />
    </PortalPage>
  )
}
