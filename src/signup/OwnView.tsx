import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { PortalPage } from '@/content/PortalPage'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import { doorOf } from './door'
import { withContact } from './eventContact'
import { outsideText } from './labels'
import { OwnActions } from './OwnActions'
import { OwnDetails } from './OwnDetails'
import { OwnEvent } from './OwnEvent'
import { answerNotice } from './ownAnswers'
import { isShown, type Own } from './ownRegistration'
import { isUnasked, questionsOf, unanswered } from './questions'
import { StepNotices } from './StepNotices'
import { answersIn } from './schema'
import { placeOf } from './seatQueries'
import { possibleFor, standingOf } from './standing'
import type { StepNotice } from './steps'

/** Somebody's own page: how they stand, what they can do, what they have said. */
export async function OwnView({
  answer,
  own: found,
  payload,
}: {
  answer: unknown
  own: Own
  payload: Payload
}) {
  const own = { ...found, event: await withContact(payload, found.event) }
  const { event, registration } = own
  const now = new Date()
  const place = registration.state === 'venteliste' ? await placeOf(payload, registration) : null
  const standing = standingOf({ event, registration, now, place })
  const possible = possibleFor({ event, registration, now })
  const given = [...answersIn(registration.answers), ...answersIn(registration.needs)]
  const questions = possible.corrects ? questionsOf(event) : []
  const missing = unanswered(questions, given)
  const isAsked = missing.length > 0 || isUnasked(questions, given, registration)
  const told = answerNotice(answer, registration) ?? (found.isJustConfirmed ? openedNotice : null)
  const municipality = await municipalityName(payload, idOf(registration.municipality))
  return (
    <PortalPage section="/arrangementer" crumbs={[{ label: 'Din tilmelding' }]}>
      <PageHeader eyebrow="Din tilmelding" title={event.title} />
      <StepNotices notices={told ? [told, standing] : [standing]} />
      {missing.length > 0 ? (
        <Notice tone="warn" title="Mangler dine svar">
          <p>Arrangøren har brug for svar på: {missing.map((label) => `»${label}«`).join(', ')}.</p>
        </Notice>
      ) : isAsked ? (
        <Notice tone="info" title="Arrangøren spørger om noget">
          <p>
            {questions.length === 1 ? 'Der er et spørgsmål' : 'Der er nogle spørgsmål'}, som du ikke har
            svaret på. Du bestemmer selv, om du vil svare.
          </p>
        </Notice>
      ) : null}
      <OwnActions
        own={own}
        now={now}
        possible={possible}
        isMissingAnswers={isAsked}
        canSignUpAgain={isShown(event) && doorOf(event, now).isOpen}
      />
      <Section labelledBy="arrangementet">
        <SectionHeading id="arrangementet">Arrangementet</SectionHeading>
        <OwnEvent own={own} takesPart={possible.takesPart} isLinked={isShown(event)} />
      </Section>
      <Section labelledBy="oplysninger">
        <SectionHeading id="oplysninger">Dine oplysninger</SectionHeading>
        <OwnDetails registration={registration} municipality={municipality} given={given} />
      </Section>
    </PortalPage>
  )
}

const openedNotice: StepNotice = {
  tone: 'info',
  title: 'Tak, du har åbnet linket',
  text: ['Du skal ikke gøre mere. Herunder står, hvordan det ser ud med din tilmelding.'],
}

async function municipalityName(payload: Payload, id: string | null): Promise<string> {
  if (id === null) return outsideText
  const { docs } = await payload.find({
    collection: 'municipalities',
    where: { id: { equals: id } },
    depth: 0,
    joins: false,
    limit: 1,
    pagination: false,
    select: { name: true },
    overrideAccess: true,
  })
  return docs[0]?.name ?? 'Ikke oplyst'
}
