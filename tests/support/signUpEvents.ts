import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { Event, Registration } from '../../src/payload-types'
import type { Participant, SignUp } from '../../src/signup/signUp'

const day = 24 * 60 * 60 * 1000

type EventData = Partial<Omit<Event, 'createdAt' | 'id' | 'updatedAt'>>

/** A published workshop thirty days ahead with ten seats and a waiting list, unless told otherwise. */
export async function makeEvent(payload: Payload, data: EventData = {}): Promise<Event> {
  const startsAt = new Date(Date.now() + 30 * day)
  const { id } = await payload.create({
    collection: 'events',
    data: {
      title: `Workshop ${randomUUID()}`,
      slug: '',
      kind: 'workshop',
      state: 'aaben',
      visibility: 'public',
      days: [
        { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + day / 4).toISOString() },
      ],
      capacity: 10,
      hasWaitingList: true,
      _status: 'published',
      ...data,
    },
    overrideAccess: true,
  })
  return eventOf(payload, id)
}

/** The event as sign-up reads it: with ids for its relations. */
export async function eventOf(payload: Payload, id: string): Promise<Event> {
  return payload.findByID({ collection: 'events', id, depth: 0, overrideAccess: true })
}

let madeMunicipalities = 0

export async function makeMunicipality(payload: Payload, name: string): Promise<string> {
  madeMunicipalities += 1
  const { id } = await payload.create({
    collection: 'municipalities',
    data: {
      name,
      officialName: `${name} Kommune`,
      slug: '',
      kommunekode: String(100 + madeMunicipalities),
      cvr: String(10_000_000 + madeMunicipalities),
      _status: 'published',
    },
    overrideAccess: true,
  })
  return id
}

export function participant(name: string, more: Partial<Participant> = {}): Participant {
  return {
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@eksempel.dk`,
    municipality: null,
    workplace: null,
    jobRole: null,
    answers: [],
    needs: [],
    ...more,
  }
}

/** An order for one or more people, as the form makes it. */
export function orderFor(
  event: Event,
  [first, ...others]: Participant[],
  more: Partial<Omit<SignUp, 'event' | 'participants'>> = {},
): SignUp {
  if (!first) throw new Error('En tilmelding er for mindst én.')
  return {
    event,
    participants: [first, ...others],
    submission: randomUUID(),
    together: 'enkeltvis',
    bookedBy: null,
    account: null,
    ...more,
  }
}

/** Everybody signed up for the event, also those who are off again. */
export async function registrationsOf(payload: Payload, event: string): Promise<Registration[]> {
  const { docs } = await payload.find({
    collection: 'registrations',
    where: { event: { equals: event } },
    pagination: false,
    depth: 0,
    sort: 'number',
    overrideAccess: true,
  })
  return docs
}

/** Name by name, how everybody stands. */
export async function standingsOf(payload: Payload, event: string): Promise<Record<string, string>> {
  const rows = await registrationsOf(payload, event)
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]))
}

/** What mails are owed for the event: name and cause, in the order they were written. */
export async function owedMails(payload: Payload, event: string): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'sign-up-mails',
    where: { event: { equals: event } },
    pagination: false,
    depth: 1,
    sort: 'createdAt',
    overrideAccess: true,
  })
  return docs.map(({ cause, registration }) =>
    typeof registration === 'object' ? `${registration.name}: ${cause}` : cause,
  )
}
