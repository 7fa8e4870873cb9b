import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { planOfCount } from '../support/countPlan'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'
import { pdfFile } from '../support/uploadSamples'

let portal: TestPortal
let token: string
let municipalities: string[]

beforeAll(async () => {
  portal = await startTestPortal()
  token = (await logInAs(portal, 'secretariat')).token
  municipalities = await Promise.all(['Hjørring', 'Thisted'].map(makeMunicipality))
})
afterAll(() => portal.close())

async function makeMunicipality(name: string, index: number): Promise<string> {
  const { id } = await portal.payload.create({
    collection: 'municipalities',
    data: {
      name,
      officialName: `${name} Kommune`,
      slug: '',
      kommunekode: String(860 + index),
      cvr: String(29_189_000 + index),
      _status: 'published',
    },
    overrideAccess: true,
  })
  return id
}

const saved = z.object({ doc: z.looseObject({ id: z.string() }) })
const refusal = z.object({
  errors: z.array(
    z.object({ data: z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })) }) }),
  ),
})

const workshop = {
  title: 'Workshop',
  kind: 'workshop',
  state: 'aaben',
  days: [{ startsAt: '2027-03-02T08:00:00.000Z', endsAt: '2027-03-02T14:00:00.000Z' }],
  capacity: 40,
}

const send = (body: object, query = '') =>
  portal.rest('POST', `events${query}`, { token, body: { ...workshop, _status: 'published', ...body } })

/** What is said at which field, `field: message`. */
async function problemsOf(response: Response): Promise<string[]> {
  const text = await response.text()
  expect(response.status, text).toBe(400)
  const [error] = refusal.parse(JSON.parse(text)).errors
  return (error?.data.errors ?? []).map(({ message, path }) => `${path}: ${message}`)
}

async function create(body: object = {}, query = ''): Promise<string> {
  const response = await send(body, query)
  const text = await response.text()
  expect(response.status, text).toBe(201)
  return saved.parse(JSON.parse(text)).doc.id
}

const quota = (index: number, seats: number | null, more: object = {}) => ({
  municipality: municipalities[index],
  seats,
  mode: 'reserveret',
  ...more,
})

describe('an event that does not add up is refused in plain words, and nothing is written', () => {
  const days = (...pairs: [string, string][]) => pairs.map(([startsAt, endsAt]) => ({ startsAt, endsAt }))

  test.each<[string, () => object, string]>([
    ['negative capacity', () => ({ capacity: -1 }), 'capacity: Der skal være mindst 1 plads'],
    ['no capacity', () => ({ capacity: 0 }), 'capacity: Der skal være mindst 1 plads'],
    ['absurd capacity', () => ({ capacity: 1e300 }), 'capacity: Skriv højst 5000'],
    ['half a seat', () => ({ capacity: 2.5 }), 'capacity: Skriv et helt tal'],
    [
      'more kept than there is',
      () => ({ quotas: [quota(0, 30), quota(1, 11)] }),
      'quotas: Der er reserveret 41 pladser',
    ],
    ['a quota of nobody', () => ({ quotas: [{ seats: 3 }] }), 'quotas.0.municipality: '],
    ['a quota of nothing', () => ({ quotas: [quota(0, null)] }), 'quotas.0.seats: Skriv, hvor mange'],
    [
      'a negative quota',
      () => ({ quotas: [quota(0, -3, { mode: 'loft' })] }),
      'quotas.0.seats: Antallet kan ikke',
    ],
    [
      'two rows alike',
      () => ({ quotas: [quota(0, 3), quota(0, 4)] }),
      'quotas: Kvote 2: Kommunen har allerede',
    ],
    [
      'a ceiling that is released',
      () => ({ quotas: [quota(0, 3, { mode: 'loft', releaseAt: '2027-02-01T08:00:00Z' })] }),
      'quotas: Kvote 1: Et loft kan ikke frigives',
    ],
    [
      'a release after it began',
      () => ({ quotas: [quota(0, 3, { releaseAt: '2027-03-02T09:00:00Z' })] }),
      'quotas: Kvote 1: Pladserne skal frigives, før',
    ],
    ['more at least than at most', () => ({ minimum: 41 }), 'minimum: Der kan ikke kræves flere'],
    ['a negative minimum', () => ({ minimum: -1 }), 'minimum: Antallet kan ikke'],
    ['a negative price', () => ({ priceDkk: -1 }), 'priceDkk: Skriv en pris'],
    ['a price of a third', () => ({ priceDkk: 1 / 3 }), 'priceDkk: Skriv en pris'],
    [
      'days that overlap',
      () => ({
        days: days(['2027-03-02T08:00Z', '2027-03-02T14:00Z'], ['2027-03-02T13:00Z', '2027-03-02T15:00Z']),
      }),
      'days: To af dagene ligger oven i hinanden',
    ],
    [
      'a day that lasts for days',
      () => ({ days: days(['2027-03-02T08:00Z', '2027-03-04T14:00Z']) }),
      'days: Dagen, der begynder 2. marts 2027, varer mere end et døgn',
    ],
    [
      'a day that ends before it begins',
      () => ({ days: days(['2027-03-02T08:00Z', '2027-03-02T07:00Z']) }),
      'days.0.endsAt: Sluttidspunktet skal ligge efter',
    ],
    [
      'offers after it began',
      () => ({ offersFrom: '2027-03-02T09:00Z' }),
      'offersFrom: Pladser kan kun tilbydes',
    ],
    [
      'a decision after it began',
      () => ({ decisionAt: '2027-03-02T09:00Z' }),
      'decisionAt: Det skal afgøres før',
    ],
    ['cancelling after it began', () => ({ cancelBefore: '2027-03-02T09:00Z' }), 'cancelBefore: Fristen for'],
    [
      'closing after it began',
      () => ({ signUpClosesAt: '2027-03-02T09:00Z' }),
      'signUpClosesAt: Tilmeldingen skal',
    ],
    [
      'a choice of one',
      () => ({ questions: [{ label: 'Spor', type: 'valg', choices: 'A' }] }),
      'questions.0.choices: Skriv mindst to',
    ],
    [
      'an evaluation without choices',
      () => ({ evaluationQuestions: [{ label: 'Spor', type: 'valg' }] }),
      'evaluationQuestions.0.choices: Skriv mindst to',
    ],
    [
      'two questions alike',
      () => ({ questions: [{ label: 'Kost' }, { label: 'kost' }] }),
      'questions: To spørgsmål hedder det samme',
    ],
    [
      'the hour that summer time leaves out',
      () => ({ days: days(['2027-03-28T02:30:00', '2027-03-28T05:30:00+02:00']) }),
      'days.0.startsAt: Klokken 02.30 den 28. marts 2027 findes ikke',
    ],
    [
      'an hour without a time zone',
      () => ({ signUpOpensAt: '2027-01-01T09:00:00' }),
      'signUpOpensAt: Tidspunktet mangler en tidszone',
    ],
    [
      'a day that is not',
      () => ({ cancelBefore: '2027-02-30T09:00Z' }),
      'cancelBefore: Tidspunktet findes ikke',
    ],
  ])('%s', async (_, bodyOf, expected) => {
    const before = await portal.payload.count({ collection: 'events', overrideAccess: true })
    const problems = await problemsOf(await send(bodyOf()))
    expect(problems, problems.join()).toHaveLength(1)
    expect(problems[0]).toContain(expected)
    expect(await portal.payload.count({ collection: 'events', overrideAccess: true })).toEqual(before)
  })

  test('the same is said through the Local API', async () => {
    const creating = portal.payload.create({
      collection: 'events',
      data: {
        title: 'Workshop',
        slug: '',
        kind: 'workshop',
        state: 'planlagt',
        visibility: 'public',
        capacity: -1,
        _status: 'published',
      },
      overrideAccess: true,
    })
    await expect(creating).rejects.toMatchObject({
      data: { errors: [{ path: 'capacity', message: expect.stringContaining('mindst 1 plads') }] },
    })
  })
})

describe('an event that adds up', () => {
  test('is kept as it is, its moments as one and the same text on both databases', async () => {
    const id = await create({
      days: [{ startsAt: '2027-03-02T09:00:00+01:00', endsAt: '2027-03-02T15:00+01:00' }],
      quotas: [
        quota(0, 20),
        quota(1, 20, { releaseAt: '2027-02-01T12:00:00+01:00' }),
        quota(0, 20, { mode: 'loft' }),
      ],
      signUpClosesAt: '2027-03-02T09:00:00+01:00',
      minimum: 40,
      priceDkk: 349.95,
      questions: [{ label: 'Spor', type: 'valg', choices: 'A\nB' }],
    })
    const event = await portal.payload.findByID({ collection: 'events', id, depth: 0, overrideAccess: true })
    expect(event).toMatchObject({
      days: [{ startsAt: '2027-03-02T08:00:00.000Z', endsAt: '2027-03-02T14:00:00.000Z' }],
      firstDay: '2027-03-02T08:00:00.000Z',
      signUpClosesAt: '2027-03-02T08:00:00.000Z',
      quotas: [{}, { releaseAt: '2027-02-01T11:00:00.000Z' }, {}],
    })
  })

  test('on the night of the summer time is the moment its zone says', async () => {
    const id = await create({
      days: [{ startsAt: '2027-03-28T02:30:00+01:00', endsAt: '2027-03-28T05:30:00+02:00' }],
    })
    const event = await portal.payload.findByID({ collection: 'events', id, overrideAccess: true })
    expect(event.firstDay).toBe('2027-03-28T01:30:00.000Z')
  })

  test('has a first day for as long as it has days', async () => {
    const days = [{ startsAt: '2027-05-03T09:00:00+02:00', endsAt: '2027-05-03T15:00:00+02:00' }]
    const id = await create({ _status: 'draft', days }, '?draft=true')
    const firstAfter = async (body: object) => {
      const response = await portal.rest('PATCH', `events/${id}?draft=true`, { token, body })
      return (await response.json()).doc.firstDay ?? null
    }
    expect(await firstAfter({ title: 'Ny titel' })).toBe('2027-05-03T07:00:00.000Z')
    expect(await firstAfter({ days: [] })).toBeNull()
    expect(await firstAfter({ days })).toBe('2027-05-03T07:00:00.000Z')
    expect(await firstAfter({ days: null })).toBeNull()
    expect(await firstAfter({ title: 'Endnu en titel' })).toBeNull()
  })

  test('may be unfinished as a draft, but no draft holds an hour nobody knows', async () => {
    const id = await create(
      { _status: 'draft', capacity: -1, days: [], quotas: [quota(0, 90)], minimum: 50 },
      '?draft=true',
    )
    const publish = () => portal.rest('PATCH', `events/${id}`, { token, body: { _status: 'published' } })
    expect((await problemsOf(await publish())).length).toBeGreaterThan(1)
    expect(
      await problemsOf(await send({ _status: 'draft', decisionAt: '2027-01-01T09:00' }, '?draft=true')),
    ).toEqual([expect.stringContaining('decisionAt: Tidspunktet mangler en tidszone')])
  })

  test('may get fewer seats than people, who keep theirs', async () => {
    const id = await create({ capacity: 2 })
    for (const name of ['Anna', 'Bo']) {
      await portal.payload.create({
        collection: 'registrations',
        data: { event: id, name, email: `${name}@eksempel.dk`, state: 'bekraeftet' },
        overrideAccess: true,
      })
    }
    const change = await portal.rest('PATCH', `events/${id}`, { token, body: { capacity: 1 } })
    expect(change.status).toBe(200)
    const { seatsOf } = await import('@/signup/seatQueries')
    const seats = (await seatsOf(portal.payload, [id])).get(id)
    expect(seats).toMatchObject({ capacity: 1, taken: 2, free: 0 })
  })
})

describe('how many places are left', () => {
  test('is counted for several events at once, each by its own, past the content cache', async () => {
    const { seatsOf } = await import('@/signup/seatQueries')
    const { withCachedReads } = await import('@/content/cachedReads')
    const payload = withCachedReads(portal.payload)
    const [one, other] = [
      await create({ capacity: 3, quotas: [quota(0, 1)] }),
      await create({ capacity: null }),
    ]
    const register = (
      event: string,
      name: string,
      state: 'afmeldt' | 'bekraeftet' | 'tilbudt' | 'venteliste',
    ) =>
      portal.payload.create({
        collection: 'registrations',
        data: { event, name, email: `${name}@eksempel.dk`, state },
        overrideAccess: true,
      })
    const gone = await create()
    await portal.payload.delete({ collection: 'events', id: gone, overrideAccess: true })
    const empty = await seatsOf(payload, [one, other, gone])
    expect(empty.get(one)).toMatchObject({ taken: 0, free: 2, reserved: [{ left: 1 }], waiting: 0 })
    expect(empty.get(other)).toMatchObject({ capacity: null, free: null })
    expect(empty.size).toBe(2)
    await register(one, 'anna', 'bekraeftet')
    await register(one, 'bo', 'afmeldt')
    await register(other, 'anna', 'bekraeftet')
    expect((await seatsOf(payload, [one])).get(one)).toMatchObject({ taken: 1, free: 1 })
    await register(one, 'carl', 'tilbudt')
    await register(one, 'dorthe', 'venteliste')
    expect((await seatsOf(payload, [one])).get(one)).toMatchObject({ taken: 2, free: 0, waiting: 1 })
    expect(await seatsOf(payload, [])).toEqual(new Map())
  })

  test('is counted in the database, by as many rows however many are signed up, and comes to the same', async () => {
    const { placeOf, seatsOf } = await import('@/signup/seatQueries')
    const { seatCounts } = await import('@/signup/seatCounts')
    const { readSeatRows, toSeatable, toSeatEvent } = await import('@/signup/readSeats')
    const { byPlace, seatsLeft } = await import('@/signup/rules')
    const { payload } = portal
    const id = await create({ capacity: 40, quotas: [quota(0, 5), quota(1, 3)] })
    const event = await payload.findByID({ collection: 'events', id, depth: 0, overrideAccess: true })
    const municipalities = [...(event.quotas ?? []).map(({ municipality }) => municipality), null]
    const now = new Date()
    let people = 0
    const signUp = async (times: number) => {
      const states = ['bekraeftet', 'tilbudt', 'venteliste', 'modtaget', 'afventer', 'afmeldt'] as const
      for (const state of Array.from({ length: times }, () => states).flat()) {
        people += 1
        await payload.db.create({
          collection: 'registrations',
          data: {
            event: id,
            name: `Person ${people}`,
            email: `${people}.${id}@eksempel.dk`,
            municipality: municipalities[people % 3],
            state,
            number: state === 'modtaget' ? null : 1000 - people,
            priority: people % 4 === 0 ? 1 : people % 8 === 1 ? null : 0,
            group: people % 5 < 2 ? `gruppe ${people % 2}` : null,
            isAllOrNone: people % 5 === 0,
            offeredUntil:
              state === 'tilbudt' ? new Date(now.getTime() + (people % 12) * 60_000 - 300_000) : null,
            tokenHash: `${people} ${id}`,
          },
        })
      }
    }
    await signUp(10)
    const few = await seatCounts(payload, [id], now)
    await signUp(20)
    const many = await seatCounts(payload, [id], now)
    expect(many.length).toBe(few.length)
    expect(many.reduce((sum, { count }) => sum + count, 0)).toBe(150)
    const reads = vi.spyOn(payload.db, 'find')
    const told = (await seatsOf(payload, [id], now)).get(id)
    expect(reads.mock.calls.map(([{ collection }]) => collection)).toEqual(['events'])
    reads.mockRestore()
    // By the index alone, so that no registration is read.
    const plan = await planOfCount(payload, () => seatCounts(payload, [id], now))
    expect(plan).toMatch(/USING COVERING INDEX|"winningPlan".*"PROJECTION_COVERED".*"rejectedPlans"/)
    const rows = (await readSeatRows(payload, id)).map(toSeatable)
    expect(told).toEqual(seatsLeft(toSeatEvent(event), rows, now))
    const line = rows.filter(({ state }) => state === 'venteliste').sort(byPlace)
    const places = await Promise.all(
      line.map(({ number, priority }) => placeOf(payload, { event: id, number, priority: priority || null })),
    )
    expect(places).toEqual(line.map((_, index) => index + 1))
  })
})

describe('what is for participants alone', () => {
  test('stays so: the link and the files are nobody else’s, also when they are taken off again', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'Slides' }))
    form.set('file', new Blob([new Uint8Array(pdfFile)], { type: 'application/pdf' }), 'slides.pdf')
    const upload = await portal.answer(
      new Request('http://localhost:3000/api/media', {
        method: 'POST',
        headers: { Authorization: `JWT ${token}` },
        body: form,
      }),
    )
    const file = saved.parse(await upload.json()).doc
    const id = await create({
      onlineLink: 'https://moede.eksempel.dk/kun-for-deltagere',
      participantMaterials: [{ title: 'Kun for deltagere', file: file.id }],
    })
    const anonymous = async (address: string) => {
      const response = await portal.rest('GET', address)
      return { status: response.status, text: await response.text() }
    }
    const expectHidden = async () => {
      const { text } = await anonymous(`events/${id}?depth=2`)
      expect(text).toContain('Workshop')
      expect(text).not.toMatch(/kun.for.deltagere/i)
      expect((await anonymous(`media/${file.id}`)).status).toBe(404)
      expect((await anonymous(`media/file/${String(file.filename)}`)).status).toBe(403)
      expect((await anonymous('media')).text).not.toContain(String(file.filename))
    }
    await expectHidden()
    for (const field of ['onlineLink', 'participantMaterials.title']) {
      expect((await anonymous(`events?where[${field}][like]=deltagere`)).text).not.toContain(id)
    }
    await portal.rest('PATCH', `events/${id}`, { token, body: { participantMaterials: [] } })
    await expectHidden()
  })
})
