import { dateTimeText } from '@/lib/dates'
import { networkPathOf, pathOf, signUpPath } from '@/lib/paths'
import type { Event } from '@/payload-types'
import type { SeatsLeft } from '@/signup/types'
import { ButtonGroup } from '@/ui/ButtonGroup'
import { ButtonLink } from '@/ui/ButtonLink'
import { type Fact, FactList } from '@/ui/FactList'
import { NextStep } from '@/ui/NextStep'
import { SectionHeading } from '@/ui/SectionHeading'
import { EventDays } from './EventDays'
import { isForShort, priceText } from './facts'
import { placeText } from './placeText'
import { firstStart, hasEnded } from './rules'
import { seatsTexts } from './seatsText'
import { signUpOffer } from './signUpOffer'

type Props = {
  event: Event
  now: Date
  seats: SeatsLeft | undefined
  /** Municipality names by id. */
  names: ReadonlyMap<string, string>
  isMember: boolean
}

/** When, where, for whom, how many places, until when and at what price; and the way to sign up, or why there is none. */
export function EventNextStep({ event, isMember, names, now, seats }: Props) {
  const isNetworkOnly = event.visibility === 'network'
  const isOver = hasEnded(event, now) || event.state === 'aflyst'
  const { action, text } = signUpOffer(event, seats, now)
  const page = isMember ? networkPathOf('events', event.slug) : pathOf('events', event.slug)
  const hasCalendar = !isNetworkOnly && !isOver && (event.days ?? []).length > 0
  return (
    <NextStep labelledBy="kort-fortalt">
      <SectionHeading id="kort-fortalt">Kort fortalt</SectionHeading>
      <FactList items={factsOf({ event, now, seats, names })} />
      {text ? <p>{text}</p> : null}
      {action || hasCalendar ? (
        <ButtonGroup>
          {action ? (
            <>
              <ButtonLink href={`${page}/tilmelding`}>{action}</ButtonLink>
              <ButtonLink href={`${page}/tilmelding?flere=ja`} variant="secondary">
                Tilmeld flere
              </ButtonLink>
            </>
          ) : null}
          {hasCalendar ? (
            <ButtonLink href={`${pathOf('events', event.slug)}/kalender.ics`} variant="quiet">
              Læg i kalenderen
            </ButtonLink>
          ) : null}
        </ButtonGroup>
      ) : null}
      {action && !isMember ? (
        <p className="next-step__note">
          Har du en konto på portalen, kan du{' '}
          <a href={`${networkPathOf('events', event.slug)}/tilmelding`}>tilmelde dig med den</a>, så er dine
          oplysninger udfyldt.
        </p>
      ) : null}
      {isOver ? null : (
        <p className="next-step__note">
          Er du tilmeldt, kan du se, rette og afmelde fra linket i din mail.{' '}
          <a href={signUpPath}>Få linket sendt igen</a>
        </p>
      )}
    </NextStep>
  )
}

function factsOf({ event, names, now, seats }: Omit<Props, 'isMember'>): Fact[] {
  const isOver = hasEnded(event, now) || event.state === 'aflyst'
  const facts: (Fact | null)[] = [
    { term: 'Hvornår', value: <EventDays days={event.days} /> },
    { term: 'Hvor', value: placeText(event) },
    isForShort(event) && (event.targetGroup || !isOver)
      ? { term: 'For hvem', value: event.targetGroup }
      : null,
    isOver || !seats ? null : { term: 'Pladser', value: <Lines texts={seatsTexts(seats, names)} /> },
    isOver ? null : { term: 'Tilmeldingsfrist', value: deadlineText(event) },
    isOver ? null : { term: 'Pris', value: priceText(event.priceDkk) },
  ]
  return facts.filter((fact) => fact !== null)
}

function deadlineText(event: Event): string | null {
  if (event.signUpClosesAt) return dateTimeText(event.signUpClosesAt)
  return firstStart(event) ? 'Indtil arrangementet begynder' : null
}

function Lines({ texts }: { texts: string[] }) {
  if (texts.length === 1) return texts
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
