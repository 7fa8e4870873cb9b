import { env } from '@/env'
import { addressOf, signUpPath } from '@/lib/paths'
import type { Mail } from '@/mail/layout'
import type { Event } from '@/payload-types'
import type { MailCause, RegistrationState } from '../labels'
import { calendarEntries } from '../mailCalendar'
import type { MailAbout } from '../mails/about'
import { mailWords } from '../mails/words'

/** How the sample person stands in a mail of each kind; a participant in the others. */
const stateFor: Partial<Record<MailCause, RegistrationState>> = {
  afventer: 'afventer',
  godkend: 'afventer',
  venteliste: 'venteliste',
  tilbud: 'tilbudt',
  udloebet: 'afmeldt',
  afmeldt: 'afmeldt',
  afvist: 'afvist',
  bevis: 'deltog',
}

const sampleMessages: Partial<Record<MailCause, string>> = {
  aendring: 'Sted: Mødelokale 2, Rådhuset (før: Mødelokale 1, Rådhuset)',
  besked: 'Kære alle\n\nHer står det, du skriver til deltagerne.',
  samlet: 'Kim Eksempel (kim.eksempel@kommune.invalid)\nRobin Eksempel (robin.eksempel@kommune.invalid)',
}

export type SampleMail = Mail & {
  /** What the mail does to the reader's calendar, a line for each day. */
  calendar: ('invited' | 'cancelled')[]
}

/** A mail as it will look for an event, to a person who doesn't exist. Made by the functions that make the real ones. */
export function sampleMail(event: Event, cause: MailCause, now: Date): SampleMail {
  const state = stateFor[cause] ?? 'bekraeftet'
  const entries = calendarEntries({
    appointed: [],
    event,
    mail: { cause, sequence: 2 },
    now,
    revision: 0,
    state,
    wasInvited: cause !== 'bekraeftet',
  })
  return {
    ...mailWords(cause, sampleAbout(event, cause, state, now)),
    calendar: entries.map(({ status }) => (status === 'cancelled' ? 'cancelled' : 'invited')),
  }
}

function sampleAbout(event: Event, cause: MailCause, state: RegistrationState, now: Date): MailAbout {
  const twoDays = 2 * 24 * 60 * 60 * 1000
  return {
    event,
    registration: {
      name: 'Kim Eksempel',
      email: 'kim.eksempel@kommune.invalid',
      workplace: 'Ungdomscentret',
      jobRole: 'Rådgiver',
      bookedByName: cause === 'samlet' ? 'Robin Eksempel' : null,
      bookedByEmail: null,
      state,
      offeredUntil: new Date(now.getTime() + twoDays).toISOString(),
      reason: cause === 'afvist' ? 'fuldt' : 'selv',
      confirmBy: cause === 'aabn' ? new Date(now.getTime() + twoDays / 2).toISOString() : null,
    },
    municipality: 'Eksempel Kommune',
    subject: cause === 'besked' ? 'Emnet, du skriver' : null,
    message: sampleMessages[cause] ?? null,
    occasion: null,
    place: 3,
    now,
    addresses: {
      own: `${env.portalUrl}${signUpPath}/eksempel`,
      event: `${env.portalUrl}${addressOf('events', event)}`,
      list: `${env.portalUrl}${signUpPath}/liste/eksempel`,
      approvals: `${env.portalUrl}/mine-tilmeldinger`,
    },
  }
}
