import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { EvaluationForm } from '@/evaluation/EvaluationForm'
import { evaluationOpenness } from '@/evaluation/openness'
import { evaluationQuestionsOf, scaleOptions } from '@/evaluation/questions'
import { clientAddress } from '@/security/clientAddress'
import { takeAttempt } from '@/security/rateLimit'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { signedUpByToken } from '@/signup/byToken'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'

export const metadata: Metadata = {
  ...metadataFor({
    title: 'Evaluering',
    description: 'Fortæl arrangøren, hvad du fik ud af arrangementet. Svarene er anonyme.',
    path: '/tilmelding',
    isHidden: true,
  }),
  referrer: 'no-referrer',
}

type Props = { params: Promise<{ token: string }> }

export default async function EvaluationPage({ params }: Props) {
  const { token } = await params
  const payload = await portal()
  const attempt = await takeAttempt(payload, 'token', clientAddress(await headers()))
  if (!attempt.isAllowed)
    return (
      <PortalPage section="/arrangementer">
        <PageHeader title="Evaluering" lead={tooManyAttempts(attempt.retryAfterSeconds)} />
      </PortalPage>
    )
  const found = await signedUpByToken(payload, token)
  if (!found) notFound()
  const { event, registration } = found
  const openness = evaluationOpenness(event, registration, new Date())
  if (openness === 'ikke') notFound()
  const questions = evaluationQuestionsOf(event).map(({ choices, label, name, type }) => ({
    name,
    label,
    isText: type === 'tekst',
    options: type === 'skala' ? scaleOptions : choices.map((value) => ({ value, label: value })),
  }))
  return (
    <PortalPage section="/arrangementer">
      <PageHeader title="Evaluering" lead={event.title} />
      {openness === 'aaben' ? (
        <>
          <p>
            Svarene gemmes uden dit navn, og arrangøren ser dem kun samlet, når mindst tre har svaret. Du kan
            svare én gang og springe spørgsmål over. Skriv ikke noget om borgere, og heller ikke navne på
            andre.
          </p>
          <EvaluationForm questions={questions} token={token} />
        </>
      ) : (
        <Notice tone="info" title={words[openness].title}>
          {words[openness].text}
        </Notice>
      )}
    </PortalPage>
  )
}

const words = {
  foer: { title: 'Der kan ikke svares endnu', text: 'Du kan svare, når arrangementet er holdt.' },
  slut: { title: 'Der kan ikke svares mere', text: 'Evalueringen er åben i 60 dage efter den sidste dag.' },
  svaret: { title: 'Tak for dit svar', text: 'Du har svaret, og svaret er gemt uden dit navn.' },
}
