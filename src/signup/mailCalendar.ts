import { type Appointment, appointmentsOf, type CalendarEvent, type Entry } from '@/events/calendar'
import type { Event, SignUpMail } from '@/payload-types'
import type { MailCause, RegistrationState } from './labels'
import { isParticipant } from './rules'

type Facts = {
  mail: Pick<SignUpMail, 'cause' | 'sequence'>
  event: CalendarEvent & Pick<Event, 'days'>
  state: RegistrationState
  /** Every day that may stand in somebody's calendar, at its latest known time: also days there no longer are. */
  appointed: { startsAt: string; endsAt: string }[]
  /** How many times the event has been changed. */
  revision: number
  /** The last they heard, they had a seat. */
  wasInvited: boolean
  now: Date
}

/** What they hear that takes a seat from them, if they had one. */
const takesAway: MailCause[] = ['afventer', 'venteliste', 'tilbud', 'udloebet', 'afmeldt', 'afvist', 'aflyst']

/**
 * What a mail puts in, or takes out of, the calendar of whoever gets it: the days to come, those that are held first. The
 * sequence counts both the registration's mails and the event's changes, so that it also rises over that of a file they
 * have taken from the portal.
 */
export function calendarEntries({
  appointed,
  event,
  mail,
  now,
  revision,
  state,
  wasInvited,
}: Facts): Entry[] {
  const days = appointmentsOf(event.days)
  const all = [...days, ...appointed.map(numbered).slice(days.length)]
  const isInvited = mail.cause === 'bekraeftet' || (mail.cause === 'aendring' && isParticipant({ state }))
  if (!isInvited && !(wasInvited && takesAway.includes(mail.cause))) return []
  const held = isInvited ? days : []
  const goneToo = wasInvited ? all.slice(held.length) : []
  const entry = (appointment: Appointment, status: Entry['status']): Entry => ({
    event,
    appointment,
    status,
    sequence: (mail.sequence ?? 0) + revision,
    stamp: now,
    hasOnlineLink: status === 'confirmed',
  })
  return [
    ...held.map((appointment) => entry(appointment, 'confirmed')),
    ...goneToo.map((appointment) => entry(appointment, 'cancelled')),
  ].filter(({ appointment }) => new Date(appointment.endsAt) > now)
}

function numbered(day: { startsAt: string; endsAt: string }, index: number): Appointment {
  return { number: index + 1, ...day }
}

type SentMail = Pick<SignUpMail, 'cause' | 'sequence'>

/** Whether somebody who got these mails has the event in the calendar. */
export function isInvitedBy(sent: SentMail[]): boolean {
  const inOrder = [...sent].sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0))
  const last = inOrder.findLast(
    // A cancelled event may be taken up again, and the seat is still theirs.
    ({ cause }) => cause === 'bekraeftet' || (cause !== 'aflyst' && takesAway.includes(cause)),
  )
  return last?.cause === 'bekraeftet'
}
