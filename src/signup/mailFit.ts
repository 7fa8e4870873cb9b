import type { Event, Registration, SignUpMail } from '@/payload-types'
import { isSaved } from './corrected'
import type { MailCause, RegistrationState } from './labels'
import { participantStates } from './rules'

/** What to do with a mail that is owed. */
export type Fit =
  | { kind: 'send' }
  /** What it tells of has not happened yet, or never will. */
  | { kind: 'wait' }
  /** Something later has made it untrue. */
  | { kind: 'drop'; why: string }

type Facts = {
  mail: Pick<SignUpMail, 'cause' | 'key' | 'sequence'>
  registration: Pick<
    Registration,
    | 'anonymisedAt'
    | 'approvedAt'
    | 'confirmBy'
    | 'evaluatedAt'
    | 'mailSequence'
    | 'municipality'
    | 'state'
    | 'tokenHash'
  > | null
  event: Pick<Event, '_status' | 'deletedAt' | 'state'> | null
  /** The same thing has happened to the registration again since. */
  isRepeated: boolean
}

/** The states that make a mail true; every other cause is true in any. */
const statesOf: Partial<Record<MailCause, RegistrationState[]>> = {
  bekraeftet: [...participantStates],
  afventer: ['afventer'],
  godkend: ['afventer'],
  venteliste: ['venteliste'],
  tilbud: ['tilbudt'],
  udloebet: ['afmeldt'],
  afmeldt: ['afmeldt'],
  afvist: ['afvist'],
  aendring: [...participantStates, 'afventer', 'tilbudt', 'venteliste'],
  aflyst: [...participantStates, 'afventer', 'tilbudt', 'venteliste'],
  'paamindelse-7': ['bekraeftet'],
  'paamindelse-1': ['bekraeftet'],
  materialer: ['bekraeftet', 'deltog'],
  evaluering: ['bekraeftet', 'deltog'],
  bevis: ['deltog'],
}

/** Of no use to anybody once the event is called off: that is what they are told instead. */
const pointlessWhenCancelled: MailCause[] = [
  'bekraeftet',
  'aabn',
  'afventer',
  'godkend',
  'venteliste',
  'tilbud',
  'udloebet',
  'aendring',
  'paamindelse-7',
  'paamindelse-1',
]

/** Those who got a seat must hear that they have none, also when the event has been thrown away since. */
const toldOfWhatIsGone: MailCause[] = ['aflyst', 'afmeldt', 'afvist', 'udloebet', 'besked']

/**
 * Whether a mail is still true. One for a change that is not to be seen yet waits. One that something later has overtaken is
 * dropped.
 */
export function fitOf({ event, isRepeated, mail, registration }: Facts): Fit {
  const { cause } = mail
  if (!registration || registration.anonymisedAt) return { kind: 'drop', why: 'Tilmeldingen er slettet.' }
  if (!event || (event.deletedAt && !toldOfWhatIsGone.includes(cause)))
    return { kind: 'drop', why: 'Arrangementet er slettet.' }
  const isCancelled = event.state === 'aflyst'
  if (isCancelled && pointlessWhenCancelled.includes(cause))
    return { kind: 'drop', why: 'Arrangementet blev aflyst først.' }
  if (!isCancelled && cause === 'aflyst')
    return { kind: 'drop', why: 'Arrangementet er ikke længere aflyst.' }
  if (cause === 'godkend' && registration.approvedAt) return { kind: 'drop', why: 'Kommunen har svaret.' }
  if (cause === 'aabn' && !registration.confirmBy) return { kind: 'drop', why: 'Linket er åbnet.' }
  if (cause === 'evaluering' && registration.evaluatedAt) return { kind: 'drop', why: 'Har svaret.' }
  if (!isSaved(mail, registration)) return { kind: 'wait' }
  const isTrue = statesOf[cause]?.includes(registration.state) ?? true
  if (isTrue && !isRepeated) return { kind: 'send' }
  const isOvertaken = (mail.sequence ?? 0) < (registration.mailSequence ?? 0)
  return isOvertaken ? { kind: 'drop', why: 'Noget nyere er sket med tilmeldingen.' } : { kind: 'wait' }
}
