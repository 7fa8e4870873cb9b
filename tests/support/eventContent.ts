import { randomUUID } from 'node:crypto'
import type { RestClient, RestDocument } from './restClient'

const dayMs = 24 * 60 * 60 * 1000

/** A day so many days from now, six hours long. */
export function dayIn(days: number) {
  const startsAt = new Date(Math.floor(Date.now() / dayMs) * dayMs + days * dayMs + 8 * 60 * 60 * 1000)
  return { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + dayMs / 4).toISOString() }
}

export function momentIn(days: number): string {
  return new Date(Date.now() + days * dayMs).toISOString()
}

const programme = {
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: [
      'Kl. 9: Velkomst og morgenkaffe',
      'Kl. 10: Samtalen med den unge',
      'Kl. 14: Hvad tager vi med hjem?',
    ].map((text) => ({
      type: 'paragraph',
      version: 1,
      direction: 'ltr',
      format: '',
      indent: 0,
      textFormat: 0,
      children: [{ type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }],
    })),
  },
}

type Slugged = RestDocument & { slug: string }

/** Makes events and people in them, and takes the events away again. */
export function eventMaker(rest: RestClient) {
  const made = new Map<RestDocument['id'], 'alone' | 'signedUpFor'>()
  return {
    /** A published, open workshop in forty days with ten seats, unless told otherwise. */
    async event(data: object = {}): Promise<Slugged> {
      const doc = await rest.create('events', {
        _status: 'published',
        title: `Workshop ${randomUUID()}`,
        summary: 'En dag for medarbejdere, der arbejder med unge.',
        kind: 'workshop',
        state: 'aaben',
        days: [dayIn(40)],
        place: 'Aalborg',
        capacity: 10,
        ...data,
      })
      made.set(doc.id, 'alone')
      return { ...doc, slug: doc.slug ?? '' }
    },
    /** Somebody with a seat, written down by hand; the portal gives the seat a moment later. */
    async person(event: RestDocument, name: string, data: object = {}): Promise<void> {
      const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}-${randomUUID()}@eksempel.dk`
      await rest.create('registrations', { event: event.id, name, email, ...data })
      made.set(event.id, 'signedUpFor')
    },
    /** What somebody has signed up for is not destroyed, only thrown away. */
    async remove(): Promise<void> {
      for (const [id, kind] of made) {
        if (kind === 'alone') {
          await rest.remove('events', id)
          continue
        }
        // What people count on is called off first.
        await rest.update('events', id, { state: 'aflyst', _status: 'published' })
        await rest.update('events', id, { deletedAt: new Date().toISOString() })
      }
    },
  }
}

/** What an event can hold, all at once. */
export async function fullEvent(rest: RestClient) {
  const [first, second] = await rest.find('municipalities', { sort: 'name', limit: '2' })
  const [method] = await rest.find('methods', { limit: '1' })
  const [recommendation] = await rest.find('recommendations', { limit: '1' })
  if (!first || !second || !method || !recommendation) throw new Error('Indholdet mangler.')
  return {
    kind: 'uddannelsesdag',
    days: [dayIn(40), dayIn(41), dayIn(75)],
    attendanceMode: 'begge',
    place: 'Kongrescentret',
    address: 'Torvet 1, 9000 Aalborg',
    onlineLink: 'https://moede.eksempel.dk/kun-for-deltagere',
    programme,
    targetGroup: 'Rådgivere og behandlere, der taler med unge om rusmidler.',
    methods: [method.id],
    recommendations: [recommendation.id],
    contactFunction: 'Rammeaftalesekretariatet',
    contactEmail: 'sekretariatet@eksempel.dk',
    capacity: 40,
    quotas: [
      { municipality: first.id, seats: 5, mode: 'loft' },
      { municipality: second.id, seats: 4, mode: 'reserveret', releaseAt: momentIn(20) },
    ],
    signUpOpensAt: momentIn(-5),
    signUpClosesAt: momentIn(30),
    cancelBefore: momentIn(25),
    needsApproval: true,
    minimum: 12,
    decisionAt: momentIn(28),
    priceDkk: 350,
    costSplit: 'Kommunen betaler for sine egne deltagere.',
    materials: [{ title: 'Læs før vi mødes', url: 'https://www.eksempel.dk/foer', phase: 'foer' }],
    participantMaterials: [{ title: 'Deltagernes slides', url: 'https://www.eksempel.dk/slides' }],
  }
}
