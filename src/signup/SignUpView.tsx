import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { isNetwork } from '@/access/roles'
import { bySlug } from '@/content/bySlug'
import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { dayText } from '@/events/eventDates'
import { readableAddress } from '@/lib/readableAddress'
import type { Event, User } from '@/payload-types'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { ButtonGroup } from '@/ui/ButtonGroup'
import { ButtonLink } from '@/ui/ButtonLink'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { doorOf } from './door'
import { type Draft, draftKeyFor } from './draft'
import {
  keptStep,
  receiptAgain,
  type StepNumber,
  type StepPlace,
  stepAddress,
  stepNumber,
  underKey,
  withoutDraft,
} from './draftSteps'
import { type FormContext, formContext } from './formContext'
import { eventPath, eventToSignUpFor, type Place, signUpFormPath } from './formEvent'
import { groupFillStep } from './groupSteps'
import { openDraft } from './openDraft'
import { turnedAway } from './outlook'
import { StepForm } from './StepForm'
import { fillStep } from './singleSteps'
import type { Step } from './steps'
import { submitGroup, submitSignUp } from './submitSignUp'

type Query = Record<string, string | string[] | undefined>

type Props = { slug: string; place: Place; query: Query; member: User | null }

/** The page where one signs up, for anybody and for a member; or why one can't. */
export async function SignUpView({ member, place, query, slug }: Props) {
  const payload = await portal()
  const event = await eventToSignUpFor(payload, place, slug)
  // An address it used to have leads on to the event itself.
  if (!event) return (await bySlug('events', slug)) && notFound()
  const now = new Date()
  const door = doorOf(event, now)
  const asked = await askedFor(payload, event, { member, place, query })
  const crumbs = [
    { label: 'Arrangementer', href: '/arrangementer' },
    { label: event.title, href: eventPath(place, slug) },
    { label: 'Tilmelding' },
  ]
  return (
    <PortalPage section="/arrangementer" crumbs={crumbs}>
      <PageHeader eyebrow="Tilmelding" title={event.title} lead={whenAndWhere(event)} />
      {asked.wait !== null ? (
        <Notice tone="must" title="Der er sendt for meget på kort tid">
          <p>{tooManyAttempts(asked.wait)}</p>
          <p>Genindlæs siden, når du har ventet.</p>
        </Notice>
      ) : asked.draft?.receipt ? (
        <StepForm
          submit={submitOf(asked)}
          first={receiptAgain(asked.draft.receipt, asked.number, newFormPath(place, slug, asked))}
        />
      ) : door.isOpen ? (
        <Form
          asked={asked}
          context={
            await formContext(
              payload,
              // A key of its own for each drawing: the page is made anew for everybody who opens it.
              {
                event,
                place,
                member,
                isKnown: isNetwork(member),
                submission: asked.draft?.submission ?? randomUUID(),
              },
              now,
            )
          }
          member={member}
        />
      ) : (
        <Shut event={event} place={place} title={door.title} text={door.text} />
      )}
    </PortalPage>
  )
}

/** `wait` is how many seconds, when more steps have been asked for than are shown. */
type Asked = {
  isForSeveral: boolean
  number: StepNumber
  key: string | null
  draft: Draft | null
  /** Nothing has been kept under the key yet. */
  isFree: boolean
  wait: number | null
}

/** Which form and which step an address asks for, and what is kept of it. */
async function askedFor(
  payload: Payload,
  event: Event,
  { member, place, query }: Pick<Props, 'member' | 'place' | 'query'>,
): Promise<Asked> {
  const isForSeveral = query.flere === 'ja'
  const key = typeof query.kladde === 'string' ? query.kladde : null
  const asked = { isForSeveral, number: stepNumber(query.trin), key, draft: null, isFree: false, wait: null }
  if (key === null) return asked
  const of = { event: String(event.id), place, isForSeveral, account: member?.id ?? null }
  return { ...asked, ...(await openDraft(payload, await headers(), { key, of })) }
}

function submitOf({ isForSeveral }: Asked) {
  return isForSeveral ? submitGroup : submitSignUp
}

function newFormPath(place: Place, slug: string, { isForSeveral }: Asked): string {
  return `${signUpFormPath(place, slug)}${isForSeveral ? '?flere=ja' : ''}`
}

type FormProps = { asked: Asked; context: FormContext; member: User | null }

function Form({ asked, context, member }: FormProps) {
  const { event, municipalities, place, seating } = context
  if (turnedAway(seating, municipalities).length === municipalities.length) {
    return (
      <Shut event={event} place={place} title="Der er ikke flere pladser" text="Der er ingen venteliste." />
    )
  }
  const { isForSeveral, key } = asked
  return (
    <>
      {key === null ? <OwnAddress to={{ isForSeveral, place, slug: event.slug }} /> : null}
      <StepForm submit={submitOf(asked)} first={firstStep(asked, context, member)} />
    </>
  )
}

/**
 * Without JavaScript nothing can give the first page an address of its own once something has been sent from it, so it has one from
 * the beginning: going back to it and reloading it show what was typed.
 */
function OwnAddress({ to }: { to: StepPlace }) {
  const { own } = stepAddress(to, draftKeyFor(''), 1, null)
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`0;url=${own.replace(/#.*/, '')}`} />
    </noscript>
  )
}

function firstStep(asked: Asked, context: FormContext, member: User | null): Step {
  const { draft, isForSeveral, isFree, key, number } = asked
  if (draft && key !== null) return keptStep(context, draft, { key, number })
  const known = {
    kommune: idOf(member?.municipality) ?? '',
    arbejdssted: member?.workplace ?? '',
  }
  const empty = isForSeveral
    ? groupFillStep(context, { ...known, 'tilmelder-navn': member?.name ?? '' })
    : fillStep(context, { ...known, navn: member?.name ?? '' })
  if (key === null) return empty
  return isFree ? underKey(empty, key) : withoutDraft(empty)
}

function Shut({ event, place, text, title }: { event: Event; place: Place; text: string; title: string }) {
  return (
    <>
      <Notice tone="warn" title={title}>
        <p>{text}</p>
        {event.stateNote ? <p>{event.stateNote}</p> : null}
        {event.contactEmail ? (
          <p>
            Spørg arrangøren:{' '}
            {[event.contactFunction, readableAddress(event.contactEmail)].filter(Boolean).join(', ')}.
          </p>
        ) : null}
      </Notice>
      <ButtonGroup>
        <ButtonLink href={eventPath(place, event.slug)}>Til arrangementet</ButtonLink>
        <ButtonLink href="/arrangementer" variant="secondary">
          Andre arrangementer
        </ButtonLink>
      </ButtonGroup>
      <p>
        Er du allerede tilmeldt, kan du <a href="/tilmelding">få dit link sendt igen</a>.
      </p>
    </>
  )
}

function whenAndWhere({ days, place }: Event): string {
  const [first, ...more] = [...(days ?? [])].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  const when = first ? dayText(first) : 'Datoen er ikke fastsat'
  const further = more.length > 0 ? ` og ${more.length === 1 ? 'en dag' : `${more.length} dage`} mere` : ''
  const text = [`${when}${further}`, place].filter(Boolean).join(' · ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
