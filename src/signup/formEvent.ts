import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { networkPathOf, pathOf } from '@/lib/paths'
import type { Event } from '@/payload-types'
import { outsideText } from './labels'
import { toSeatEvent } from './readSeats'
import { countedSeats } from './seatCounts'
import type { Seatable, SeatEvent } from './types'

/** Where one signs up: as anybody, or as a member of the network. */
export type Place = 'offentlig' | 'netvaerk'

/** The sign-up form of an event. */
export function signUpFormPath(place: Place, slug: string): string {
  return `${eventPath(place, slug)}/tilmelding`
}

export function eventPath(place: Place, slug: string): string {
  return place === 'netvaerk' ? networkPathOf('events', slug) : pathOf('events', slug)
}

/** The published event at an address, read past the cache: whether it is open is decided by it. */
export async function eventToSignUpFor(payload: Payload, place: Place, slug: string): Promise<Event | null> {
  const { docs } = await payload.find({
    collection: 'events',
    where: {
      and: [
        { slug: { equals: slug } },
        { _status: { equals: 'published' } },
        ...(place === 'netvaerk' ? [] : [{ visibility: { equals: 'public' } }]),
      ],
    },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0] ?? null
}

/** Stands for a municipality in the form when somebody comes from none of the eleven. */
export const outside = 'udenfor'

export type MunicipalityChoice = { value: string; label: string }

/** The municipalities the event is for, and outside them where it is for all. */
export async function municipalityChoices(payload: Payload, event: Event): Promise<MunicipalityChoice[]> {
  const { docs } = await payload.find({
    collection: 'municipalities',
    depth: 0,
    joins: false,
    limit: 100,
    select: { name: true },
    sort: 'sortKey',
    overrideAccess: false,
  })
  const only = (event.municipalities ?? []).flatMap((municipality) => idOf(municipality) ?? [])
  const choices = docs
    .map(({ id, name }) => ({ value: id, label: name }))
    .filter(({ value }) => only.length === 0 || only.includes(value))
  return only.length > 0 ? choices : [...choices, { value: outside, label: outsideText }]
}

/** The municipality a choice stands for, as a registration keeps it. */
export function municipalityId(choice: string): string | null {
  return choice === outside || choice === '' ? null : choice
}

export type Seating = { event: SeatEvent; rows: Seatable[]; now: Date }

/** How it stands with the seats at this moment, counted: to tell what one would get, not to give it. */
export async function readSeating(payload: Payload, event: Event, now: Date): Promise<Seating> {
  const counted = await countedSeats(payload, [event.id], now)
  return { event: toSeatEvent(event), rows: counted.get(event.id) ?? [], now }
}
