import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Event, Registration, User } from '@/payload-types'
import { limits } from '@/security/limits'
import {
  makeEvent,
  makeMunicipality,
  orderFor,
  owedMails,
  participant,
  registrationsOf,
} from '../support/signUpEvents'
import { startTestPortal, type TestPortal } from '../support/testPayload'
import { pdfFile } from '../support/uploadSamples'

let portal: TestPortal
let payload: Payload
let form: typeof import('@/signup/signUp') &
  typeof import('@/signup/correct') &
  typeof import('@/signup/approve') &
  typeof import('@/signup/linkAgain') &
  typeof import('@/signup/knocks') &
  typeof import('@/signup/ownRegistration') &
  typeof import('@/signup/ownSignUps') &
  typeof import('@/signup/formEvent') &
  typeof import('@/signup/materialFile') &
  typeof import('@/signup/actions') &
  typeof import('@/accounts/attempts')

beforeAll(async () => {
  portal = await startTestPortal()
  payload = portal.payload
  form = {
    ...(await import('@/signup/signUp')),
    ...(await import('@/signup/correct')),
    ...(await import('@/signup/approve')),
    ...(await import('@/signup/linkAgain')),
    ...(await import('@/signup/knocks')),
    ...(await import('@/signup/ownRegistration')),
    ...(await import('@/signup/ownSignUps')),
    ...(await import('@/signup/formEvent')),
    ...(await import('@/signup/materialFile')),
    ...(await import('@/signup/actions')),
    ...(await import('@/accounts/attempts')),
  }
})
afterAll(() => portal.close())

const callerFrom = (address: string) => new Headers({ 'x-portal-client': address })

async function signedUp(
  event: Event,
  name: string,
  municipality: string | null = null,
): Promise<Registration> {
  await form.signUp(payload, orderFor(event, [participant(name, { municipality })]))
  const found = (await registrationsOf(payload, event.id)).find((row) => row.name === name)
  if (!found) throw new Error(`${name} er ikke tilmeldt`)
  return found
}

async function account(role: User['role'], municipality: string | null = null): Promise<User> {
  const email = `${role}-${randomUUID().slice(0, 8)}@eksempel.dk`
  return payload.create({
    collection: 'users',
    data: { name: role, email, password: randomUUID(), role, municipality },
    depth: 0,
    overrideAccess: true,
  })
}

const corrected = { name: 'Anna Rettet', workplace: 'Skolen', jobRole: null, answers: [], needs: [] }

test('a correction is written and mailed once, however often it is sent', async () => {
  const event = await makeEvent(payload)
  const { id } = await signedUp(event, 'Anna')
  await Promise.all([1, 2, 3].map(() => form.correctRegistration(payload, id, corrected)))
  expect(await registrationsOf(payload, event.id)).toMatchObject([
    { name: 'Anna Rettet', workplace: 'Skolen', state: 'bekraeftet' },
  ])
  expect((await owedMails(payload, event.id)).filter((mail) => mail.endsWith(': rettet'))).toHaveLength(1)
})

test('nobody corrects what is over or given up', async () => {
  const event = await makeEvent(payload)
  const { id } = await signedUp(event, 'Anna')
  const inTwoMonths = new Date(Date.now() + 60 * 24 * 60 * 60 * 1000)
  expect(await form.correctRegistration(payload, id, corrected, inTwoMonths)).toMatchObject({
    refusal: 'tooLate',
  })
  await form.cancelRegistration(payload, id, { by: 'selv' })
  expect(await form.correctRegistration(payload, id, corrected)).toMatchObject({ refusal: 'tooLate' })
  expect(await form.correctRegistration(payload, randomUUID(), corrected)).toMatchObject({ refusal: 'gone' })
})

test('an employer gives its word for its own, staff for all, and each is in the log', async () => {
  const [own, other] = await Promise.all(['Egen', 'Anden'].map((name) => makeMunicipality(payload, name)))
  const event = await makeEvent(payload, { needsApproval: true })
  const ours = await signedUp(event, 'Vores', own)
  const theirs = await signedUp(event, 'Deres', other)
  const outsider = await signedUp(event, 'Udefra')
  const editor = await account('municipalEditor', own)
  const member = await account('member', own)
  expect(
    (await form.awaitingApproval(payload, own ?? '')).map(({ registration }) => registration.name),
  ).toEqual(['Vores'])
  // Once it has begun there is nothing to answer.
  const inTwoMonths = new Date(Date.now() + 60 * 24 * 60 * 60 * 1000)
  expect(await form.awaitingApproval(payload, own ?? '', inTwoMonths)).toEqual([])
  for (const row of [theirs, outsider]) {
    await expect(form.approve(payload, editor, row.id, true)).rejects.toThrow()
  }
  await expect(form.approve(payload, member, ours.id, true)).rejects.toThrow()
  await form.approve(payload, editor, ours.id, true)
  const secretary = await account('secretariat')
  await form.approve(payload, secretary, theirs.id, false)
  await form.approve(payload, secretary, outsider.id, true)
  const states = Object.fromEntries(
    (await registrationsOf(payload, event.id)).map(({ name, state }) => [name, state]),
  )
  expect(states).toEqual({ Vores: 'bekraeftet', Deres: 'afvist', Udefra: 'bekraeftet' })
  const { docs } = await payload.find({
    collection: 'audit-entries',
    where: { subjectId: { in: [ours.id, theirs.id, outsider.id] } },
    pagination: false,
    overrideAccess: true,
  })
  expect(docs.map(({ action }) => action).sort()).toEqual(['approveSignUp', 'approveSignUp', 'declineSignUp'])
})

test('links are sent again to what is active, and an unknown address is answered alike', async () => {
  const [one, two, left] = await Promise.all([makeEvent(payload), makeEvent(payload), makeEvent(payload)])
  const address = `${randomUUID()}@eksempel.dk`
  for (const event of [one, two, left]) {
    await form.signUp(payload, orderFor(event, [participant('Ida', { email: address })]))
  }
  const [gone] = await registrationsOf(payload, left.id)
  await form.cancelRegistration(payload, gone?.id ?? '', { by: 'selv' })
  for (const asked of [address, `${randomUUID()}@eksempel.dk`]) {
    const outcome = await form.askForLinks(payload, callerFrom('192.0.2.1'), asked)
    expect(outcome.kind).toBe('asked')
    if (outcome.kind === 'asked') await outcome.sent
  }
  const owed = await Promise.all([one, two, left].map(({ id }) => owedMails(payload, id)))
  expect(owed.map((mails) => mails.includes('Ida: link'))).toEqual([true, true, false])
  for (let count = 1; count < limits.signUpLinkAddress.attempts; count += 1) {
    await form.askForLinks(payload, callerFrom(`192.0.2.${count + 1}`), address)
  }
  expect(await form.askForLinks(payload, callerFrom('192.0.2.99'), address)).toMatchObject({
    kind: 'tooMany',
  })
})

test('a town hall signs a hundred up, and nobody fills another’s mailbox', async () => {
  const knock = (from: string, addresses: string[]) =>
    form.knock(payload, form.signUpKnocks(callerFrom(from), addresses, { isKnown: false }))
  for (let count = 0; count < 100; count += 1) {
    expect(await knock('198.51.100.1', [`raadhus-${count}@x.dk`])).toBeNull()
  }
  // Three lists of thirty from the next town hall.
  for (let count = 0; count < 3; count += 1) {
    const list = Array.from({ length: 30 }, (_, row) => `liste-${count}-${row}@x.dk`)
    expect(await knock('198.51.100.2', list)).toBeNull()
  }
  const answers = []
  for (let count = 0; count <= limits.signUpAddress.attempts; count += 1) {
    answers.push(await knock(`203.0.113.${count}`, ['offer@x.dk']))
  }
  expect(answers.map((wait) => wait === null)).toEqual([
    ...Array(limits.signUpAddress.attempts).fill(true),
    false,
  ])
})

test('a token opens one page, and nothing near it opens any', async () => {
  const event = await makeEvent(payload)
  const { id } = await signedUp(event, 'Anna')
  // Its salt is told nobody, so it is read beneath the collection.
  const where = { id: { equals: id } }
  const row = await payload.db.findOne<Registration>({ collection: 'registrations', where })
  if (!row) throw new Error('Tilmeldingen mangler')
  const token = form.ownPathOf(payload, row)?.slice('/tilmelding/'.length) ?? ''
  expect((await form.ownRegistration(payload, token))?.registration.id).toBe(row.id)
  const last = token.endsWith('A') ? 'B' : 'A'
  for (const wrong of [
    `${token.slice(0, -1)}${last}`,
    token.slice(1),
    `${token} `,
    '',
    row.tokenHash ?? '',
    `${token}%00`,
  ]) {
    expect(await form.ownRegistration(payload, wrong)).toBeNull()
  }
  await payload
    .delete({ collection: 'events', id: event.id, trash: true, overrideAccess: true })
    .catch(() => null)
  const data = { anonymisedAt: new Date().toISOString() }
  await payload.db.updateOne({ collection: 'registrations', id: row.id, data })
  expect(await form.ownRegistration(payload, token)).toBeNull()
})

test('a member finds what is signed up with the account or its address, and no one else’s', async () => {
  const event = await makeEvent(payload)
  const member = await account('member')
  await form.signUp(payload, orderFor(event, [participant('Via Mail', { email: member.email })]))
  await form.signUp(
    payload,
    orderFor(await makeEvent(payload), [participant('Via Konto')], { account: member.id }),
  )
  await form.signUp(payload, orderFor(event, [participant('En Anden')]))
  const own = await form.ownSignUps(payload, member)
  expect(own.map(({ registration }) => registration.name).sort()).toEqual(['Via Konto', 'Via Mail'])
})

test('what isn’t public or published has no form on the public address', async () => {
  const open = await makeEvent(payload)
  const kept = await makeEvent(payload, { visibility: 'network' })
  const draft = await makeEvent(payload, { _status: 'draft' })
  const found = async (place: 'netvaerk' | 'offentlig') =>
    Promise.all(
      [open, kept, draft].map(async ({ slug }) => Boolean(await form.eventToSignUpFor(payload, place, slug))),
    )
  expect(await found('offentlig')).toEqual([true, false, false])
  expect(await found('netvaerk')).toEqual([true, true, false])
})

test('an event for two municipalities is not for the others', async () => {
  const [own] = await Promise.all(['Første', 'Anden'].map((name) => makeMunicipality(payload, name)))
  const all = await form.municipalityChoices(payload, await makeEvent(payload))
  expect(all.at(-1)).toEqual({ value: form.outside, label: 'Uden for de elleve kommuner' })
  const some = await form.municipalityChoices(
    payload,
    await makeEvent(payload, { municipalities: own ? [own] : [] }),
  )
  expect(some).toEqual([{ value: own, label: 'Første' }])
})

test('a file for participants is theirs, and nobody else’s', async () => {
  const file = await payload.create({
    collection: 'media',
    data: { alt: 'Dagens slides', visibility: 'public', audience: 'staff' },
    file: { data: pdfFile, mimetype: 'application/pdf', name: 'slides.pdf', size: pdfFile.length },
    overrideAccess: true,
  })
  const event = await makeEvent(payload, {
    capacity: 1,
    participantMaterials: [{ title: 'Slides', file: file.id }],
  })
  const tokens = []
  for (const name of ['Har plads', 'Venter']) {
    const { id } = await signedUp(event, name)
    const where = { id: { equals: id } }
    const row = await payload.db.findOne<Registration>({ collection: 'registrations', where })
    tokens.push((row && form.ownPathOf(payload, row)?.split('/')[2]) ?? '')
  }
  const [participating = '', waiting = ''] = tokens
  const given = await form.materialFile(payload, participating, file.id)
  expect(given?.headers.get('content-type')).toBe('application/pdf')
  expect(Buffer.from((await given?.arrayBuffer()) ?? new ArrayBuffer()).equals(pdfFile)).toBe(true)
  expect(await form.materialFile(payload, waiting, file.id)).toBeNull()
  expect(await form.materialFile(payload, participating, randomUUID())).toBeNull()
  expect(await form.materialFile(payload, 'x', file.id)).toBeNull()
})

describe('what is typed and not sent', () => {
  const of = { event: 'e', place: 'offentlig', isForSeveral: true, account: null } as const
  const draft = {
    ...of,
    submission: randomUUID(),
    typed: { 'tilmelder-mail': 'kladde.lund@kommune.dk' },
    isChecked: true,
    receipt: null,
  }
  const rows = async () =>
    (
      await payload.db.find<{ data: unknown; key: string }>({ collection: 'payload-kv', pagination: false })
    ).docs.filter(({ key }) => key.startsWith('sign-up-draft:'))

  test('is shown again to whoever has the key, in the very form it was typed in, and read by nobody else', async () => {
    const { draftKeyFor, keepDraft, readDraft } = await import('@/signup/draft')
    const key = draftKeyFor('')
    expect(await keepDraft(payload, key, draft)).toBe(true)
    expect(await readDraft(payload, key, of)).toEqual(draft)
    expect(draftKeyFor(key)).toBe(key)
    for (const other of [
      { event: 'f' },
      { place: 'netvaerk' },
      { isForSeveral: false },
      { account: 'a' },
    ] as const)
      expect(await readDraft(payload, key, { ...of, ...other })).toBeNull()
    for (const wrong of [
      '',
      'x',
      draftKeyFor(''),
      `${key}x`,
      key.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    ])
      expect(await readDraft(payload, wrong, of)).toBeNull()
    const kept = JSON.stringify(await rows())
    expect(kept).not.toContain(key.slice(-43))
    expect(kept).not.toMatch(/kladde\.lund|tilmelder/)
    await keepDraft(payload, key, { ...draft, typed: {} })
    expect(await rows()).toHaveLength(1)
    expect(await readDraft(payload, key, of)).toEqual({ ...draft, typed: {} })
  })

  test('never lies under a key from an hour that has not come', async () => {
    const { draftKeyFor, readDraft } = await import('@/signup/draft')
    const hour = Math.floor(Date.now() / 3_600_000)
    const keyFrom = (made: number) => `${made}-${draftKeyFor('').slice(7)}`
    const own = keyFrom(hour)
    expect(draftKeyFor(own)).toBe(own)
    for (const made of [hour + 1, hour + 2, 999_999]) {
      const key = keyFrom(made)
      expect(draftKeyFor(key).slice(0, 6), key).toBe(String(hour))
      expect(await readDraft(payload, key, of)).toBeNull()
    }
  })

  test('is begun under a key of ours that nothing lies under, and under no other', async () => {
    const { draftKeyFor, keepDraft } = await import('@/signup/draft')
    const { openDraft } = await import('@/signup/openDraft')
    const isFree = async (key: string, other: object = {}) =>
      (await openDraft(payload, callerFrom('192.0.2.202'), { key, of: { ...of, ...other } })).isFree
    const key = draftKeyFor('')
    expect(await isFree(key)).toBe(true)
    await keepDraft(payload, key, draft)
    expect(await isFree(key)).toBe(false)
    expect(await isFree(key, { isForSeveral: false })).toBe(false)
    for (const wrong of ['', 'x', `498000-${'A'.repeat(43)}`]) expect(await isFree(wrong)).toBe(false)
  })

  test('is counted as it is shown, and not read for who has asked too often', async () => {
    const { draftKeyFor, keepDraft } = await import('@/signup/draft')
    const { openDraft } = await import('@/signup/openDraft')
    const key = draftKeyFor('')
    await keepDraft(payload, key, draft)
    const open = (caller: string) => openDraft(payload, callerFrom(caller), { key, of })
    const sent = () => form.knock(payload, [form.stepKnock(callerFrom('192.0.2.200'))])
    for (let count = 1; count < limits.signUpStep.attempts; count += 1) expect(await sent()).toBeNull()
    expect(await open('192.0.2.200')).toEqual({ draft, isFree: false, wait: null })
    expect(await open('192.0.2.200')).toEqual({ draft: null, isFree: false, wait: expect.any(Number) })
    expect(await sent()).not.toBeNull()
    expect(await open('192.0.2.201')).toEqual({ draft, isFree: false, wait: null })
  })

  test('is gone after three hours, from the database too, and a form still written in gets a new key', async () => {
    const { draftKeyFor, keepDraft, readDraft } = await import('@/signup/draft')
    const old = draftKeyFor('')
    await keepDraft(payload, old, draft)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 })
    try {
      const renewed = draftKeyFor(old)
      expect(renewed).not.toBe(old)
      expect(await readDraft(payload, old, of)).toEqual(draft)
      vi.setSystemTime(Date.now() + 3_600_000)
      expect(await readDraft(payload, old, of)).toBeNull()
      vi.setSystemTime(Date.now() + 3_600_000)
      await keepDraft(payload, draftKeyFor(''), draft)
      expect(await rows()).toHaveLength(1)
      const { purgePersonalData } = await import('@/privacy/purge')
      await purgePersonalData({ payload, now: new Date(Date.now() + 4 * 3_600_000) })
      expect(await rows()).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })

  test('is not kept when it is more than anybody types, and the form is answered all the same', async () => {
    const { draftKeyFor, keepDraft } = await import('@/signup/draft')
    const before = (await rows()).length
    expect(
      await keepDraft(payload, draftKeyFor(''), { ...draft, typed: { liste: 'x'.repeat(300_000) } }),
    ).toBe(false)
    expect(await rows()).toHaveLength(before)
  })

  test('is kept up to forty thousand signs, all told', async () => {
    const { draftKeyFor, keepDraft, readDraft } = await import('@/signup/draft')
    const bare = JSON.stringify({ ...draft, typed: { liste: '' } }).length
    const longest = { ...draft, typed: { liste: 'x'.repeat(40_000 - bare) } }
    const key = draftKeyFor('')
    expect(await keepDraft(payload, key, longest)).toBe(true)
    expect(await keepDraft(payload, key, { ...draft, typed: { liste: `${longest.typed.liste}x` } })).toBe(
      false,
    )
    // What was kept before still is.
    expect(await readDraft(payload, key, of)).toEqual(longest)
  })

  test('is kept with 4999 others, and not with one more', async () => {
    const { draftKeyFor, keepDraft, readDraft } = await import('@/signup/draft')
    const { count } = payload.db
    const known = (await rows()).length
    const add = 5000 - 1 - known
    const counting = (beside: number): typeof count =>
      async function (this: typeof payload.db, asked) {
        const found = await count.call(this, asked)
        return { totalDocs: found.totalDocs + beside }
      }
    const [last, tooMany] = [draftKeyFor(''), draftKeyFor('')]
    try {
      // As if so many more were there: only the counting is pretended.
      payload.db.count = counting(add)
      expect(await keepDraft(payload, last, draft)).toBe(true)
      expect(await keepDraft(payload, tooMany, draft)).toBe(false)
      payload.db.count = counting(add - 1)
      expect(await keepDraft(payload, tooMany, draft)).toBe(true)
    } finally {
      payload.db.count = count
    }
    expect(await readDraft(payload, last, of)).toEqual(draft)
  })
})
