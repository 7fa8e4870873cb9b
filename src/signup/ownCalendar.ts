import type { Payload } from 'payload'
import { appointmentsOf, calendarFile, type Entry } from '@/events/calendar'
import { calendarAnswer, noCalendar } from '@/events/calendarAnswer'
import { revisionsOf } from '@/events/publicCalendar'
import { clientAddress } from '@/security/clientAddress'
import { takeAttempt } from '@/security/rateLimit'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { isShown, type Own, ownRegistration } from './ownRegistration'
import { personalHeaders, personalText } from './personalAnswer'
import { hasLeft, isParticipant } from './rules'

/** What a personal link's calendar answers: the event as it is for its holder, to download or to subscribe to. */
export async function ownCalendarAnswer(
  payload: Payload,
  headers: Headers,
  token: string,
): Promise<Response> {
  const attempt = await takeAttempt(payload, 'token', clientAddress(headers))
  if (!attempt.isAllowed) {
    const wait = { 'Retry-After': String(attempt.retryAfterSeconds) }
    return personalText(tooManyAttempts(attempt.retryAfterSeconds), 429, wait)
  }
  const own = await ownRegistration(payload, token)
  if (!own?.event.days?.length) return noCalendar(personalHeaders)
  const text = calendarFile(own.event.title, await entriesFor(payload, own))
  return calendarAnswer(text, { filename: `${own.event.slug}.ics`, headers: personalHeaders })
}

async function entriesFor(payload: Payload, { event, registration }: Own): Promise<Entry[]> {
  const revision = (await revisionsOf(payload, [event.id])).get(event.id) ?? 0
  const isOff = event.state === 'aflyst' || !isShown(event)
  const isSeated = isParticipant(registration) && !isOff
  const status = isOff || hasLeft(registration) ? 'cancelled' : isSeated ? 'confirmed' : 'tentative'
  return appointmentsOf(event.days).map((appointment) => ({
    event,
    appointment,
    status,
    // As in the mails: the higher of the two is the one that holds.
    sequence: (registration.mailSequence ?? 0) + revision,
    stamp: new Date(Math.max(Date.parse(event.updatedAt), Date.parse(registration.updatedAt))),
    hasOnlineLink: isSeated,
  }))
}
