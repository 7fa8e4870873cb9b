import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { asOneStep, type Transaction } from '@/database/asOneStep'
import { danishDayOf } from '@/privacy/rules'
import { makeLedger } from '@/signup/eventLock'
import { settleLocked } from '@/signup/settle'
import { type Participant, type SignUp, writeOne } from '@/signup/signUp'
import type { Event, EventLedger, Municipality } from '../src/payload-types'

/**
 * Made-up events with made-up participants, to try the portal with. Never among real ones: it stops where there is an event,
 * a sign-up or an account that isn't an administrator's. All of it is loaded, or nothing.
 */
export function loadDemo(payload: Payload, now = new Date()): Promise<{ events: number; people: number }> {
  return asOneStep(payload, (req) => load({ payload, req, now }))
}

type Loading = { payload: Payload; req: Transaction; now: Date }

async function load(loading: Loading): Promise<{ events: number; people: number }> {
  const { now, payload, req } = loading
  await refuseWhereInUse(loading)
  const { docs: municipalities } = await payload.find({
    collection: 'municipalities',
    overrideAccess: true,
    pagination: false,
    sort: 'name',
    req,
  })
  const [first, second, third] = municipalities
  if (!first || !second || !third) throw new Error('Indlæs først indholdet: npm run seed')
  const workshop = await make(loading, {
    title: 'Demonstration: Workshop om U18 og U-turn',
    summary: 'Et opdigtet arrangement til afprøvning. Deltagerne findes ikke.',
    kind: 'workshop',
    days: [dayAt(now, 30)],
    place: 'Demonstrationslokalet',
    targetGroup: 'Medarbejdere, der overvejer en af de to modeller.',
    capacity: 12,
    quotas: [
      { municipality: first.id, seats: 4, mode: 'loft' },
      { municipality: second.id, seats: 3, mode: 'reserveret', releaseAt: instantAt(now, 16, 12) },
    ],
    cancelBefore: instantAt(now, 20, 12),
    signUpClosesAt: instantAt(now, 25, 12),
    questions: [
      { label: 'Hvad vil du gerne have med hjem?', type: 'tekst', required: false, isNeed: false },
      { label: 'Mad, du ikke tåler', type: 'tekst', required: false, isNeed: true },
    ],
    priceDkk: 350,
    costSplit: 'Kommunen betaler for sine egne deltagere.',
  })
  const course = await make(loading, {
    title: 'Demonstration: Fælles uddannelsesdage om samtaler med unge',
    summary: 'Et opdigtet arrangement over to dage, hvor kommunen skal godkende.',
    kind: 'uddannelsesdag',
    days: [dayAt(now, 45), dayAt(now, 46)],
    place: 'Demonstrationslokalet',
    capacity: 6,
    needsApproval: true,
    minimum: 4,
    decisionAt: instantAt(now, 35, 12),
  })
  const meeting = await make(loading, {
    title: 'Demonstration: Netværksmøde',
    summary: 'Et opdigtet møde, som er holdt.',
    kind: 'netvaerksmoede',
    days: [dayAt(now, 10)],
    place: 'Demonstrationslokalet',
    capacity: 20,
  })
  let people = 0
  for (const [event, count] of [
    [workshop, 15],
    [course, 5],
    [meeting, 6],
  ] as const) {
    // Nobody knows of the event yet, so nobody else gives its seats.
    const ledger = await makeLedger(payload, event.id, req)
    for (let each = 0; each < count; each++) {
      people += 1
      await signUpOne(loading, event, people, municipalities)
      await settleLocked(payload, event.id, { ledger, req }, new Date())
    }
    if (event === meeting) await hold(loading, event, ledger)
  }
  // Nobody is there to get them.
  await payload.db.deleteMany({ collection: 'sign-up-mails', where: {}, req })
  return { events: 3, people }
}

async function refuseWhereInUse({ payload, req }: Loading): Promise<void> {
  // MongoDB counts nothing in a transaction unless it is asked for some of it.
  const where = { id: { exists: true } }
  const [events, registrations, accounts] = [
    await payload.count({ collection: 'events', overrideAccess: true, req, trash: true, where }),
    await payload.count({ collection: 'registrations', overrideAccess: true, req, where }),
    await payload.count({
      collection: 'users',
      overrideAccess: true,
      req,
      where: { role: { not_equals: 'administrator' } },
    }),
  ]
  if (events.totalDocs + registrations.totalDocs + accounts.totalDocs > 0)
    throw new Error(
      'Portalen er i brug: der er arrangementer, tilmeldinger eller konti. Demonstrationen indlæses ikke.',
    )
}

type NewEvent = Partial<Event> & Pick<Event, 'days' | 'kind' | 'title'>

async function make({ payload, req }: Loading, event: NewEvent): Promise<Event> {
  return payload.create({
    collection: 'events',
    req,
    data: { state: 'aaben', ...event, slug: '', visibility: 'public', _status: 'published' },
    depth: 0,
    overrideAccess: true,
  })
}

async function signUpOne(
  { payload, req }: Loading,
  event: Event,
  number: number,
  municipalities: Municipality[],
): Promise<void> {
  const participant: Participant = {
    name: `Demodeltager ${number}`,
    email: `demo-${number}@eksempel.invalid`,
    municipality: municipalities[number % municipalities.length]?.id ?? null,
    workplace: 'Demonstrationsstedet',
    jobRole: number % 2 === 0 ? 'Socialrådgiver' : 'SSP-konsulent',
    answers: [],
    needs: number % 5 === 0 ? [{ question: 'Mad, du ikke tåler', answer: 'Nødder' }] : [],
  }
  const order: SignUp = {
    event,
    participants: [participant],
    submission: randomUUID(),
    together: 'enkeltvis',
    bookedBy: null,
    account: null,
  }
  await writeOne(payload, order, participant, req)
}

/** Puts a meeting, signed up for while it was to come, in the past. */
async function hold({ now, payload, req }: Loading, { id }: Event, ledger: EventLedger): Promise<void> {
  await payload.update({
    collection: 'events',
    id,
    req,
    data: { days: [dayAt(now, -7)], state: 'afholdt', _status: 'published' },
    depth: 0,
    overrideAccess: true,
  })
  await settleLocked(payload, id, { ledger, req }, now)
}

/** A day from nine to three, so many days from now. */
function dayAt(now: Date, days: number): { startsAt: string; endsAt: string } {
  return { startsAt: instantAt(now, days, 9), endsAt: instantAt(now, days, 15) }
}

/** An hour of the clock in Denmark on a day so many days from now. */
function instantAt(now: Date, days: number, hour: number): string {
  const day = danishDayOf(new Date(now.getTime() + days * 24 * 60 * 60 * 1000))
  const winter = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+01:00`)
  const shown = Number(danishHour.format(winter))
  return new Date(winter.getTime() - (shown - hour) * 60 * 60 * 1000).toISOString()
}

const danishHour = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  hourCycle: 'h23',
  timeZone: 'Europe/Copenhagen',
})
