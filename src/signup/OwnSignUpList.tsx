import { daysInShort } from '@/events/eventDates'
import { hasEnded } from '@/events/rules'
import type { Event, Registration } from '@/payload-types'
import { ButtonLink } from '@/ui/ButtonLink'
import { EmptyState } from '@/ui/EmptyState'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import { registrationStates } from './labels'

export type OwnSignUp = { registration: Registration; event: Event; href: string | null }

/** What a member is signed up for: what is to come first, then what has been. */
export function OwnSignUpList({ now, signUps }: { signUps: OwnSignUp[]; now: Date }) {
  if (signUps.length === 0) {
    return (
      <EmptyState
        title="Du er ikke tilmeldt noget"
        action={{ href: '/arrangementer', label: 'Se arrangementerne' }}
      >
        <p>
          Når du tilmelder dig, eller en kollega tilmelder dig med din arbejdsmail, står det her. Har du brugt
          en anden adresse, kan du <a href="/tilmelding">få linket sendt</a> til den.
        </p>
      </EmptyState>
    )
  }
  const coming = signUps.filter(({ event }) => !hasEnded(event, now)).sort(bySoonest)
  const past = signUps.filter(({ event }) => hasEnded(event, now))
  return (
    <>
      <List id="kommende" heading="Kommende" signUps={coming} />
      <List id="tidligere" heading="Tidligere" signUps={past} />
    </>
  )
}

function bySoonest(a: OwnSignUp, b: OwnSignUp): number {
  return (a.event.firstDay ?? '9').localeCompare(b.event.firstDay ?? '9')
}

function List({ heading, id, signUps }: { id: string; heading: string; signUps: OwnSignUp[] }) {
  if (signUps.length === 0) return null
  return (
    <Section labelledBy={id}>
      <SectionHeading id={id}>{heading}</SectionHeading>
      <ul className="sign-ups">
        {signUps.map(({ event, href, registration }) => (
          <li key={registration.id} className="sign-ups__item">
            <h3 className="heading-3">{event.title}</h3>
            <p>
              {daysInShort(event.days)} ·{' '}
              <strong>{event.state === 'aflyst' ? 'Aflyst' : registrationStates[registration.state]}</strong>
            </p>
            {href ? (
              <ButtonLink href={href} variant="secondary">
                Se tilmeldingen<span className="sr-only"> til {event.title}</span>
              </ButtonLink>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
