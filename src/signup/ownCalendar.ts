import type { Payload } from 'payload'
import { appointmentsOf, calendarFile, type Entry } from '@/events/calendar'
import { calendarAnswer, noCalendar } from '@/events/calendarAnswer'
import { revisionsOf } from '@/events/publicCalendar'
import { clientAddress } from '@/security/clientAddress'
import { takeAttempt } from '@/security/rateLimit'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { hasMailSeat } from './mails/standing'
import { isShown, type Own, ownRegistration } from './ownRegistration'

const personal = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
}

/** What a personal link's calendar answers: the event as it is for its holder, to download or to subscribe to. */
export async function ownCalendarAnswer(
  payload: Payload,
  headers: Headers,
  token: string,
): Promise<Response> {
  const attempt = await takeAttempt(payload, 'token', clientAddress(headers))
  if (!attempt.isAllowed) {
    return new Response(tooManyAttempts(attempt.retryAfterSeconds), {
      status: 429,
      headers: {
        ...personal,
        'Content-Type': 'text/plain; charset=utf-8',
        'Retry-After': String(attempt.retryAfterSeconds),
      },
    })
  }
  const own = await ownRegistration(payload, token)
  if (!own?.event.days?.length) return noCalendar(personal)
  const text = calendarFile(own.event.title, await entriesFor(payload, own))
  return calendarAnswer(text, { filename: `${own.event.slug}.ics`, headers: personal })
}

async function entriesFor(payload: Payload, { event, registration }: Own): Promise<Entry[]> {
  const revision = (await revisionsOf(payload, [event.id])).get(event.id) ?? 0
  const isOff = event.state === 'aflyst' || !isShown(event)
  const hasLeft = registration.state === 'afmeldt' || registration.state === 'afvist'
  const isSeated = hasMailSeat(registration) && !isOff
  const status = isOff || hasLeft ? 'cancelled' : isSeated ? 'confirmed' : 'tentative'
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
