import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { EvaluationForm } from '@/evaluation/EvaluationForm'
import { evaluationOpenness } from '@/evaluation/openness'
import { evaluationQuestionsOf, scaleOptions } from '@/evaluation/questions'
import { DeadLinkView } from '@/signup/DeadLinkView'
import { ownMetadata } from '@/signup/ownMetadata'
import { ownPath, ownRegistration } from '@/signup/ownRegistration'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'

export const metadata = ownMetadata('Evaluering')

type Props = { params: Promise<{ token: string }> }

export default async function EvaluationPage({ params }: Props) {
  const own = await ownRegistration(await portal(), (await params).token)
  if (!own) return <DeadLinkView />
  const { event, registration, token } = own
  const openness = evaluationOpenness(event, registration, new Date())
  const questions = evaluationQuestionsOf(event).map(({ choices, label, name, type }) => ({
    name,
    label,
    isText: type === 'tekst',
    options: type === 'skala' ? scaleOptions : choices.map((value) => ({ value, label: value })),
  }))
  return (
    <PortalPage
      section="/arrangementer"
      crumbs={[{ label: 'Din tilmelding', href: ownPath(token) }, { label: 'Evaluering' }]}
    >
      <PageHeader eyebrow={event.title} title="Evaluering" />
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
  ikke: { title: 'Der er ikke noget at evaluere', text: 'Evalueringen er for dem, der deltog.' },
}
