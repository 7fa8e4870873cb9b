import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { linkAgainStep } from '@/signup/linkAgainStep'
import { StepForm } from '@/signup/StepForm'
import { submitLinkAgain } from '@/signup/submitLinkAgain'
import { PageHeader } from '@/ui/PageHeader'

export const metadata = metadataFor({
  title: 'Din tilmelding',
  description: 'Få linket til din egen tilmelding sendt igen.',
  path: '/tilmelding',
  isHidden: true,
})

export default function LinkAgainPage() {
  return (
    <PortalPage
      section="/arrangementer"
      crumbs={[{ label: 'Arrangementer', href: '/arrangementer' }, { label: 'Din tilmelding' }]}
    >
      <PageHeader
        title="Send mig mit link igen"
        lead="Med linket i mailen kan du se din tilmelding, rette dine svar og melde fra."
      />
      <StepForm submit={submitLinkAgain} first={linkAgainStep('')} />
    </PortalPage>
  )
}
