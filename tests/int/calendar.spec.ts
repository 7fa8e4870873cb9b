import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Event, Registration } from '../../src/payload-types'
import { calendarsIn, parseCalendar, parseMail } from '../support/parsedMail'
import { makeEvent, makeMunicipality, orderFor, participant } from '../support/signUpEvents'
import { startTestPortal, type TestPortal } from '../support/testPayload'

const host = 'portal.eksempel.dk'
const ownZone = process.env.TZ
const hour = 60 * 60 * 1000

let portal: TestPortal
let calendars: typeof import('../../src/events/publicCalendar')
let forget: typeof import('../../src/lib/contentCache').forgetContent
let own: typeof import('../../src/signup/ownCalendar')
let token: typeof import('../../src/signup/token')
let signUp: typeof import('../../src/signup/signUp').signUp
let actions: typeof import('../../src/signup/actions')

beforeAll(async () => {
  portal = await startTestPortal({ PORTAL_URL: `https://${host}` })
  calendars = await import('../../src/events/publicCalendar')
  own = await import('../../src/signup/ownCalendar')
  token = await import('../../src/signup/token')
  actions = await import('../../src/signup/actions')
  ;({ forgetContent: forget } = await import('../../src/lib/contentCache'))
  ;({ signUp } = await import('../../src/signup/signUp'))
})
afterAll(async () => {
  if (ownZone === undefined) Reflect.deleteProperty(process.env, 'TZ')
  else process.env.TZ = ownZone
  await portal?.close()
})

async function feed(municipality?: string) {
  forget()
  const wanted = { name: 'Arrangementer\r\nX-EVIL:1', ...(municipality ? { municipality } : {}) }
  const text = await calendars.publicCalendar(portal.payload, wanted, new Date())
  return { text, events: parseCalendar(text) }
}

const openOwn = (link: string, headers: Record<string, string> = {}) =>
  own.ownCalendarAnswer(portal.payload, new Headers(headers), link)

async function oneSignedUp(event: Event) {
  const name = `Deltager ${randomUUID()}`
  await signUp(portal.payload, orderFor(event, [participant(name)]))
  // Beneath Payload, which keeps hidden fields back.
  const found = await portal.payload.db.findOne<Registration>({
    collection: 'registrations',
    where: { and: [{ event: { equals: event.id } }, { name: { equals: name } }] },
  })
  if (!found) throw new Error('Ingen tilmelding')
  return { registration: found, link: token.tokenOf(portal.payload, found.tokenSalt ?? '') }
}

test('a feed without events is a whole calendar all the same', async () => {
  const { events, text } = await feed()
  expect(events).toEqual([])
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
  expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H')
  expect(text).toContain('X-PUBLISHED-TTL:PT1H')
  expect(text).not.toMatch(/^X-EVIL/m)
})

describe.each(['America/New_York', 'Pacific/Auckland', 'Europe/Copenhagen'])('on a server in %s', (zone) => {
  test('hours are instants, also on the nights the clock is changed', async () => {
    process.env.TZ = zone
    const days = [
      { startsAt: '2027-03-27T22:00:00.000Z', endsAt: '2027-03-28T04:00:00.000Z' },
      { startsAt: '2027-10-30T22:00:00.000Z', endsAt: '2027-10-31T04:00:00.000Z' },
    ]
    const event = await makeEvent(portal.payload, { days })
    const text = await calendars.eventCalendar(portal.payload, event.slug)
    const events = parseCalendar(text ?? '')
    expect(
      events.map(({ endsAt, startsAt }) => ({
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
    ).toEqual(days)
    for (const { written } of events) expect(written.every((line) => /:\d{8}T\d{6}Z$/.test(line))).toBe(true)
    expect(text).not.toContain('TZID')
    // The process did stand there.
    const hourThere = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: zone })
    expect(new Date('2027-01-01T12:00:00Z').getHours()).toBe(
      Number(hourThere.format(new Date('2027-01-01T12:00:00Z'))),
    )
  })
})

test('a feed has what anybody may see, and for a municipality what is for it', async () => {
  const [here, there] = [
    await makeMunicipality(portal.payload, 'Herkøbing'),
    await makeMunicipality(portal.payload, 'Derkøbing'),
  ]
  const onlineLink = 'https://moede.eksempel.dk/hemmeligt'
  const past = new Date(Date.now() - 200 * 24 * hour)
  const made = {
    forAll: await makeEvent(portal.payload, { onlineLink, attendanceMode: 'online' }),
    forHere: await makeEvent(portal.payload, { municipalities: [here] }),
    forThere: await makeEvent(portal.payload, { municipalities: [there] }),
    called: await makeEvent(portal.payload, { title: 'Aflyst, og ikke; mere', state: 'aflyst' }),
    ofNetwork: await makeEvent(portal.payload, { visibility: 'network' }),
    draft: await makeEvent(portal.payload, { _status: 'draft' }),
    trashed: await makeEvent(portal.payload, { deletedAt: new Date().toISOString() }).catch(() => null),
    old: await makeEvent(portal.payload, {
      state: 'afholdt',
      days: [{ startsAt: past.toISOString(), endsAt: new Date(past.getTime() + hour).toISOString() }],
    }),
  }
  const uids = (events: { uid: string }[]) => new Set(events.map(({ uid }) => uid))
  const uid = (event: Event | null) => `${event?.id}-1@${host}`
  const everything = await feed()
  for (const event of [made.forAll, made.forHere, made.forThere, made.called])
    expect(uids(everything.events)).toContain(uid(event))
  for (const event of [made.ofNetwork, made.draft, made.trashed, made.old])
    expect(uids(everything.events)).not.toContain(uid(event))
  expect(everything.text).not.toContain('hemmeligt')
  expect(everything.events.every(({ method }) => method === 'PUBLISH')).toBe(true)
  expect(everything.events.find((event) => event.uid === uid(made.called))).toMatchObject({
    status: 'CANCELLED',
    summary: 'Aflyst: Aflyst, og ikke; mere',
  })
  const ofHere = uids((await feed(here)).events)
  expect([made.forAll, made.forHere, made.forThere].map((event) => ofHere.has(uid(event)))).toEqual([
    true,
    true,
    false,
  ])
  expect(await calendars.eventCalendar(portal.payload, made.ofNetwork.slug)).toBeNull()
  expect(await calendars.eventCalendar(portal.payload, made.draft.slug)).toBeNull()
})

test('lines are folded by bytes, and Danish letters stay whole', async () => {
  const title = 'Æblegrød på Ærø med blåbærøl og fløde '.repeat(3).trim()
  const event = await makeEvent(portal.payload, { title, summary: 'Å'.repeat(250) })
  const text = (await calendars.eventCalendar(portal.payload, event.slug)) ?? ''
  expect(parseCalendar(text)[0]?.summary).toBe(title)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(text).not.toMatch(/[^\r]\n/)
  expect(text).toMatch(/END:VCALENDAR\r\n$/)
})

describe('the own calendar', () => {
  const personal = {
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  }

  test('has the online link with a seat, and follows whoever loses it', async () => {
    const onlineLink = 'https://moede.eksempel.dk/hemmeligt'
    const event = await makeEvent(portal.payload, { onlineLink, capacity: 1 })
    const seated = await oneSignedUp(event)
    const waiting = await oneSignedUp(event)
    const answer = await openOwn(seated.link)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      ...personal,
      'content-type': 'text/calendar; charset=utf-8',
    })
    const [before] = parseCalendar(await answer.text())
    expect(before).toMatchObject({ status: 'CONFIRMED', uid: `${event.id}-1@${host}` })
    expect(before?.description).toContain(onlineLink)
    const [inLine] = parseCalendar(await (await openOwn(waiting.link)).text())
    expect(inLine?.status).toBe('TENTATIVE')
    expect(inLine?.description).not.toContain('hemmeligt')
    await actions.cancelRegistration(portal.payload, seated.registration.id, { by: 'selv' })
    const [after] = parseCalendar(await (await openOwn(seated.link)).text())
    expect(after?.status).toBe('CANCELLED')
    expect(after?.description).not.toContain('hemmeligt')
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
  })

  test('is not there for a link that opens nothing, and closes to whoever keeps guessing', async () => {
    const { link } = await oneSignedUp(await makeEvent(portal.payload))
    const altered = `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`
    for (const wrong of [altered, 'kort', '../../etc', 'A'.repeat(10_000)]) {
      const answer = await openOwn(wrong)
      expect(answer.status).toBe(404)
      expect(Object.fromEntries(answer.headers)).toMatchObject(personal)
    }
    const guesser = { 'x-portal-client': '198.51.100.77' }
    const statuses = new Set<number>()
    for (let tries = 0; tries < 310; tries++) statuses.add((await openOwn('kort', guesser)).status)
    expect(statuses).toEqual(new Set([404, 429]))
    expect((await openOwn(link, { 'x-portal-client': '198.51.100.9' })).status).toBe(200)
  })
})

test('without a mail server a mail is a file, and counts as sent', async () => {
  const { mailFilesNaming } = await import('../../src/privacy/mailFolder')
  const { sendDueMails } = await import('../../src/signup/sendMails')
  const { registration } = await oneSignedUp(await makeEvent(portal.payload))
  await sendDueMails(portal.payload)
  const files = await mailFilesNaming({
    address: registration.email,
    names: [],
    othersNames: [],
    namesakes: { addresses: new Set(), ids: new Set() },
  })
  expect(files).toHaveLength(1)
  const [calendar] = calendarsIn(await parseMail({ raw: await readFile(files[0] ?? '') }))
  expect(parseCalendar(calendar?.text ?? '')).toMatchObject([{ method: 'REQUEST' }])
  const { docs } = await portal.payload.find({
    collection: 'sign-up-mails',
    where: { registration: { equals: registration.id } },
    overrideAccess: true,
  })
  expect(docs).toMatchObject([{ state: 'sendt' }])
})
