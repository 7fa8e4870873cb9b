import { readableAddress } from '@/lib/readableAddress'
import type { FieldError } from '@/ui/ErrorSummary'
import { carried, type FormContext } from './formContext'
import { eventPath, signUpFormPath } from './formEvent'
import { type Group, mostAtOnce, rowField, rowsIn } from './groupForm'
import { groupOutlook, seatsNotice } from './outlook'
import { aboutMail, listOpeningNotice, openingNotice, outcomeText } from './receiptTexts'
import type { Receipt } from './signUp'
import { type Step, type StepNotice, type StepPart, stepOf } from './steps'
import type { Typed } from './typed'

type Filling = { errors?: FieldError[]; focusOn?: string | null }

/** The longest list of errors told at one field; the summary has them all. */
const mostErrors = 5

/** Step 1: who signs up, and whom. */
export function groupFillStep(
  context: FormContext,
  typed: Typed,
  { errors = [], focusOn = null }: Filling = {},
): Step {
  const { event, municipalities, place, seating } = context
  const notice = seatsNotice(seating, municipalities)
  const rows = rowsIn(typed)
  const isFull = rows >= mostAtOnce
  return stepOf({
    progress: 'Trin 1 af 3',
    heading: 'Hvem tilmeldes?',
    errors,
    focusOn,
    notices: notice ? [notice] : [],
    hidden: { ...carried(context), antal: String(rows) },
    parts: partsOf(context, typed, errors),
    buttons: [
      { label: 'Tjek listen', value: 'tjek', variant: 'primary' },
      ...(isFull ? [] : [{ label: 'Tilføj flere felter', value: 'flere', variant: 'secondary' as const }]),
    ],
    links: [{ href: signUpFormPath(place, event.slug), label: 'Tilmeld kun én' }],
  })
}

function partsOf(
  { member, municipalities, questions, seating }: FormContext,
  typed: Typed,
  errors: FieldError[],
): StepPart[] {
  const errorOf = (field: string) => {
    const found = errors.filter(({ fieldId }) => fieldId === field).map(({ message }) => message)
    const rest = found.length - mostErrors
    if (found.length === 0) return null
    return [...found.slice(0, mostErrors), ...(rest > 0 ? [`Og ${rest} mere.`] : [])].join(' ')
  }
  const field = (name: string, label: string) => ({
    name,
    label,
    value: typed[name] ?? '',
    error: errorOf(name),
  })
  const later = seating.event.hasWaitingList ? 'Resten kommer på ventelisten.' : 'Resten får ingen plads.'
  return [
    {
      id: 'tilmelder',
      heading: 'Du, der tilmelder',
      lead: member
        ? `Vi skriver til din kontos adresse, ${readableAddress(member.email)}. Skal du selv med, så skriv dig også på listen.`
        : 'Skal du selv med, så skriv dig også på listen.',
      fields: [
        { ...field('tilmelder-navn', 'Dit navn'), kind: 'text', autoComplete: 'name' },
        ...(member
          ? []
          : [
              {
                ...field('tilmelder-mail', 'Din arbejdsmail'),
                kind: 'email' as const,
                autoComplete: 'email',
              },
            ]),
      ],
    },
    {
      id: 'faelles',
      heading: 'Fælles for alle',
      fields: [
        {
          ...field('kommune', 'Kommune'),
          kind: 'select',
          options: municipalities,
          emptyLabel: 'Vælg kommune',
        },
        { ...field('arbejdssted', 'Arbejdssted'), kind: 'text', optional: true },
        {
          ...field('samlet', 'Samlet eller enkeltvis?'),
          value: typed.samlet || 'enkeltvis',
          kind: 'radio',
          options: [
            {
              value: 'enkeltvis',
              label: 'Enkeltvis',
              hint: `Så mange, der er plads til, får en plads, i den rækkefølge de står. ${later}`,
            },
            {
              value: 'samlet',
              label: 'Samlet',
              hint: 'Alle eller ingen: er der ikke plads til alle, venter I sammen.',
            },
          ],
        },
      ],
    },
    ...Array.from({ length: rowsIn(typed) }, (_, row): StepPart => {
      const part = (name: 'mail' | 'navn' | 'stilling', label: string) => field(rowField(row, name), label)
      return {
        id: `deltager-${row}`,
        heading: `Deltager ${row + 1}`,
        isRow: true,
        fields: [
          { ...part('navn', 'Navn'), kind: 'text' },
          { ...part('mail', 'Arbejdsmail'), kind: 'email' },
          { ...part('stilling', 'Stilling'), kind: 'text', optional: true },
        ],
      }
    }),
    {
      id: 'indsat',
      heading: 'Eller sæt en liste ind',
      ...(questions.length > 0
        ? { lead: 'Arrangørens spørgsmål svarer hver deltager selv på gennem sit eget link.' }
        : {}),
      fields: [
        {
          ...field('liste', 'Liste'),
          kind: 'long',
          rows: 6,
          optional: true,
          hint: `En pr. linje: navn; mail; stilling. Den kan også kopieres fra Excel, gerne med overskrifter, eller fra modtagerne af en mail. Højst ${mostAtOnce} i alt.`,
        },
      ],
    },
  ]
}

/** Step 2: everybody, and what they would get. */
export function groupCheckStep(context: FormContext, typed: Typed, group: Group): Step {
  const { bookedBy, people, together, workplace } = group
  const municipality = context.municipalities.find(({ value }) => value === typed.kommune)?.label ?? ''
  return stepOf({
    progress: 'Trin 2 af 3',
    heading: people.length === 1 ? 'Tjek listen: 1 deltager' : `Tjek listen: ${people.length} deltagere`,
    notices: [groupNotice(context, group), ...ownAnswers(context)],
    facts: [
      {
        term: 'Tilmeldt af',
        value: `${bookedBy.name}, ${readableAddress(bookedBy.email)}`,
        change: 'tilmelder-navn',
      },
      { term: 'Kommune', value: municipality, change: 'kommune' },
      { term: 'Arbejdssted', value: workplace ?? 'Ikke skrevet', change: 'arbejdssted' },
      { term: 'Tilmeldes', value: together === 'samlet' ? 'Samlet' : 'Enkeltvis', change: 'samlet' },
      ...people.map(({ email, fieldId, jobRole, name }, index) => ({
        term: `Deltager ${index + 1}`,
        value: [
          { label: 'Navn', value: name },
          { label: 'Mail', value: readableAddress(email) },
          { label: 'Stilling', value: jobRole || 'Ikke skrevet' },
        ],
        change: fieldId,
      })),
    ],
    hidden: { ...carried(context), ...filled(typed) },
    buttons: [
      { label: 'Send tilmeldingen', value: 'send', variant: 'primary' },
      { label: 'Ret listen', value: 'ret', variant: 'secondary' },
    ],
  })
}

function groupNotice({ seating }: FormContext, { municipality, people, together }: Group): StepNotice {
  const size = people.length
  const isTogether = together === 'samlet' && size > 1
  const { seated, waiting } = groupOutlook(seating, { municipality, size, isTogether })
  if (seated === size) {
    const approval = seating.event.needsApproval
      ? 'Kommunen skal godkende hver af dem.'
      : 'Pladserne er jeres, når du har sendt, og de stadig er ledige.'
    return { tone: 'info', title: size === 1 ? 'Der er plads' : 'Der er plads til alle', text: [approval] }
  }
  if (seated === 0 && waiting > 0) {
    const text = isTogether
      ? 'I venter sammen, til der er plads til alle.'
      : 'Der er ingen ledig plads lige nu.'
    return {
      tone: 'warn',
      title: size === 1 ? 'Deltageren kommer på ventelisten' : 'I kommer på ventelisten',
      text: [text],
    }
  }
  const rest = waiting > 0 ? `${waiting} kommer på ventelisten.` : `${size - seated} får ingen plads.`
  return { tone: 'warn', title: `Der er plads til ${seated} af ${size}`, text: [rest] }
}

function ownAnswers({ questions }: FormContext): StepNotice[] {
  if (questions.length === 0) return []
  const text =
    'Arrangøren stiller nogle spørgsmål. Dem svarer hver deltager på gennem linket i sin egen mail.'
  return [{ tone: 'info', title: 'Deltagerne svarer selv', text: [text] }]
}

/** Without the empty rows. */
function filled(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== ''))
}

/** Step 3: how it went for each. */
export function groupReceiptStep(context: FormContext, { bookedBy }: Group, receipts: Receipt[]): Step {
  const { event, place } = context
  const isList = receipts.length > 1
  const address = readableAddress(bookedBy.email)
  const opening = isList ? listOpeningNotice(receipts, address) : null
  const copy = isList && !opening ? [`Du får selv en mail til ${address} med listen.`] : []
  const mail = aboutMail(receipts.map(({ email }) => email))
  const one = receipts.length === 1 && receipts[0] ? openingNotice(receipts[0]) : null
  return stepOf({
    progress: 'Trin 3 af 3',
    heading: 'Kvittering',
    notices: [
      ...(one ? [{ ...one, text: ['Det er deltageren selv, der skal åbne linket.'] }] : []),
      opening ?? { ...mail, title: 'Deltagerne får hver en mail', text: [...mail.text, ...copy] },
      ...ownAnswers(context),
    ],
    facts: receipts.map((receipt) => ({
      term: receipt.name,
      value: `${outcomeText(receipt)} · ${readableAddress(receipt.email)}`,
    })),
    links: [
      { href: eventPath(place, event.slug), label: 'Til arrangementet' },
      { href: signUpFormPath(place, event.slug), label: 'Tilmeld en til' },
    ],
  })
}
