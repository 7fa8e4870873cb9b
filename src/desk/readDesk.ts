import type { Payload } from 'payload'
import { groupBy } from '@/lib/groupBy'
import type { Event, Registration, SignUpMail } from '@/payload-types'
import { canBeOwedAgain, hasFailed } from '@/signup/outbox'
import { toSeatable, toSeatEvent } from '@/signup/readSeats'
import { byPlace, hasLeft, seatsLeft } from '@/signup/rules'
import type { SeatsLeft } from '@/signup/types'
import { type DeskMail, type DeskRow, toDeskRow } from './row'
import { type Announcement, announcementsOf } from './told'

export type Desk = {
  event: Event
  rows: DeskRow[]
  seats: SeatsLeft
  municipalities: { id: string; name: string }[]
  told: Announcement[]
}

/**
 * An event with everybody who has signed up. For staff alone, which the caller has made sure of; the caller also logs whom
 * it shows.
 *
 * @returns null when there is no such event
 */
export async function readDesk(payload: Payload, eventId: string, now = new Date()): Promise<Desk | null> {
  const event = await readEvent(payload, eventId)
  if (!event) return null
  const where = { event: { equals: eventId } }
  const [registrations, mails, municipalities] = await Promise.all([
    payload.db.find<Registration>({ collection: 'registrations', where, pagination: false }),
    payload.db.find<SignUpMail>({ collection: 'sign-up-mails', where, pagination: false }),
    readMunicipalities(payload),
  ])
  const seatables = registrations.docs.filter((registration) => !hasLeft(registration)).map(toSeatable)
  const line = seatables.filter(({ state }) => state === 'venteliste').sort(byPlace)
  const places = new Map(line.map(({ id }, index) => [id, index + 1]))
  const mailsOf = groupBy(mails.docs, ({ registration }) => String(registration))
  const groups = groupBy(registrations.docs, ({ group }) => group ?? null)
  const municipalityNames = new Map(municipalities.map(({ id, name }) => [id, name]))
  return {
    event,
    rows: registrations.docs.map((registration) =>
      toDeskRow(registration, {
        event,
        municipalityNames,
        place: places.get(registration.id) ?? null,
        companions: registration.group ? (groups.get(registration.group)?.length ?? 1) - 1 : 0,
        mails: (mailsOf.get(registration.id) ?? []).map(toDeskMail).sort((a, b) => a.at.localeCompare(b.at)),
      }),
    ),
    seats: seatsLeft(toSeatEvent(event), seatables, now),
    municipalities,
    told: announcementsOf(mails.docs),
  }
}

/** An event, also one that is a draft or in the trash: those who signed up are still to be found. */
export async function readEvent(payload: Payload, id: string): Promise<Event | null> {
  return payload.db.findOne<Event>({ collection: 'events', where: { id: { equals: id } } })
}

export async function readMunicipalities(payload: Payload): Promise<{ id: string; name: string }[]> {
  const { docs } = await payload.find({
    collection: 'municipalities',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    select: { name: true },
    sort: 'name',
    trash: true,
  })
  return docs.map(({ id, name }) => ({ id, name }))
}

function toDeskMail(mail: SignUpMail): DeskMail {
  const { cause, createdAt, error, sentAt, state } = mail
  return {
    cause,
    state,
    hasFailed: hasFailed(mail),
    canRetry: canBeOwedAgain(mail),
    at: sentAt ?? createdAt,
    error: error ?? null,
  }
}
