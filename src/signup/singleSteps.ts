import { readableAddress } from '@/lib/readableAddress'
import type { FieldError } from '@/ui/ErrorSummary'
import { carried, type FormContext } from './formContext'
import { eventPath, municipalityId, signUpFormPath } from './formEvent'
import { outlookNotice, seatsNotice } from './outlook'
import { isAnswerTo, questionParts } from './questions'
import { aboutMail, openingNotice, outcomeNotice } from './receiptTexts'
import { outlookFor } from './rules'
import type { Participant, Receipt } from './signUp'
import { type Step, type StepFact, type StepField, type StepNotice, stepOf } from './steps'
import type { Typed } from './typed'
import type { Outlook } from './types'

type Filling = { errors?: FieldError[]; focusOn?: string | null }

/** Step 1: the fields. */
export function fillStep(
  context: FormContext,
  typed: Typed,
  { errors = [], focusOn = null }: Filling = {},
): Step {
  const { event, municipalities, needsNote, place, questions, seating } = context
  const errorOf = (field: string) => errors.find(({ fieldId }) => fieldId === field)?.message ?? null
  const notice = seatsNotice(seating, municipalities)
  return stepOf({
    progress: 'Trin 1 af 3',
    heading: 'Hvem tilmeldes?',
    errors,
    focusOn,
    notices: notice ? [notice] : [],
    hidden: carried(context),
    parts: [
      { id: 'deltager', heading: null, ...leadOf(context), fields: ownFields(context, typed, errorOf) },
      ...questionParts(questions, { typed, errorOf, needsNote }),
    ],
    buttons: [{ label: 'Tjek dine svar', value: 'tjek', variant: 'primary' }],
    links: [
      { href: `${signUpFormPath(place, event.slug)}?flere=ja`, label: 'Tilmeld flere kolleger på én gang' },
    ],
  })
}

function leadOf({ member }: FormContext): { lead?: string } {
  return member ? { lead: `Vi skriver til din kontos adresse, ${readableAddress(member.email)}.` } : {}
}

function ownFields(
  { member, municipalities }: FormContext,
  typed: Typed,
  errorOf: (field: string) => string | null,
): StepField[] {
  const field = (name: string, label: string) => ({
    name,
    label,
    value: typed[name] ?? '',
    error: errorOf(name),
  })
  return [
    { ...field('navn', 'Navn'), kind: 'text', autoComplete: 'name' },
    ...(member
      ? []
      : [
          {
            ...field('mail', 'Arbejdsmail'),
            kind: 'email' as const,
            hint: 'Her sender vi bekræftelsen og dit personlige link.',
            autoComplete: 'email',
          },
        ]),
    { ...field('kommune', 'Kommune'), kind: 'select', options: municipalities, emptyLabel: 'Vælg kommune' },
    { ...field('arbejdssted', 'Arbejdssted'), kind: 'text', optional: true, autoComplete: 'organization' },
    { ...field('stilling', 'Stilling'), kind: 'text', optional: true, autoComplete: 'organization-title' },
  ]
}

/** Step 2: what was answered, and what one would get. */
export function checkStep(context: FormContext, typed: Typed, participant: Participant): Step {
  const { event, now, rows } = context.seating
  const outlook = outlookFor(event, rows, municipalityId(typed.kommune ?? ''), now)
  const waiting = rows.filter(({ state }) => state === 'venteliste').length
  return stepOf({
    progress: 'Trin 2 af 3',
    heading: 'Tjek dine svar',
    notices: [outlookNotice(outlook, waiting), ...openingAhead(context, outlook)],
    facts: factsOf(context, typed, participant),
    hidden: { ...carried(context), ...typed },
    buttons: [
      { label: 'Send tilmeldingen', value: 'send', variant: 'primary' },
      { label: 'Ret svarene', value: 'ret', variant: 'secondary' },
    ],
  })
}

/** That the seat is kept by opening a mail, before one sends. */
function openingAhead({ event, isKnown }: FormContext, outlook: Outlook): StepNotice[] {
  const hours = event.confirmHours ?? 24
  if (isKnown || hours === 0 || outlook === 'fuldt') return []
  return [
    {
      tone: 'info',
      title: 'Så får du en mail',
      text: [`Åbn linket i den inden ${hours === 1 ? 'en time' : `${hours} timer`}, så beholder du pladsen.`],
    },
  ]
}

function factsOf(context: FormContext, typed: Typed, participant: Participant): StepFact[] {
  const { member, municipalities, questions } = context
  const { answers, email, jobRole, name, needs, workplace } = participant
  const municipality = municipalities.find(({ value }) => value === typed.kommune)?.label ?? ''
  const given = [...(answers ?? []), ...(needs ?? [])]
  return [
    { term: 'Navn', value: name, change: 'navn' },
    { term: 'Arbejdsmail', value: readableAddress(email), ...(member ? {} : { change: 'mail' }) },
    { term: 'Kommune', value: municipality, change: 'kommune' },
    { term: 'Arbejdssted', value: workplace ?? 'Ikke skrevet', change: 'arbejdssted' },
    { term: 'Stilling', value: jobRole ?? 'Ikke skrevet', change: 'stilling' },
    ...questions.map((question) => ({
      term: question.label,
      value: given.find((each) => isAnswerTo(question, each))?.answer ?? 'Ikke besvaret',
      change: question.field,
    })),
  ]
}

/** Step 3: what was sent and how it went. */
export function receiptStep(context: FormContext, typed: Typed, receipt: Receipt): Step {
  const { event, member, place } = context
  return stepOf({
    progress: 'Trin 3 af 3',
    heading: 'Kvittering',
    notices: [outcomeNotice(receipt), openingNotice(receipt), aboutMail([receipt.email])].filter(
      (notice) => notice !== null,
    ),
    facts: factsOf(context, typed, receipt).map(({ term, value }) => ({ term, value })),
    links: [
      { href: eventPath(place, event.slug), label: 'Til arrangementet' },
      member
        ? { href: '/mine-tilmeldinger', label: 'Mine tilmeldinger' }
        : { href: '/tilmelding', label: 'Få dit link sendt igen' },
    ],
  })
}
