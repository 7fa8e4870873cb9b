import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Event, SignUpMail } from '../../src/payload-types'
import { startMailServer } from '../support/mailServer'
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

let server: Awaited<ReturnType<typeof startMailServer>>
let portal: TestPortal
let payload: Payload
let signUp: typeof import('../../src/signup/signUp').signUp
let settleEvent: typeof import('../../src/signup/settle').settleEvent
let sendDueMails: typeof import('../../src/signup/sendMails').sendDueMails

beforeAll(async () => {
  server = await startMailServer()
  portal = await startTestPortal({ SMTP_URL: server.url })
  payload = portal.payload
  ;({ signUp } = await import('../../src/signup/signUp'))
  ;({ settleEvent } = await import('../../src/signup/settle'))
  ;({ sendDueMails } = await import('../../src/signup/sendMails'))
})
afterAll(async () => {
  await portal?.close()
  await server?.stop()
})

async function change(event: Event, data: Partial<Event>): Promise<void> {
  await payload.update({ collection: 'events', id: event.id, data, overrideAccess: true })
}

async function mailsOf(event: Event): Promise<Pick<SignUpMail, 'cause' | 'state'>[]> {
  const { docs } = await payload.find({
    collection: 'sign-up-mails',
    where: { event: { equals: event.id } },
    depth: 0,
    overrideAccess: true,
    pagination: false,
    sort: 'createdAt',
  })
  return docs.map(({ cause, state }) => ({ cause, state }))
}

test('a registration that got mails can be deleted, and its mails go with it', async () => {
  const { token } = await logInAs(portal, 'administrator')
  const event = await makeEvent(payload)
  await signUp(payload, orderFor(event, [participant('Anna'), participant('Bo')]))
  const [anna] = await registrationsOf(payload, event.id)
  const answer = await portal.rest('DELETE', `registrations/${anna?.id}`, { token })
  expect(answer.status).toBe(200)
  expect(await owedMails(payload, event.id)).toEqual(['Bo: bekraeftet'])
})

test('whoever is added in the administration gets a link that opens their own page', async () => {
  const { token } = await logInAs(portal, 'secretariat')
  const { registrationOf } = await import('../../src/signup/ownRegistration')
  const { tokenOf } = await import('../../src/signup/token')
  const event = await makeEvent(payload)
  const body = { event: event.id, name: 'Cilla', email: 'cilla@eksempel.dk' }
  expect((await portal.rest('POST', 'registrations', { token, body })).status).toBe(201)
  const stored = await payload.db.findOne<{ id: string; tokenSalt?: string }>({
    collection: 'registrations',
    where: { event: { equals: event.id } },
  })
  const own = await registrationOf(payload, tokenOf(payload, stored?.tokenSalt ?? ''))
  expect(own).toMatchObject({ id: stored?.id, name: 'Cilla' })
})

test('whoever signs up people who are all on the list already gets a receipt like any other', async () => {
  const event = await makeEvent(payload)
  const people = [participant('Dorte'), participant('Erik')]
  for (const person of people) await signUp(payload, orderFor(event, [person]))
  await sendDueMails(payload)
  server.received.length = 0
  const bookedBy = { name: 'En fremmed', email: 'fremmed@eksempel.dk' }
  const order = orderFor(event, people, { bookedBy })
  await signUp(payload, order)
  await signUp(payload, order)
  await sendDueMails(payload)
  const to = server.received.flatMap((mail) => mail.to).sort()
  expect(to).toEqual(['dorte@eksempel.dk', 'erik@eksempel.dk', 'fremmed@eksempel.dk'])
  const { docs } = await payload.find({
    collection: 'sign-up-mails',
    where: { and: [{ event: { equals: event.id } }, { cause: { equals: 'samlet' } }] },
    overrideAccess: true,
  })
  expect(docs).toMatchObject([{ state: 'sendt', subject: null, message: null }])
})

test.each([
  { what: 'thrown away', data: { deletedAt: new Date().toISOString() } },
  { what: 'taken down', data: { _status: 'draft' as const } },
])('an event that is called off and $what at once is told of', async ({ data }) => {
  const event = await makeEvent(payload)
  await signUp(payload, orderFor(event, [participant('Frida')]))
  await sendDueMails(payload)
  await change(event, { state: 'aflyst', _status: 'published' })
  await change(event, data)
  await settleEvent(payload, event.id)
  await sendDueMails(payload)
  expect(await mailsOf(event)).toEqual([
    { cause: 'bekraeftet', state: 'sendt' },
    { cause: 'aflyst', state: 'sendt' },
  ])
})

test.each([
  { what: 'thrown away', data: { deletedAt: new Date().toISOString() } },
  { what: 'taken down', data: { _status: 'draft' as const } },
])('an event that people count on is not $what before it is called off', async ({ data }) => {
  const event = await makeEvent(payload)
  await signUp(payload, orderFor(event, [participant('Karla')]))
  await expect(change(event, data)).rejects.toThrow('Sæt det til Aflyst')
  expect((await eventOf(payload, event.id))._status).toBe('published')
  // A draft that waits beside the published page takes nothing away.
  await payload.update({
    collection: 'events',
    id: event.id,
    data: { _status: 'draft', summary: 'Snart mere.' },
    draft: true,
    overrideAccess: true,
  })
  await change(event, { state: 'aflyst', _status: 'published' })
  await change(event, data)
})

test('a municipality that somebody signed up from, or that seats are kept for, is not destroyed', async () => {
  const [from, kept, free] = [
    await makeMunicipality(payload, 'Herfra'),
    await makeMunicipality(payload, 'Kvoten'),
    await makeMunicipality(payload, 'Uden'),
  ]
  const event = await makeEvent(payload, {
    capacity: 5,
    quotas: [{ municipality: kept, seats: 1, mode: 'loft' }],
  })
  await signUp(payload, orderFor(event, [participant('Lone', { municipality: from })]))
  const destroy = (id: string) =>
    payload.delete({ collection: 'municipalities', id, trash: true, overrideAccess: true })
  await expect(destroy(from)).rejects.toThrow('kan ikke slettes')
  await expect(destroy(kept)).rejects.toThrow('kan ikke slettes')
  await destroy(free)
})

test('a round that has lasted long enough leaves the rest to the next', async () => {
  const event = await makeEvent(payload)
  await signUp(payload, orderFor(event, [participant('Gitte')]))
  expect(await sendDueMails(payload, new Date(), 0)).toBe('late')
  expect(await mailsOf(event)).toEqual([{ cause: 'bekraeftet', state: 'venter' }])
  expect(await sendDueMails(payload)).toBe('done')
  expect(await mailsOf(event)).toEqual([{ cause: 'bekraeftet', state: 'sendt' }])
})

test('a group that is cut off half-way is not signed up, and can be sent again', async () => {
  const event = await makeEvent(payload, { capacity: 3 })
  const people = ['Hans', 'Ida', 'Jens'].map((name) => participant(name))
  const bookedBy = { name: 'Lederen', email: 'leder@eksempel.dk' }
  await signUp(payload, orderFor(event, [participant('Ida')]))
  const [ida] = await registrationsOf(payload, event.id)
  const { cancelRegistration } = await import('../../src/signup/actions')
  await cancelRegistration(payload, ida?.id ?? '', { by: 'selv' })
  const order = orderFor(event, people, { together: 'samlet', bookedBy })
  const { create } = payload.db
  payload.db.create = (async (args: Parameters<typeof create>[0]) => {
    if (args.collection === 'registrations' && args.data.name === 'Jens') throw new Error('Strømmen gik')
    return create.call(payload.db, args)
  }) as typeof create
  await expect(signUp(payload, order)).rejects.toThrow('Strømmen gik')
  payload.db.create = create
  await settleEvent(payload, event.id)
  expect(await standingsOf(payload, event.id)).toEqual({ Ida: 'afmeldt' })
  await signUp(payload, order)
  expect(await standingsOf(payload, event.id)).toEqual({
    Hans: 'bekraeftet',
    Ida: 'bekraeftet',
    Jens: 'bekraeftet',
  })
})

test('whoever is taken back by hand gets one mail, though the event was changed while they were gone', async () => {
  const event = await makeEvent(payload, { place: 'Sal A' })
  const actions = await import('../../src/signup/actions')
  await signUp(payload, orderFor(event, [participant('Karl')]))
  const [karl] = await registrationsOf(payload, event.id)
  const id = karl?.id ?? ''
  await actions.cancelRegistration(payload, id, { by: 'selv' })
  await change(event, { place: 'Sal B', _status: 'published' })
  await settleEvent(payload, event.id)
  await actions.moveByHand(payload, id, { to: 'bekraeftet' })
  await settleEvent(payload, event.id)
  expect(await owedMails(payload, event.id)).toEqual([
    'Karl: bekraeftet',
    'Karl: afmeldt',
    'Karl: bekraeftet',
  ])
})
