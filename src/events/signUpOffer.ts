import type { SeatsLeft } from '@/signup/types'
import type { SignUp } from './rules'
import { isOpen, signUpText } from './rules'
import { hopeOf } from './seatsText'

type Offered = SignUp & { hasWaitingList?: boolean | null; needsApproval?: boolean | null }

export type SignUpOffer = {
  /** What the button says; `null` where there is none. */
  action: string | null
  /** What to know before one presses it, or why there is none. */
  text: string | null
}

/** What an event's page offers whoever would like to come. `seats` is unknown for an event that is not published. */
export function signUpOffer(event: Offered, seats: SeatsLeft | undefined, now: Date): SignUpOffer {
  if (!isOpen(event, now)) return { action: null, text: signUpText(event, now) }
  const approval = event.needsApproval ? 'Din kommune skal godkende tilmeldingen.' : null
  const hope = seats ? hopeOf(seats, event.hasWaitingList ?? true) : 'plads'
  if (hope === 'plads') return { action: 'Tilmeld dig', text: approval }
  if (hope === 'reserveret') {
    const others =
      (event.hasWaitingList ?? true) ? 'Andre kommer på ventelisten.' : 'Der er ingen venteliste.'
    return {
      action: 'Tilmeld dig',
      text: ['Er du ansat i en kommune med reserverede pladser, kan du få en af dem.', others, approval]
        .filter(Boolean)
        .join(' '),
    }
  }
  if (hope === 'fuldt')
    return { action: null, text: 'Der er ikke flere pladser, og der er ingen venteliste.' }
  return {
    action: 'Skriv dig på ventelisten',
    text: ['Bliver en plads ledig, går den til den næste på listen.', approval].filter(Boolean).join(' '),
  }
}
