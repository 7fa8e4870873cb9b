import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { correctionStep, typedFromRegistration } from '@/signup/correctionStep'
import { DeadLinkView } from '@/signup/DeadLinkView'
import { NotPossible } from '@/signup/NotPossible'
import { ownMetadata } from '@/signup/ownMetadata'
import { ownPath, ownRegistration } from '@/signup/ownRegistration'
import { StepForm } from '@/signup/StepForm'
import { possibleFor } from '@/signup/standing'
import { submitCorrection } from '@/signup/submitOwn'
import { PageHeader } from '@/ui/PageHeader'

export const metadata = ownMetadata('Ret dine svar')

type Props = { params: Promise<{ token: string }> }

export default async function CorrectionPage({ params }: Props) {
  const payload = await portal()
  const own = await ownRegistration(payload, (await params).token)
  if (!own) return <DeadLinkView />
  const { event, registration, token } = own
  const isPossible = possibleFor({ event, registration, now: new Date() }).corrects
  return (
    <PortalPage
      section="/arrangementer"
      crumbs={[{ label: 'Din tilmelding', href: ownPath(token) }, { label: 'Ret dine svar' }]}
    >
      <PageHeader eyebrow={event.title} title="Ret dine svar" />
      {isPossible ? (
        <StepForm
          submit={submitCorrection}
          first={await correctionStep(payload, own, typedFromRegistration(own))}
        />
      ) : (
        <NotPossible token={token} />
      )}
    </PortalPage>
  )
}
