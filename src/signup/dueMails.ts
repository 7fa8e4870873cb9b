import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { hasEnded } from '@/events/rules'
import type { Event, Registration, SignUpMail } from '@/payload-types'
import { isUntold } from './confirmBy'
import { type DueEvent, type DueMail, dueMails, isAttendanceClosed } from './dueRules'
import { mailKey, oweMail, queueSending } from './outbox'
import { hasSeat } from './rules'
import { tellOfMinimum } from './tellOfMinimum'

const dayMs = 24 * 60 * 60 * 1000

/** Owes the mails that time alone makes due: reminders, and what follows when an event has been held. Safe to run twice. */
export async function oweDueMails(payload: Payload, now: Date): Promise<void> {
  let isAnyOwed = false
  for (const event of await nearEvents(payload, now)) {
    for (const due of dueMails(await dueEventOf(payload, event, now), now)) {
      if (await oweToAll(payload, event, due)) isAnyOwed = true
    }
    await tellOfMinimum(payload, event, now)
  }
  if (isAnyOwed) await queueSending(payload)
}

/** From eight days ahead, or with a decision to make, to some months after the last day. */
async function nearEvents(payload: Payload, now: Date): Promise<Event[]> {
  const at = (days: number) => new Date(now.getTime() + days * dayMs).toISOString()
  const { docs } = await payload.db.find<Event>({
    collection: 'events',
    where: {
      and: [
        { _status: { equals: 'published' } },
        { deletedAt: { exists: false } },
        { state: { not_equals: 'aflyst' } },
        {
          or: [
            { and: [{ firstDay: { less_than: at(8) } }, { 'days.endsAt': { greater_than: at(-91) } }] },
            { and: [{ decisionAt: { less_than_equal: at(0) } }, { decisionAt: { greater_than: at(-30) } }] },
          ],
        },
      ],
    },
    pagination: false,
  })
  return docs
}

async function dueEventOf(payload: Payload, event: Event, now: Date): Promise<DueEvent> {
  const materials = [...(event.materials ?? []), ...(event.participantMaterials ?? [])]
  return {
    state: event.state,
    days: (event.days ?? []).map((day) => ({
      startsAt: new Date(day.startsAt),
      endsAt: new Date(day.endsAt),
    })),
    hasMaterialsAfter: materials.some(({ phase }) => phase === 'efter'),
    hasEvaluation: event.hasEvaluation ?? false,
    hasCertificate: event.hasCertificate ?? false,
    isAttendanceClosed:
      needsAttendance(event, now) && isAttendanceClosed(await registrationsOf(payload, event.id)),
  }
}

/** Whether it depends on the attendance if anything follows the event. Elsewhere nobody has to read it. */
function needsAttendance(event: Event, now: Date): boolean {
  if (event.state === 'aflyst' || event.state === 'afholdt' || !hasEnded(event, now)) return false
  return Boolean(event.hasEvaluation || event.hasCertificate)
}

/** @returns whether a mail came to be owed that was not owed before */
async function oweToAll(payload: Payload, event: Event, due: DueMail): Promise<boolean> {
  const { docs: mails } = await payload.db.find<SignUpMail>({
    collection: 'sign-up-mails',
    where: {
      and: [{ event: { equals: event.id } }, { cause: { in: [due.cause, 'bekraeftet', 'aendring'] } }],
    },
    pagination: false,
    select: { cause: true, createdAt: true, key: true, registration: true },
  })
  const known = new Set(
    mails.filter(({ cause }) => cause === due.cause).map(({ key }) => key.split(':opgivet:')[0]),
  )
  const since = due.unlessToldSince
  const knowsAlready = new Set(
    since
      ? mails.filter(({ createdAt }) => new Date(createdAt) >= since).map((mail) => idOf(mail.registration))
      : [],
  )
  let isAnyOwed = false
  for (const { id } of await audienceOf(payload, event.id, due.to)) {
    const mail = { event: event.id, registration: id, cause: due.cause, occasion: due.occasion }
    if (known.has(mailKey(mail)) || knowsAlready.has(id)) continue
    await oweMail(payload, mail)
    isAnyOwed = true
  }
  return isAnyOwed
}

async function audienceOf(payload: Payload, eventId: string, to: DueMail['to']): Promise<Registration[]> {
  const registrations = (await registrationsOf(payload, eventId)).filter((each) => !isUntold(each))
  const seated = registrations.filter(hasSeat)
  const attended = registrations.filter(({ state }) => state === 'deltog')
  const isAttendanceTaken = registrations.some(({ state }) => state === 'deltog' || state === 'udeblev')
  if (to === 'attended' || (to === 'participants' && isAttendanceTaken)) return attended
  return seated.filter(({ state }) => state === 'bekraeftet')
}

async function registrationsOf(payload: Payload, eventId: string): Promise<Registration[]> {
  const { docs } = await payload.db.find<Registration>({
    collection: 'registrations',
    where: { and: [{ event: { equals: eventId } }, { anonymisedAt: { exists: false } }] },
    pagination: false,
    select: { confirmBy: true, group: true, state: true },
  })
  return docs
}
