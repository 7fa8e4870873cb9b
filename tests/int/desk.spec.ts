import { randomUUID } from 'node:crypto'
import type { Payload, Where } from 'payload'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Event, Registration } from '../../src/payload-types'
import { dumpDatabase } from '../support/rawDatabase'
import {
  eventOf,
  makeEvent,
  makeMunicipality,
  orderFor,
  owedMails,
  participant,
  registrationsOf,
  standingsOf,
} from '../support/signUpEvents'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

const hour = 60 * 60 * 1000
const dayMs = 24 * hour

let portal: TestPortal
let payload: Payload
let secretariat: string
let municipality: string
let signUp: typeof import('../../src/signup/signUp').signUp

beforeAll(async () => {
  portal = await startTestPortal()
  payload = portal.payload
  ;({ signUp } = await import('../../src/signup/signUp'))
  secretariat = (await logInAs(portal, 'secretariat')).token
  municipality = await makeMunicipality(payload, 'Skrivebordskommunen')
})
afterAll(() => portal?.close())

const desk = (door: string, body: unknown, token: string | null = secretariat) =>
  portal.rest('POST', `registrations/desk/${door}`, { ...(token ? { token } : {}), body })

async function idOf(event: Event, name: string): Promise<string> {
  const row = (await registrationsOf(payload, event.id)).find((each) => each.name === name)
  if (!row) throw new Error(`${name} er ikke tilmeldt`)
  return row.id
}

async function signUpAll(event: Event, names: string[], more: object = {}) {
  for (const name of names) await signUp(payload, orderFor(event, [participant(name, more)]))
}

/** With these people signed up, then moved to the given time: nobody signs up for what has been. */
async function heldEvent(names: string[], data: Parameters<typeof makeEvent>[1] = {}): Promise<Event> {
  const event = await makeEvent(payload, { capacity: 20, ...data })
  await signUpAll(event, names)
  const startsAt = new Date(Date.now() - 2 * dayMs)
  await payload.update({
    collection: 'events',
    id: event.id,
    data: {
      days: [
        { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 6 * hour).toISOString() },
      ],
    },
    overrideAccess: true,
  })
  return eventOf(payload, event.id)
}

async function firstDay(event: Event): Promise<string> {
  const { daysOf } = await import('../../src/signup/attendance')
  const [day] = daysOf(event)
  if (!day) throw new Error('ingen dag')
  return day
}

async function tick(event: Event, name: string, isPresent = true) {
  const registration = await idOf(event, name)
  return desk('attendance', { registration, day: await firstDay(event), isPresent })
}

async function auditOf(where: Where): Promise<{ action: string; purpose: string | null }[]> {
  const { docs } = await payload.find({
    collection: 'audit-entries',
    where: { and: [{ subjectCollection: { equals: 'registrations' } }, where] },
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ action, purpose }) => ({ action, purpose: purpose ?? null }))
}

describe('the doors of the desk', () => {
  test('open for staff, and for nobody else', async () => {
    const event = await makeEvent(payload)
    await signUpAll(event, ['Dora'])
    const registration = await idOf(event, 'Dora')
    const bodies = {
      act: { act: 'cancel', registration },
      add: {
        event: event.id,
        name: 'Ny',
        email: 'ny@eksempel.dk',
        municipality: null,
        workplace: '',
        jobRole: '',
        submission: randomUUID(),
      },
      cancel: { event: event.id, registrations: [registration], expected: 1 },
      message: {
        event: event.id,
        registrations: [registration],
        subject: 'Emne',
        message: 'Tekst',
        expected: 1,
        sending: randomUUID(),
      },
      export: { event: event.id, format: 'csv', hasNeeds: true },
      attendance: { registration, day: await firstDay(event), isPresent: true },
      close: { event: event.id },
      certificates: { event: event.id, registration: null },
    }
    const { deskEndpoints } = await import('../../src/desk/endpoints')
    expect(deskEndpoints.map(({ path }) => path.replace('/desk/', '')).sort()).toEqual(
      Object.keys(bodies).sort(),
    )
    const outsiders = [
      null,
      (await logInAs(portal, 'member')).token,
      (await logInAs(portal, 'municipalEditor')).token,
    ]
    const before = await owedMails(payload, event.id)
    for (const [door, body] of Object.entries(bodies)) {
      for (const token of outsiders) {
        const { status } = await desk(door, body, token)
        expect([401, 403], `${door} for ${token ? 'en uden ret' : 'ingen'}`).toContain(status)
      }
    }
    expect(await standingsOf(payload, event.id)).toEqual({ Dora: 'bekraeftet' })
    expect(await owedMails(payload, event.id)).toEqual(before)
    const administrator = (await logInAs(portal, 'administrator')).token
    for (const [door, body] of Object.entries(bodies)) {
      const { status } = await desk(door, body, administrator)
      expect([200, 409], door).toContain(status)
    }
  })

  test('take several off at once, each told who has heard of it, and once', async () => {
    const event = await makeEvent(payload, { capacity: 2 })
    const bookedBy = { name: 'Gitte', email: 'gitte@eksempel.dk' }
    const made = ['Falsk', 'Opdigtet'].map((name) => participant(name))
    await signUp(payload, orderFor(event, made, { sentFrom: '192.0.2.1', bookedBy }))
    await signUpAll(event, ['Anna', 'Bo', 'Carl'])
    const registrations = await Promise.all(['Falsk', 'Opdigtet', 'Anna'].map((name) => idOf(event, name)))
    const before = await owedMails(payload, event.id)
    const body = { event: event.id, registrations, expected: 3 }
    expect((await desk('cancel', { ...body, expected: 4 })).status).toBe(409)
    expect(await (await desk('cancel', body)).json()).toEqual({ count: 3 })
    const after = {
      Falsk: 'afmeldt',
      Opdigtet: 'afmeldt',
      Anna: 'afmeldt',
      Bo: 'bekraeftet',
      Carl: 'bekraeftet',
    }
    expect(await standingsOf(payload, event.id)).toEqual(after)
    expect(await (await desk('cancel', body)).json()).toEqual({ count: 0 })
    const mails = (await owedMails(payload, event.id)).slice(before.length)
    expect(mails.sort()).toEqual(['Anna: afmeldt', 'Bo: bekraeftet', 'Carl: bekraeftet'])
    expect(
      (await auditOf({ subjectId: { equals: registrations[0] } })).map(({ purpose }) => purpose),
    ).toEqual(['Afmeldt af arrangøren, flere på én gang'])
  })

  test('refuse what isn’t a request of theirs, in Danish', async () => {
    const registration = randomUUID()
    for (const body of [
      {},
      { act: 'confirm' },
      { act: 'delete', registration },
      { act: 'priority', registration, priority: 1e9 },
      { act: 'note', registration, note: 'x'.repeat(5000) },
    ]) {
      const answer = await desk('act', body)
      expect(answer.status).toBe(400)
      expect((await answer.json()).errors[0].message).toContain('Anmodningen')
    }
    expect((await desk('act', { act: 'cancel', registration })).status).toBe(409)
    expect((await desk('export', { event: randomUUID(), format: 'csv', hasNeeds: false })).status).toBe(404)
  })
})

describe('moving people by hand', () => {
  test('gives a seat beyond the number only on purpose, and marks it', async () => {
    const event = await makeEvent(payload, { capacity: 1 })
    await signUpAll(event, ['Anna', 'Bo', 'Carl'])
    const registration = await idOf(event, 'Carl')
    const first = await (await desk('act', { act: 'confirm', registration, isExtra: false })).json()
    expect(first.isFull).toBe(true)
    expect(await standingsOf(payload, event.id)).toMatchObject({ Carl: 'venteliste' })
    expect((await desk('act', { act: 'confirm', registration, isExtra: true })).status).toBe(200)
    const rows = await registrationsOf(payload, event.id)
    expect(rows.find(({ name }) => name === 'Carl')).toMatchObject({ state: 'bekraeftet', isExtra: true })
    expect(rows.find(({ name }) => name === 'Bo')?.state).toBe('venteliste')
    const { readDesk } = await import('../../src/desk/readDesk')
    const shown = await readDesk(payload, event.id)
    expect(shown?.seats).toMatchObject({ taken: 2, capacity: 1, waiting: 1 })
    expect(shown?.rows.find(({ name }) => name === 'Bo')?.place).toBe(1)
    expect(await auditOf({ subjectId: { equals: registration } })).toEqual([
      { action: 'update', purpose: 'Plads givet i hånden, også ud over antallet' },
    ])
  })

  test('a seat taken away goes to the next in line, and the same click again does nothing', async () => {
    const event = await makeEvent(payload, { capacity: 1 })
    await signUpAll(event, ['Anna', 'Bo', 'Carl'])
    const anna = await idOf(event, 'Anna')
    await desk('act', { act: 'priority', registration: await idOf(event, 'Carl'), priority: 5 })
    for (let click = 0; click < 2; click += 1)
      expect((await desk('act', { act: 'cancel', registration: anna })).status).toBe(200)
    expect(await standingsOf(payload, event.id)).toEqual({
      Anna: 'afmeldt',
      Bo: 'venteliste',
      Carl: 'bekraeftet',
    })
    expect((await owedMails(payload, event.id)).filter((mail) => mail === 'Anna: afmeldt')).toHaveLength(1)
    expect(await auditOf({ subjectId: { equals: anna } })).toHaveLength(1)
    await desk('act', { act: 'waitlist', registration: await idOf(event, 'Carl') })
    expect(await standingsOf(payload, event.id)).toMatchObject({ Bo: 'bekraeftet', Carl: 'venteliste' })
  })

  test('nobody is moved to a waiting list that gives the seat back at once', async () => {
    const event = await makeEvent(payload, { capacity: 5 })
    await signUpAll(event, ['Anna', 'Bo'])
    const before = await owedMails(payload, event.id)
    const response = await desk('act', { act: 'waitlist', registration: await idOf(event, 'Bo') })
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('ledige pladser')
    expect(await standingsOf(payload, event.id)).toEqual({ Anna: 'bekraeftet', Bo: 'bekraeftet' })
    expect(await owedMails(payload, event.id)).toEqual(before)
  })

  test('approval, a note, and the link again', async () => {
    const event = await makeEvent(payload, { needsApproval: true })
    await signUpAll(event, ['Anna', 'Bo'])
    const [anna, bo] = [await idOf(event, 'Anna'), await idOf(event, 'Bo')]
    await desk('act', { act: 'approve', registration: anna })
    await desk('act', { act: 'decline', registration: bo })
    expect(await standingsOf(payload, event.id)).toEqual({ Anna: 'bekraeftet', Bo: 'afvist' })
    await desk('act', { act: 'note', registration: anna, note: ' Ringer selv ' })
    expect((await registrationsOf(payload, event.id)).find(({ id }) => id === anna)?.note).toBe('Ringer selv')
    const resend = { act: 'resend', registration: anna, sending: randomUUID() }
    for (let click = 0; click < 2; click += 1) await desk('act', resend)
    const links = (await owedMails(payload, event.id)).filter((mail) => mail.endsWith(': link'))
    expect(links).toEqual(['Anna: link'])
  })

  test('what did not arrive is owed again, and nothing else is', async () => {
    const event = await makeEvent(payload)
    await signUpAll(event, ['Anna'])
    const anna = await idOf(event, 'Anna')
    const mailsOf = async () => {
      const where = { registration: { equals: anna } }
      const { docs } = await payload.find({
        collection: 'sign-up-mails',
        where,
        sort: 'createdAt',
        overrideAccess: true,
      })
      return docs.map(({ attempts, cause, error, state }) => ({ attempts, cause, error, state }))
    }
    const become = (cause: string, data: Record<string, unknown>) =>
      payload.db.updateOne({
        collection: 'sign-up-mails',
        where: { and: [{ registration: { equals: anna } }, { cause: { equals: cause } }] },
        data,
      })
    await desk('act', { act: 'resend', registration: anna, sending: randomUUID() })
    await become('bekraeftet', { state: 'opgivet', attempts: 5, error: 'Adressen findes ikke.' })
    await become('link', { state: 'opgivet', attempts: 0, error: 'Noget nyere er sket med tilmeldingen.' })
    const retry = { act: 'retry', registration: anna }
    expect(await (await desk('act', retry)).json()).toEqual({
      message: expect.stringContaining('Mailen er på vej'),
    })
    expect(await mailsOf()).toMatchObject([
      { cause: 'bekraeftet', state: 'venter', attempts: 0 },
      { cause: 'link', state: 'opgivet' },
    ])
    expect((await mailsOf())[0]?.error ?? null).toBeNull()
    expect(await (await desk('act', retry)).json()).toEqual({
      message: expect.stringContaining('sendt eller på vej'),
    })
    await payload.delete({ collection: 'registrations', id: anna, overrideAccess: true })
    expect((await desk('act', retry)).status).toBe(409)
  })

  const personAt = (event: Event, name: string, more: object = {}) => ({
    event: event.id,
    name,
    email: `${name}@Eksempel.dk`.toLowerCase(),
    municipality,
    workplace: 'Rådhuset',
    jobRole: '',
    submission: randomUUID(),
    ...more,
  })

  test('nobody is turned away by mail who is added where there is no seat and no waiting list', async () => {
    const event = await makeEvent(payload, { capacity: 1, hasWaitingList: false })
    await signUpAll(event, ['Anna'])
    const kim = personAt(event, 'Kim')
    const asked = await (await desk('add', kim)).json()
    expect(asked).toEqual({ isFull: true, message: expect.stringContaining('Alle pladser er optaget') })
    expect(await standingsOf(payload, event.id)).toEqual({ Anna: 'bekraeftet' })
    // None waits, so that one is queued in the middle of it.
    await payload.delete({ collection: 'payload-jobs', where: {}, overrideAccess: true })
    for (let click = 0; click < 2; click += 1) await desk('add', { ...kim, isExtra: true })
    const given = {
      actorRole: { equals: 'secretariat' },
      purpose: { equals: 'Plads givet ud over antallet' },
    }
    expect(await auditOf(given)).toHaveLength(1)
    const rows = await registrationsOf(payload, event.id)
    expect(rows.map(({ isExtra, name, state }) => [name, state, isExtra])).toEqual([
      ['Anna', 'bekraeftet', false],
      ['Kim', 'bekraeftet', true],
    ])
    expect((await owedMails(payload, event.id)).filter((mail) => mail === 'Kim: bekraeftet')).toHaveLength(1)
  })

  test('somebody is added when sign-up is closed, once, and when the day has begun too', async () => {
    const event = await makeEvent(payload, { capacity: 1, state: 'lukket' })
    const person = (name: string, more: object = {}) => personAt(event, name, more)
    const kim = person('Kim')
    for (let click = 0; click < 2; click += 1) expect((await desk('add', kim)).status).toBe(200)
    expect(await standingsOf(payload, event.id)).toEqual({ Kim: 'bekraeftet' })
    const again = await desk('add', person('Kim'))
    expect(again.status).toBe(409)
    expect((await again.json()).errors[0].message).toContain('på listen i forvejen')
    for (const refused of [
      { email: 'ingen' },
      { email: 'a@b.dk\r\nBcc: x@y.dk' },
      { name: '   ' },
      { name: 'x'.repeat(10_000) },
      { municipality: randomUUID() },
    ])
      expect((await desk('add', person('Lis', refused))).status, JSON.stringify(refused)).toBe(400)
    await desk('add', person('Lis'))
    expect(await standingsOf(payload, event.id)).toEqual({ Kim: 'bekraeftet', Lis: 'venteliste' })
    const begun = await heldEvent(['Eva'])
    await desk('add', person('Dør', { event: begun.id, email: 'doer@eksempel.dk' }))
    expect(await standingsOf(payload, begun.id)).toEqual({ Dør: 'bekraeftet', Eva: 'bekraeftet' })
  })

  test('whoever is added again keeps what they answered, since nobody is asked anew', async () => {
    const event = await makeEvent(payload, { capacity: 2 })
    const answers = [{ question: 'Tog?', answer: 'Ja' }]
    const needs = [{ question: 'Kost', answer: 'Nødder' }]
    await signUp(payload, orderFor(event, [participant('Kim', { answers, municipality, needs })]))
    const [kim] = await registrationsOf(payload, event.id)
    const { cancelRegistration } = await import('@/signup/actions')
    await cancelRegistration(payload, kim?.id ?? '', { by: 'selv' })
    expect((await desk('add', personAt(event, 'Kim'))).status).toBe(200)
    expect(await registrationsOf(payload, event.id)).toMatchObject([{ state: 'bekraeftet', answers, needs }])
    await cancelRegistration(payload, kim?.id ?? '', { by: 'selv' })
    await signUp(payload, orderFor(event, [participant('Kim', { municipality })]))
    expect(await registrationsOf(payload, event.id)).toMatchObject([{ answers: [], needs: null }])
  })

  test('a note or a priority never writes an old state back', async () => {
    const event = await makeEvent(payload, { capacity: 1 })
    await signUpAll(event, ['Anna', 'Bo'])
    const [anna, bo] = [await idOf(event, 'Anna'), await idOf(event, 'Bo')]
    await Promise.all([
      desk('act', { act: 'note', registration: bo, note: 'Husk' }),
      desk('act', { act: 'cancel', registration: anna }),
      desk('act', { act: 'note', registration: bo, note: 'Husk nu' }),
    ])
    expect(await standingsOf(payload, event.id)).toEqual({ Anna: 'afmeldt', Bo: 'bekraeftet' })
  })
})

describe('a message', () => {
  test('goes once to each of those chosen, however often it is sent', async () => {
    const event = await makeEvent(payload)
    await signUpAll(event, ['Anna', 'Bo', 'Carl'])
    const body = {
      event: event.id,
      registrations: [await idOf(event, 'Anna'), await idOf(event, 'Bo')],
      subject: 'Parkering\r\nBcc: alle@eksempel.dk',
      message: 'Brug p-pladsen\nbag ved.',
      expected: 2,
      sending: randomUUID(),
    }
    const answers = await Promise.all([desk('message', body), desk('message', body)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    await desk('message', body)
    const { docs } = await payload.find({
      collection: 'sign-up-mails',
      where: { and: [{ event: { equals: event.id } }, { cause: { equals: 'besked' } }] },
      overrideAccess: true,
    })
    expect(docs).toHaveLength(2)
    expect(docs[0]?.subject).not.toMatch(/[\r\n]/)
    expect(docs[0]?.message).toBe('Brug p-pladsen\nbag ved.')
    expect((await desk('message', { ...body, message: 'Noget andet' })).status).toBe(409)
    const other = await desk('message', { ...body, expected: 3, sending: randomUUID() })
    expect(other.status).toBe(409)
    const { readDesk } = await import('../../src/desk/readDesk')
    const told = (await readDesk(payload, event.id))?.told ?? []
    expect(told.find(({ cause }) => cause === 'besked')).toMatchObject({ sent: 0, waiting: 2 })
  })
})

describe('what is broken off between two portions', () => {
  const portionSize = 200
  const count = portionSize + 1

  async function crowd(): Promise<{ event: Event; registrations: string[] }> {
    const event = await makeEvent(payload, { capacity: count })
    await signUpAll(event, ['Anna'])
    const [first] = await registrationsOf(payload, event.id)
    const { id: _id, ...row } = { ...first }
    for (let each = 1; each < count; each += 1) {
      const own = { name: `Nr. ${each}`, email: `nr.${each}@eksempel.dk`, number: each + 1 }
      const unique = { tokenHash: randomUUID(), submission: randomUUID() }
      const data = { ...row, ...own, ...unique }
      await payload.db.create({ collection: 'registrations', data, returning: false })
    }
    return { event, registrations: (await registrationsOf(payload, event.id)).map(({ id }) => id) }
  }

  /** The nth mail that is written from here on is refused, once. */
  function refuseMail(nth: number) {
    const create = payload.db.create.bind(payload.db)
    let written = 0
    const spy = vi.spyOn(payload.db, 'create').mockImplementation(async (given) => {
      if (given.collection === 'sign-up-mails' && ++written === nth) throw new Error('plantet fejl')
      return create(given)
    })
    return () => spy.mockRestore()
  }

  async function told(event: Event, cause: string): Promise<number> {
    return (await owedMails(payload, event.id)).filter((mail) => mail.endsWith(`: ${cause}`)).length
  }

  test('says how many a message goes to, and goes on with it when it is sent again from a page loaded anew', async () => {
    const { event, registrations } = await crowd()
    const words = { event: event.id, registrations, subject: 'Emne', message: 'Tekst', expected: count }
    const send = () => desk('message', { ...words, sending: randomUUID() })
    const restore = refuseMail(count)
    const broken = await send()
    restore()
    expect(broken.status).toBe(503)
    expect((await broken.json()).errors[0].message).toContain(`på vej til ${portionSize} af ${count}.`)
    expect(await told(event, 'besked')).toBe(portionSize)
    expect(await (await send()).json()).toEqual({ count })
    expect(await told(event, 'besked')).toBe(count)
    const logged = await auditOf({ action: { equals: 'message' }, subjectId: { like: 'på listen' } })
    expect(logged.length).toBeGreaterThanOrEqual(2)
    // The same words on another day are another message.
    expect((await send()).status).toBe(200)
    expect(await told(event, 'besked')).toBe(2 * count)
  }, 120_000)

  test('says how many were taken off, and takes off the rest when it is pressed again', async () => {
    const { event, registrations } = await crowd()
    const body = { event: event.id, registrations, expected: count }
    const restore = refuseMail(count)
    const broken = await desk('cancel', body)
    restore()
    expect(broken.status).toBe(503)
    expect((await broken.json()).errors[0].message).toContain(`${portionSize} af ${count} er afmeldt`)
    expect(await told(event, 'afmeldt')).toBe(portionSize)
    expect(await (await desk('cancel', body)).json()).toEqual({ count: 1 })
    expect(await told(event, 'afmeldt')).toBe(count)
  }, 120_000)
})

describe('taking the list out of the portal', () => {
  test('makes no formula of a hostile name, leaves needs out, and is logged with its purpose', async () => {
    const event = await makeEvent(payload, { priceDkk: 333.33 })
    const hostile = ['=HYPERLINK("http://x")', '<script>alert(1)</script>', '@SUM(1)', 'Æ;"ø"\u202Egnp']
    for (const [index, name] of hostile.entries()) {
      const needs = [{ question: 'Kost', answer: 'Hemmelig diæt' }]
      const person = participant(name, { email: `fjendtlig${index}@eksempel.dk`, needs, municipality })
      await signUp(payload, orderFor(event, [person]))
    }
    const ask = (format: string, hasNeeds: boolean) => desk('export', { event: event.id, format, hasNeeds })
    const csv = await ask('csv', false)
    expect(csv.headers.get('cache-control')).toContain('no-store')
    const text = await csv.text()
    expect(text).not.toContain('Hemmelig diæt')
    for (const cell of text.slice(1).split(/[;\r\n]+/)) expect(cell).not.toMatch(/^"?[=+@-]/)
    expect(text).toContain(`'=HYPERLINK`)
    expect(text).toContain('Skrivebordskommunen;4;100 %;"1.333,32 kr."')
    expect(await (await ask('csv', true)).text()).toContain('Hemmelig diæt')
    const { readEntry, zipContents } = await import('../../src/uploads/zipContents')
    const book = Buffer.from(await (await ask('xlsx', false)).arrayBuffer())
    const all = zipContents(book)
      .map((entry) => readEntry(book, entry, 1_000_000).toString())
      .join()
    expect(all).toContain('=HYPERLINK')
    expect(all).not.toMatch(/<f[ >]/)
    expect(all).not.toContain('Hemmelig diæt')
    const logged = (await auditOf({ subjectId: { equals: event.id } })).filter(
      ({ action }) => action === 'exportList',
    )
    expect(logged.map(({ purpose }) => purpose).sort()).toEqual([
      'Deltagerliste til afvikling',
      'Deltagerliste til afvikling',
      'Deltagerliste til afvikling, med kost og tilgængelighed',
    ])
  })
})

describe('attendance', () => {
  test('is ticked for days that have come, and only for those with a seat', async () => {
    const future = await makeEvent(payload, { capacity: 1 })
    await signUpAll(future, ['Anna', 'Bo'])
    expect((await tick(future, 'Anna')).status).toBe(409)
    const event = await heldEvent(['Anna', 'Bo'], { capacity: 1 })
    expect((await tick(event, 'Anna')).status).toBe(200)
    expect((await tick(event, 'Bo')).status).toBe(409)
    const registration = await idOf(event, 'Anna')
    expect((await desk('attendance', { registration, day: '2020-01-01', isPresent: true })).status).toBe(409)
    expect((await desk('attendance', { registration, day: 'i dag', isPresent: true })).status).toBe(400)
  })

  test('becomes who took part and who stayed away, and can be put right afterwards', async () => {
    const event = await heldEvent(['Anna', 'Bo', 'Carl'])
    await Promise.all([tick(event, 'Anna'), tick(event, 'Bo')])
    await tick(event, 'Bo', false)
    for (let click = 0; click < 2; click += 1)
      expect((await desk('close', { event: event.id })).status).toBe(200)
    expect(await standingsOf(payload, event.id)).toEqual({ Anna: 'deltog', Bo: 'udeblev', Carl: 'udeblev' })
    await tick(event, 'Carl')
    expect(await standingsOf(payload, event.id)).toMatchObject({ Carl: 'deltog' })
    expect((await desk('act', { act: 'cancel', registration: await idOf(event, 'Bo') })).status).toBe(409)
    const { readOverview } = await import('../../src/desk/overview')
    const overview = await readOverview(payload)
    expect(overview.events.find(({ id }) => id === event.id)?.tasks).toEqual([])
    expect(overview.absences).toContainEqual(
      expect.objectContaining({ name: 'Uden for de elleve kommuner', absent: 1 }),
    )
    const future = await makeEvent(payload)
    expect((await desk('close', { event: future.id })).status).toBe(409)
  })

  test('is counted for a year, and no older registration is read', async () => {
    const { readOverview } = await import('../../src/desk/overview')
    const old = await heldEvent(['Anna'])
    const recent = await heldEvent(['Anna'])
    const firstDay = new Date(Date.now() - 400 * dayMs).toISOString()
    await payload.db.updateOne({ collection: 'events', id: old.id, data: { firstDay } })
    const reads = vi.spyOn(payload.db, 'find')
    const { events } = await readOverview(payload)
    expect(events.map(({ id }) => id)).toContain(recent.id)
    expect(events.map(({ id }) => id)).not.toContain(old.id)
    const read = JSON.stringify(await Promise.all(reads.mock.results.map(({ value }) => value)))
    expect(read).toContain(await idOf(recent, 'Anna'))
    expect(read).not.toContain(await idOf(old, 'Anna'))
    reads.mockRestore()
  })
})

describe('a certificate', () => {
  const byLink = async (event: Event, name: string) => {
    const { certificateAnswer } = await import('../../src/certificates/answer')
    return certificateAnswer(payload, new Headers(), await tokenOf(event, name))
  }

  test('names the organiser that everybody may see, and the portal for any other', async () => {
    const { certificateFacts } = await import('../../src/certificates/facts')
    const { portalName } = await import('../../src/content/metadata')
    const { id } = await payload.create({
      collection: 'organisations',
      data: { name: 'Center for Ungdom' },
      draft: true,
      overrideAccess: true,
    })
    const event = await makeEvent(payload, { organiser: id })
    const named = async (data: object) => {
      await payload.update({ collection: 'organisations', id, data, trash: true, overrideAccess: true })
      return (await certificateFacts(payload, event, { name: 'Anna', attendance: null })).organiser
    }
    expect(await named({ _status: 'published' })).toBe('Center for Ungdom')
    expect(await named({ _status: 'draft' })).toBe(portalName)
    expect(await named({ _status: 'published', deletedAt: new Date().toISOString() })).toBe(portalName)
  })

  const textOf = async (response: Response) =>
    (await extractText(await getDocumentProxy(new Uint8Array(await response.arrayBuffer())))).text

  test('is for those who took part, from the personal link and from the desk', async () => {
    const names = ['Åse Łukasiewicz Ærø', 'Bo']
    const event = await heldEvent(names, { certificateText: 'Om den svære samtale.' })
    expect((await byLink(event, 'Åse Łukasiewicz Ærø')).status).toBe(404)
    expect((await desk('certificates', { event: event.id, registration: null })).status).toBe(409)
    await tick(event, 'Åse Łukasiewicz Ærø')
    await desk('close', { event: event.id })
    const own = await byLink(event, 'Åse Łukasiewicz Ærø')
    expect(own.status).toBe(200)
    expect(own.headers.get('cache-control')).toBe('no-store')
    expect(own.headers.get('x-robots-tag')).toContain('noindex')
    expect(own.headers.get('referrer-policy')).toBe('no-referrer')
    const [text] = await textOf(own)
    for (const part of [
      'Åse Łukasiewicz Ærø',
      event.title.slice(9, 20),
      'I alt 6 timer',
      'Om den svære samtale.',
    ])
      expect(text).toContain(part)
    const refused = await byLink(event, 'Bo')
    const { certificateAnswer } = await import('../../src/certificates/answer')
    const unknown = await certificateAnswer(payload, new Headers(), 'x'.repeat(43))
    expect([refused.status, await refused.text()]).toEqual([unknown.status, await unknown.text()])
    const all = await desk('certificates', { event: event.id, registration: null })
    expect(all.headers.get('content-type')).toBe('application/pdf')
    expect(await textOf(all)).toHaveLength(1)
    await payload.update({
      collection: 'events',
      id: event.id,
      data: { hasCertificate: false },
      overrideAccess: true,
    })
    expect((await byLink(event, 'Åse Łukasiewicz Ærø')).status).toBe(404)
  })

  test('is not handed out with holes in the name', async () => {
    const names = ['محمد علي', 'Ḥasan']
    const event = await heldEvent(names)
    for (const name of names) await tick(event, name)
    await desk('close', { event: event.id })
    const refused = await byLink(event, 'محمد علي')
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('navnet «محمد علي»')
    const one = await desk('certificates', { event: event.id, registration: await idOf(event, 'محمد علي') })
    expect(one.status).toBe(409)
    expect(await one.text()).toContain('navnet «محمد علي»')
    const all = await textOf(await desk('certificates', { event: event.id, registration: null }))
    expect(all).toHaveLength(1)
    expect(all[0]).toContain('Ḥasan')
  })
})

describe('an evaluation', () => {
  const answer = (text: string) => [{ question: 'Hvad var bedst?', type: 'tekst' as const, answer: text }]

  test('is given once by each, and leads back to nobody', async () => {
    const { giveEvaluation } = await import('../../src/evaluation/giveEvaluation')
    const { readEvaluations } = await import('../../src/evaluation/readEvaluations')
    const event = await heldEvent(['Anna', 'Bo', 'Carl', 'Dorte'])
    const give = async (name: string, text: string) =>
      giveEvaluation(payload, { event, registrationId: await idOf(event, name), answers: answer(text) })
    const before = await registrationsOf(payload, event.id)
    const sent = await Promise.all([give('Anna', 'Et'), give('Anna', 'Et igen'), give('Anna', 'Et tredje')])
    expect(sent.filter((outcome) => outcome === 'givet')).toHaveLength(1)
    expect(await give('Anna', 'For sent')).toBe('svaret')
    await give('Bo', 'To')
    expect(await readEvaluations(payload, event)).toEqual({ kind: 'tooFew', total: 2 })
    await give('Carl', 'Tre')
    expect(await readEvaluations(payload, event)).toMatchObject({ kind: 'shown', total: 3 })
    const raw = (await dumpDatabase(payload)).evaluations ?? ''
    expect(raw).toContain('Tre')
    expect(raw).not.toMatch(/created|updated/i)
    const rows = await registrationsOf(payload, event.id)
    for (const { email, id } of rows) {
      expect(raw).not.toContain(id)
      expect(raw).not.toContain(email)
    }
    // Neither when it was done can be read off the registration.
    const { docs } = await payload.db.find<Registration>({
      collection: 'registrations',
      where: { event: { equals: event.id } },
    })
    const marks = docs.flatMap(({ evaluatedAt }) => evaluatedAt ?? [])
    expect(marks).toHaveLength(3)
    expect(new Set(marks).size).toBe(1)
    expect(rows.map(({ updatedAt }) => updatedAt)).toEqual(before.map(({ updatedAt }) => updatedAt))
  })

  test('is read one by one by an administrator alone, and who has answered by nobody', async () => {
    const read = async (token: string) => (await portal.rest('GET', 'evaluations', { token })).status
    expect(await read(secretariat)).toBe(403)
    expect(await read((await logInAs(portal, 'administrator')).token)).toBe(200)
    const response = await portal.rest('GET', 'registrations?limit=200', { token: secretariat })
    expect(await response.text()).not.toContain('evaluatedAt')
  })

  test('is not for those who weren’t there, or before it is over', async () => {
    const { giveEvaluation } = await import('../../src/evaluation/giveEvaluation')
    const event = await makeEvent(payload, { capacity: 1 })
    await signUpAll(event, ['Anna', 'Bo'])
    const give = async (name: string) =>
      giveEvaluation(payload, { event, registrationId: await idOf(event, name), answers: answer('x') })
    expect(await give('Anna')).toBe('foer')
    expect(await give('Bo')).toBe('ikke')
  })
})

async function tokenOf(event: Event, name: string): Promise<string> {
  const token = await import('../../src/signup/token')
  const row = await payload.db.findOne<{ id: string; tokenSalt: string }>({
    collection: 'registrations',
    where: { id: { equals: await idOf(event, name) } },
  })
  return token.tokenOf(payload, row?.tokenSalt ?? '')
}
