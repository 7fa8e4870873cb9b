import { firstStart } from '@/events/rules'
import { dateTimeText } from '@/lib/dates'
import { addressOf } from '@/lib/paths'
import { readableAddress } from '@/lib/readableAddress'
import { Button, type ButtonVariant } from '@/ui/Button'
import { ButtonGroup } from '@/ui/ButtonGroup'
import { ButtonLink } from '@/ui/ButtonLink'
import { type Own, ownPath } from './ownRegistration'
import { hasLeft } from './rules'
import type { Possible } from './standing'
import { submitOfferAnswer } from './submitOwn'

type Props = {
  own: Own
  possible: Possible
  isMissingAnswers: boolean
  canSignUpAgain: boolean
  now: Date
}

/** What there is to do, the likeliest first. */
export function OwnActions({ canSignUpAgain, isMissingAnswers, now, own, possible }: Props) {
  const { event, registration, token } = own
  const isOff = hasLeft(registration)
  const links = linksFor(own, possible, isMissingAnswers)
  return (
    <>
      {possible.answersOffer ? (
        <form action={submitOfferAnswer}>
          <input type="hidden" name="token" value={token} />
          <ButtonGroup>
            <Button name="svar" value="ja">
              Tag pladsen
            </Button>
            <Button name="svar" value="nej" variant="secondary">
              Nej tak
            </Button>
          </ButtonGroup>
        </form>
      ) : null}
      {isOff && canSignUpAgain && registration.reason !== 'kommune' ? (
        <p>
          Vil du være med alligevel, kan du{' '}
          <a href={`${addressOf('events', event)}/tilmelding`}>tilmelde dig igen</a>. Du kommer bagest i køen.
        </p>
      ) : null}
      {links.length > 0 ? (
        <ButtonGroup>
          {links.map(({ href, label, variant }) => (
            <ButtonLink key={href} href={href} variant={variant}>
              {label}
            </ButtonLink>
          ))}
        </ButtonGroup>
      ) : null}
      <TooLate now={now} own={own} possible={possible} />
    </>
  )
}

type ActionLink = { href: string; label: string; variant: ButtonVariant }

function linksFor({ registration, token }: Own, possible: Possible, isMissingAnswers: boolean): ActionLink[] {
  const waits = registration.state === 'venteliste'
  const candidates: [boolean, string, string][] = [
    [possible.corrects, 'ret', isMissingAnswers ? 'Svar på spørgsmålene' : 'Ret dine svar'],
    [possible.evaluates, 'evaluering', 'Giv din evaluering'],
    [possible.hasCertificate, 'bevis.pdf', 'Hent kursusbevis (PDF)'],
    [possible.takesPart && possible.corrects, 'kalender.ics', 'Læg i kalenderen'],
    [possible.leaves && registration.state !== 'tilbudt', 'afmeld', waits ? 'Gå af ventelisten' : 'Meld fra'],
  ]
  return candidates
    .filter(([isPossible]) => isPossible)
    .map(([, page, label], index) => ({
      href: ownPath(token, page),
      label,
      variant: isMissingAnswers && index === 0 ? 'primary' : 'secondary',
    }))
}

/** Who to ring when one can't take oneself off any more. */
function TooLate({ now, own: { event }, possible }: Pick<Props, 'now' | 'own' | 'possible'>) {
  if (possible.leaves || !possible.corrects) return null
  const start = firstStart(event)
  const hasBegun = start !== null && start <= now
  return (
    <p>
      {event.cancelBefore && !hasBegun
        ? `Fristen for at melde fra her var ${dateTimeText(event.cancelBefore)}. `
        : null}
      Kan du ikke komme, så sig det til arrangøren
      {event.contactFunction ? `, ${event.contactFunction}` : null}
      {event.contactFunction || event.contactEmail ? null : ' eller til sekretariatet'}
      {event.contactEmail ? (
        <>
          , på <a href={`mailto:${event.contactEmail}`}>{readableAddress(event.contactEmail)}</a>
        </>
      ) : null}
      .{hasBegun ? null : ' Måske kan en anden få pladsen.'}
    </p>
  )
}
