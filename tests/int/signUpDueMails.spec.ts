import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Event } from '../../src/payload-types'
import { startMailServer } from '../support/mailServer'
import { parseMail } from '../support/parsedMail'
import { makeEvent, orderFor, participant, registrationsOf } from '../support/signUpEvents'
import { startTestPortal, type TestPortal } from '../support/testPayload'

let server: Awaited<ReturnType<typeof startMailServer>>
let portal: TestPortal
let oweDueMails: typeof import('../../src/signup/dueMails').oweDueMails
let sendDueMails: typeof import('../../src/signup/sendMails').sendDueMails
let signUp: typeof import('../../src/signup/signUp').signUp

const dayMs = 24 * 60 * 60 * 1000

/** Far enough ahead that sign-up is before every moment; noon in UTC is a decent hour all year. */
const noonIn = (days: number) => new Date(Math.floor(Date.now() / dayMs + days) * dayMs + dayMs / 2)

beforeAll(async () => {
  server = await startMailServer()
  portal = await startTestPortal({ SMTP_URL: server.url, PORTAL_URL: 'https://portal.eksempel.dk' })
  ;({ oweDueMails } = await import('../../src/signup/dueMails'))
  ;({ sendDueMails } = await import('../../src/signup/sendMails'))
  ;({ signUp } = await import('../../src/signup/signUp'))
})
afterAll(async () => {
  await portal?.close()
  await server?.stop()
})

const eventIn = (days: number, data: Partial<Event> = {}) =>
  makeEvent(portal.payload, {
    days: [
      {
        startsAt: noonIn(days).toISOString(),
        endsAt: new Date(noonIn(days).getTime() + dayMs / 6).toISOString(),
      },
    ],
    ...data,
  })

/** As the job does each minute, and what came of it: causes by name, for the event alone. */
async function tend(event: Event, now: Date): Promise<string[]> {
  await oweDueMails(portal.payload, now)
  await sendDueMails(portal.payload, now)
  const { docs } = await portal.payload.find({
    collection: 'sign-up-mails',
    where: { and: [{ event: { equals: event.id } }, { state: { equals: 'sendt' } }] },
    depth: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs
    .map(
      ({ cause, registration }) => `${typeof registration === 'object' ? registration.name : ''}: ${cause}`,
    )
    .sort()
}

async function change(event: Event, data: Partial<Event>): Promise<void> {
  await portal.payload.update({
    collection: 'events',
    id: event.id,
    data: { ...data, _status: 'published' },
    overrideAccess: true,
  })
}

describe('reminders', () => {
  test('come once each, to those with a seat who did not just sign up', async () => {
    const event = await eventIn(30, { capacity: 1 })
    await signUp(portal.payload, orderFor(event, [participant('Anna Plads')]))
    await signUp(portal.payload, orderFor(event, [participant('Bo Venter')]))
    const first = ['Anna Plads: bekraeftet', 'Bo Venter: venteliste']
    expect(await tend(event, noonIn(22))).toEqual(first)
    const week = [...first, 'Anna Plads: paamindelse-7'].sort()
    expect(await tend(event, noonIn(23))).toEqual(week)
    expect(await tend(event, noonIn(23))).toEqual(week)
    expect(await tend(event, noonIn(24))).toEqual(week)
    const day = [...week, 'Anna Plads: paamindelse-1'].sort()
    expect(await tend(event, noonIn(29))).toEqual(day)
    expect(await tend(event, noonIn(29))).toEqual(day)
    const own = server.received.filter(({ to }) => to.includes('anna.plads@eksempel.dk'))
    const subjects = await Promise.all(own.map(async (mail) => (await parseMail(mail)).subject))
    expect(subjects.filter((subject) => subject?.endsWith('er i morgen'))).toHaveLength(1)
  })

  test('are not for somebody who has signed up since', async () => {
    const event = await eventIn(6)
    await signUp(portal.payload, orderFor(event, [participant('Sen Sigurd')]))
    // Eight o'clock seven days before is past, and the mail on the seat is newer.
    expect(await tend(event, noonIn(0))).toEqual(['Sen Sigurd: bekraeftet'])
  })

  test('are for the new day when the event is moved', async () => {
    const event = await eventIn(30)
    await signUp(portal.payload, orderFor(event, [participant('Mette Flyt')]))
    await tend(event, noonIn(29))
    const [day] = (await eventIn(60)).days ?? []
    if (day) await change(event, { days: [{ startsAt: day.startsAt, endsAt: day.endsAt }] })
    const told = await tend(event, noonIn(59))
    expect(told.filter((line) => line.endsWith('paamindelse-1'))).toHaveLength(2)
  })
})

describe('a course with weeks between its days', () => {
  const dayIn = (days: number) => ({
    startsAt: noonIn(days).toISOString(),
    endsAt: new Date(noonIn(days).getTime() + dayMs / 6).toISOString(),
  })

  test('is reminded of once for each, and the mail says which', async () => {
    const event = await eventIn(30, { days: [dayIn(30), dayIn(32), dayIn(51)] })
    await signUp(portal.payload, orderFor(event, [participant('Karen Kursus')]))
    const { dayText } = await import('../../src/events/eventDates')
    const told = [dayIn(51), dayIn(30)].map(dayText)
    const counts: number[] = []
    for (const days of [23, 23, 29, 31, 44, 44, 50, 50, 52]) {
      const all = await tend(event, noonIn(days))
      counts.push(all.filter((line) => line.includes('paamindelse')).length)
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 4])
    const own = server.received.filter(({ to }) => to.includes('karen.kursus@eksempel.dk'))
    const mails = (await Promise.all(own.map((mail) => parseMail(mail)))).slice(-4)
    expect(mails.map(({ subject }) => subject?.replace(event.title, 'X'))).toEqual([
      'Påmindelse: X',
      'Påmindelse: X er i morgen',
      `Påmindelse: X fortsætter ${told[0]}`,
      'Påmindelse: X fortsætter i morgen',
    ])
    const oneLined = mails.map(({ text }) => text?.replaceAll(/\s+/g, ' '))
    expect(oneLined[0]).toContain(`som er ${told[1]}`)
    expect(oneLined[2]).toContain(`som fortsætter ${told[0]}`)
    expect(oneLined[3]).toContain(`som fortsætter i morgen, ${told[0]}`)
    expect(oneLined[1]).toContain('meld fra')
    expect(oneLined[3]).not.toContain('meld fra')
  })

  test('is reminded of anew when a later day is moved, and not when the first is taken out', async () => {
    const event = await eventIn(30, { days: [dayIn(30), dayIn(51)] })
    await signUp(portal.payload, orderFor(event, [participant('Rie Rykket')]))
    await tend(event, noonIn(50))
    await change(event, { days: [dayIn(51)] })
    const reminders = async (days: number) =>
      (await tend(event, noonIn(days))).filter((line) => line.endsWith('paamindelse-1')).length
    expect(await reminders(50)).toBe(1)
    await change(event, { days: [dayIn(30), dayIn(60)] })
    expect(await reminders(59)).toBe(2)
  })

  test('of most of a year is still seen to at its end', async () => {
    const event = await eventIn(30, { days: [dayIn(30), dayIn(330)], hasEvaluation: true })
    await signUp(portal.payload, orderFor(event, [participant('Åse År')]))
    expect(await tend(event, noonIn(329))).toContain('Åse År: paamindelse-1')
    await change(event, { state: 'afholdt' })
    expect(await tend(event, noonIn(331))).toContain('Åse År: evaluering')
  })

  test('lets answers be put right between the days, and nobody off', async () => {
    const { correctRegistration } = await import('../../src/signup/correct')
    const { cancelRegistration } = await import('../../src/signup/actions')
    const event = await eventIn(30, { days: [dayIn(30), dayIn(51)] })
    await signUp(portal.payload, orderFor(event, [participant('Ruth Retter')]))
    const [row] = await registrationsOf(portal.payload, event.id)
    const correct = (name: string, days: number) =>
      correctRegistration(
        portal.payload,
        row?.id ?? '',
        { name, workplace: null, jobRole: null, answers: [], needs: [] },
        noonIn(days),
      )
    expect((await correct('Ruth Rettet', 40)).kind).toBe('done')
    expect(await correct('Ruth Sen', 52)).toEqual({ kind: 'refused', refusal: 'tooLate' })
    const left = await cancelRegistration(portal.payload, row?.id ?? '', { by: 'selv', now: noonIn(40) })
    expect(left).toEqual({ kind: 'refused', refusal: 'tooLate' })
  })
})

test('what follows the event comes to those who took part', async () => {
  const event = await eventIn(3, {
    hasEvaluation: true,
    hasCertificate: true,
    participantMaterials: [{ title: 'Slides', url: 'https://eksempel.dk/slides', phase: 'efter' }],
  })
  for (const name of ['Didde Deltog', 'Uffe Udeblev'])
    await signUp(portal.payload, orderFor(event, [participant(name)]))
  const [came, stayed] = await registrationsOf(portal.payload, event.id)
  const set = (id: string | undefined, state: string) =>
    portal.payload.db.updateOne({ collection: 'registrations', id: id ?? '', data: { state } })
  await set(came?.id, 'deltog')
  await set(stayed?.id, 'udeblev')
  await change(event, { state: 'afholdt' })
  const all = await tend(event, noonIn(4))
  const after = ['bevis', 'evaluering', 'materialer'].map((cause) => `Didde Deltog: ${cause}`)
  expect(all.filter((line) => !line.endsWith('bekraeftet'))).toEqual(after)
  expect(await tend(event, noonIn(5))).toEqual(all)
  const own = server.received.filter(({ to }) => to.includes(came?.email ?? ''))
  const texts = await Promise.all(own.map(async (mail) => (await parseMail(mail)).text))
  expect(texts.some((text) => text?.includes('https://eksempel.dk/slides'))).toBe(true)
  expect(texts.some((text) => text?.includes('/evaluering'))).toBe(true)
  expect(texts.some((text) => text?.includes('/bevis.pdf'))).toBe(true)
})

test('closing the attendance is enough, and once it is closed nobody is told twice', async () => {
  const { closeAttendance, dayKey, markAttendance } = await import('../../src/signup/attendance')
  const event = await eventIn(3, { hasEvaluation: true, hasCertificate: true })
  for (const name of ['Kirsten Kom', 'Ulf Udeblev'])
    await signUp(portal.payload, orderFor(event, [participant(name)]))
  const rows = await registrationsOf(portal.payload, event.id)
  const came = rows.find(({ name }) => name === 'Kirsten Kom')
  const day = dayKey(noonIn(3))
  await markAttendance(portal.payload, came?.id ?? '', { day, isPresent: true, now: noonIn(3) })
  const after = async (now: Date) =>
    (await tend(event, now)).filter((line) => !line.endsWith('bekraeftet') && !line.includes('paamindelse'))
  expect(await after(noonIn(4))).toEqual([])
  const { readOverview } = await import('../../src/desk/overview')
  const tasks = async () =>
    (await readOverview(portal.payload, noonIn(4))).events.find(({ id }) => id === event.id)?.tasks
  expect(await tasks()).toEqual(['Fremmødet er ikke afsluttet'])
  expect(await closeAttendance(portal.payload, event.id, { now: noonIn(3) })).toMatchObject({ attended: 1 })
  // The last day is not over yet.
  expect(await after(noonIn(3))).toEqual([])
  const mails = ['Kirsten Kom: bevis', 'Kirsten Kom: evaluering']
  expect(await after(noonIn(4))).toEqual(mails)
  expect(await tasks()).toEqual([])
  await change(event, { state: 'afholdt' })
  expect(await after(noonIn(5))).toEqual(mails)
})

test('nobody is asked of an event that was called off, or so late that the page is shut', async () => {
  const { closeAttendance, dayKey, markAttendance } = await import('../../src/signup/attendance')
  const attended = async (name: string) => {
    const event = await eventIn(3, { hasEvaluation: true, hasCertificate: true })
    await signUp(portal.payload, orderFor(event, [participant(name)]))
    const [row] = await registrationsOf(portal.payload, event.id)
    const mark = { day: dayKey(noonIn(3)), isPresent: true, now: noonIn(3) }
    await markAttendance(portal.payload, row?.id ?? '', mark)
    await closeAttendance(portal.payload, event.id, { now: noonIn(3) })
    return event
  }
  const off = await attended('Aase Aflyst')
  await change(off, { state: 'aflyst' })
  const late = await attended('Lone Langt')
  await change(late, { state: 'afholdt' })
  const sent = [...(await tend(off, noonIn(83))), ...(await tend(late, noonIn(83)))]
  expect(sent.filter((line) => /evaluering|bevis/.test(line))).toEqual(['Lone Langt: bevis'])
})

test('where nobody’s attendance was taken, those with a seat are asked', async () => {
  const event = await eventIn(3, { hasEvaluation: true, hasCertificate: true })
  await signUp(portal.payload, orderFor(event, [participant('Tina Talt')]))
  await change(event, { state: 'afholdt' })
  expect(await tend(event, noonIn(4))).toEqual(['Tina Talt: bekraeftet', 'Tina Talt: evaluering'])
})

test('the organiser is told once that there are too few, and again of a new day of decision', async () => {
  const event = await eventIn(40, {
    contactEmail: 'arrangoer@eksempel.dk',
    minimum: 2,
    decisionAt: noonIn(20).toISOString(),
  })
  await signUp(portal.payload, orderFor(event, [participant('Ene Ene')]))
  const told = () => server.received.filter(({ to }) => to.includes('arrangoer@eksempel.dk'))
  await tend(event, noonIn(19))
  expect(told()).toHaveLength(0)
  server.refuse('arrangoer@eksempel.dk', 451, 'Ikke nu')
  await tend(event, noonIn(20))
  server.accept('arrangoer@eksempel.dk')
  await tend(event, noonIn(20.5))
  await tend(event, noonIn(21))
  expect(told()).toHaveLength(1)
  const mail = await parseMail(told()[0] ?? { raw: Buffer.from('') })
  expect(mail.text).toContain('har 1 deltager og skal have mindst 2')
  await change(event, { decisionAt: noonIn(25).toISOString() })
  await tend(event, noonIn(26))
  expect(told()).toHaveLength(2)
  // Enough after all.
  await change(event, { decisionAt: noonIn(27).toISOString() })
  await signUp(portal.payload, orderFor(event, [participant('To To')]))
  const rows = await registrationsOf(portal.payload, event.id)
  expect(rows.every(({ state }) => state === 'bekraeftet')).toBe(true)
  await tend(event, noonIn(28))
  expect(told()).toHaveLength(2)
})
