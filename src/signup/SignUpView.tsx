import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { idOf } from '@/access/municipality'
import { isNetwork } from '@/access/roles'
import { bySlug } from '@/content/bySlug'
import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { dayText } from '@/events/eventDates'
import type { Event, User } from '@/payload-types'
import { ButtonGroup } from '@/ui/ButtonGroup'
import { ButtonLink } from '@/ui/ButtonLink'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { doorOf } from './door'
import { type FormContext, formContext } from './formContext'
import { eventPath, eventToSignUpFor, type Place } from './formEvent'
import { groupFillStep } from './groupSteps'
import { turnedAway } from './outlook'
import { StepForm } from './StepForm'
import { fillStep } from './singleSteps'
import { submitGroup, submitSignUp } from './submitSignUp'

type Props = { slug: string; place: Place; isForSeveral: boolean; member: User | null }

/** The page where one signs up, for anybody and for a member; or why one can't. */
export async function SignUpView({ isForSeveral, member, place, slug }: Props) {
  const payload = await portal()
  const event = await eventToSignUpFor(payload, place, slug)
  // An address it used to have leads on to the event itself.
  if (!event) return (await bySlug('events', slug)) && notFound()
  const now = new Date()
  const door = doorOf(event, now)
  const crumbs = [
    { label: 'Arrangementer', href: '/arrangementer' },
    { label: event.title, href: eventPath(place, slug) },
    { label: 'Tilmelding' },
  ]
  return (
    <PortalPage section="/arrangementer" crumbs={crumbs}>
      <PageHeader eyebrow="Tilmelding" title={event.title} lead={whenAndWhere(event)} />
      {door.isOpen ? (
        // A key of its own for each drawing: the page is made anew for everybody who opens it.
        <Form
          context={
            await formContext(
              payload,
              { event, place, member, isKnown: isNetwork(member), submission: randomUUID() },
              now,
            )
          }
          isForSeveral={isForSeveral}
          member={member}
        />
      ) : (
        <Shut event={event} place={place} title={door.title} text={door.text} />
      )}
    </PortalPage>
  )
}

type FormProps = { context: FormContext; isForSeveral: boolean; member: User | null }

function Form({ context, isForSeveral, member }: FormProps) {
  const { event, municipalities, place, seating } = context
  if (turnedAway(seating, municipalities).length === municipalities.length) {
    return (
      <Shut event={event} place={place} title="Der er ikke flere pladser" text="Der er ingen venteliste." />
    )
  }
  const known = {
    kommune: idOf(member?.municipality) ?? '',
    arbejdssted: member?.workplace ?? '',
  }
  return isForSeveral ? (
    <StepForm
      submit={submitGroup}
      first={groupFillStep(context, { ...known, 'tilmelder-navn': member?.name ?? '' })}
    />
  ) : (
    <StepForm submit={submitSignUp} first={fillStep(context, { ...known, navn: member?.name ?? '' })} />
  )
}

function Shut({ event, place, text, title }: { event: Event; place: Place; text: string; title: string }) {
  return (
    <>
      <Notice tone="warn" title={title}>
        <p>{text}</p>
        {event.stateNote ? <p>{event.stateNote}</p> : null}
        {event.contactEmail ? (
          <p>Spørg arrangøren: {[event.contactFunction, event.contactEmail].filter(Boolean).join(', ')}.</p>
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
