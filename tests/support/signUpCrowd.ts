import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import type { Event, Registration } from '../../src/payload-types'
import { toSeatEvent } from '../../src/signup/readSeats'
import type { SignUp } from '../../src/signup/signUp'
import type { Seatable } from '../../src/signup/types'
import { times } from './chance'
import { maySeat } from './seatOracle'
import { makeEvent, makeMunicipality, orderFor, participant } from './signUpEvents'

/** How many come to the proofs that are about more than their number. */
export const crowdSize = times(300, 120)

/**
 * Many people for forty seats: four municipalities, of which one has a ceiling and two have seats kept, and some
 * from elsewhere. Every sixth takes themselves off again. The number of seats goes up and down and ends at its highest, so
 * that whoever has a seat in the end follows from the numbers in line alone.
 */
const seatsAtFirst = 30
const seatChanges = [36, 33, 40]
export const seatsAtLast = 40

export type Crowd = { event: string; municipalities: string[]; size: number }

export async function makeCrowdEvent(
  payload: Payload,
  size = crowdSize,
): Promise<{ crowd: Crowd; event: Event }> {
  const municipalities: string[] = []
  for (const name of ['Hjørring', 'Jammerbugt', 'Morsø', 'Thisted']) {
    municipalities.push(await makeMunicipality(payload, name))
  }
  const [ceiling = '', kept = '', keptToo = ''] = municipalities
  const event = await makeEvent(payload, {
    capacity: seatsAtFirst,
    quotas: [
      { municipality: ceiling, seats: 5, mode: 'loft' },
      { municipality: kept, seats: 8, mode: 'reserveret' },
      { municipality: keptToo, seats: 4, mode: 'reserveret' },
      { municipality: keptToo, seats: 6, mode: 'loft' },
    ],
  })
  return { crowd: { event: event.id, municipalities, size }, event }
}

export function emailOf(index: number): string {
  return `deltager-${index}@eksempel.dk`
}

export function leavesAgain(index: number): boolean {
  return index % 6 === 5
}

/** Before whom the event gets another number of seats, and how many. */
export function seatChangesOf({ size }: Crowd): { before: number; capacity: number }[] {
  const share = size / (seatChanges.length + 1)
  return seatChanges.map((capacity, index) => ({ before: Math.floor((index + 1) * share), capacity }))
}

/** The form of one of them, the same however often it is sent. */
export function formOf(
  event: Event,
  { municipalities }: Pick<Crowd, 'municipalities'>,
  index: number,
): SignUp {
  const hash = createHash('sha256').update(`${event.id} ${index}`).digest('hex')
  const municipality = municipalities[index % (municipalities.length + 1)] ?? null
  const person = participant(`Deltager ${index}`, { municipality, email: emailOf(index) })
  return orderFor(event, [person], { submission: hash.slice(0, 32) })
}

/** How everybody would stand had they come one after the other by their numbers, without those who took themselves off. */
export function standingsByNumber(event: Event, rows: Registration[]): Record<string, string> {
  const seatEvent = toSeatEvent({ ...event, capacity: seatsAtLast })
  const seated: Seatable[] = []
  const standings: Record<string, string> = {}
  for (const row of [...rows].sort((a, b) => (a.number ?? 0) - (b.number ?? 0))) {
    const index = Number(/\d+/.exec(row.email)?.[0])
    if (leavesAgain(index)) {
      standings[row.email] = 'afmeldt'
      continue
    }
    const person: Seatable = {
      id: row.id,
      state: 'bekraeftet',
      number: row.number ?? 0,
      priority: 0,
      municipality: typeof row.municipality === 'string' ? row.municipality : null,
      group: null,
      isApproved: false,
      offeredUntil: null,
      confirmBy: null,
      sentFrom: null,
    }
    const hasRoom = maySeat(seatEvent, seated, [person], new Date())
    if (hasRoom) seated.push(person)
    standings[row.email] = hasRoom ? 'bekraeftet' : 'venteliste'
  }
  return standings
}

/** How they do stand. */
export function standingsByEmail(rows: Registration[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ email, state }) => [email, state]))
}
