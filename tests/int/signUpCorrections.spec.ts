import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Event, Registration } from '../../src/payload-types'
import { startMailServer } from '../support/mailServer'
import { parseMail } from '../support/parsedMail'
import { makeEvent, makeMunicipality, orderFor, owedMails, participant } from '../support/signUpEvents'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

const dayMs = 24 * 60 * 60 * 1000

let server: Awaited<ReturnType<typeof startMailServer>>
let portal: TestPortal
let payload: Payload
let core: typeof import('../../src/signup/signUp') &
  typeof import('../../src/signup/sendMails') &
  typeof import('../../src/signup/settle') &
  typeof import('../../src/signup/settleDue') &
  typeof import('../../src/signup/ownRegistration') &
  typeof import('../../src/signup/actions')

beforeAll(async () => {
  server = await startMailServer()
  portal = await startTestPortal({ SMTP_URL: server.url, PORTAL_URL: 'https://portal.eksempel.dk' })
  payload = portal.payload
  core = {
    ...(await import('../../src/signup/signUp')),
    ...(await import('../../src/signup/sendMails')),
    ...(await import('../../src/signup/settle')),
    ...(await import('../../src/signup/settleDue')),
    ...(await import('../../src/signup/ownRegistration')),
    ...(await import('../../src/signup/actions')),
  }
})
afterAll(async () => {
  await portal?.close()
  await server?.stop()
})

type Person = Parameters<typeof participant>

async function signedUp(event: Event, ...person: Person): Promise<Registration> {
  await core.signUp(payload, orderFor(event, [participant(...person)]))
  return rowOf(event, person[0])
}

async function rowOf(event: Event, name: string): Promise<Registration> {
  // Beneath the API, which shows nobody what a link is made of.
  const row = await payload.db.findOne<Registration>({
    collection: 'registrations',
    where: { and: [{ event: { equals: event.id } }, { name: { equals: name } }] },
  })
  if (!row) throw new Error(`${name} er ikke tilmeldt`)
  return row
}

function save({ id }: Registration, data: Partial<Registration>): Promise<unknown> {
  return payload.update({ collection: 'registrations', id, data, overrideAccess: true })
}

const send = (inMinutes = 0) => core.sendDueMails(payload, new Date(Date.now() + inMinutes * 60_000))

async function inboxOf(address: string) {
  return Promise.all(server.received.filter(({ to }) => to.includes(address)).map(parseMail))
}

async function tokensTo(address: string): Promise<string[]> {
  const mails = await inboxOf(address)
  return mails.flatMap(({ text }) => /tilmelding\/([\w-]{43})/.exec(text ?? '')?.[1] ?? [])
}

const causesOf = async (event: Event) =>
  (await owedMails(payload, event.id)).map((mail) => mail.split(': ')[1] ?? mail)

describe('a mail address that is put right', () => {
  test('gets a link of its own, and the one that was sent before opens nothing', async () => {
    const { token, user } = await logInAs(portal, 'secretariat')
    const event = await makeEvent(payload)
    const anna = await signedUp(event, 'Anna', {
      email: 'forkert@fremmed.dk',
      needs: [{ question: 'Kost', answer: 'Cøliaki' }],
    })
    await payload.db.updateOne({ collection: 'registrations', id: anna.id, data: { account: user.id } })
    await send()
    const [old = ''] = await tokensTo('forkert@fremmed.dk')
    expect(await core.ownRegistration(payload, old)).not.toBeNull()
    await payload.delete({ collection: 'payload-jobs', where: {}, overrideAccess: true })

    const body = { email: ' Anna@Kommune.dk ' }
    const answer = await portal.rest('PATCH', `registrations/${anna.id}`, { token, body })
    expect(answer.status).toBe(200)
    expect(await core.ownRegistration(payload, old)).toBeNull()
    const { docs: jobs } = await payload.find({ collection: 'payload-jobs', overrideAccess: true })
    expect(jobs.map(({ taskSlug }) => taskSlug)).toContain('sendSignUpMails')

    await send()
    const [mail, ...more] = await inboxOf('anna@kommune.dk')
    expect(more).toEqual([])
    expect(mail?.text).toContain('Arrangøren har rettet din mailadresse')
    expect(mail?.text).toContain('Du har en plads.')
    const [fresh = ''] = await tokensTo('anna@kommune.dk')
    const own = await core.ownRegistration(payload, fresh)
    expect(own?.registration).toMatchObject({
      email: 'anna@kommune.dk',
      state: 'bekraeftet',
      needs: [{ question: 'Kost', answer: 'Cøliaki' }],
    })
    expect(own?.registration.account ?? null).toBeNull()
    expect(await tokensTo('forkert@fremmed.dk')).toHaveLength(1)
  })

  test('is the same with other letters and spaces, and saved twice at once it is one mail', async () => {
    const event = await makeEvent(payload)
    const bo = await signedUp(event, 'Bo', { email: 'bo@gammel.dk' })
    await save(bo, { email: ' BO@Gammel.dk ', name: 'Bo Ny' })
    expect(await causesOf(event)).toEqual(['bekraeftet'])
    expect(await rowOf(event, 'Bo Ny')).toMatchObject({ tokenHash: bo.tokenHash, email: 'bo@gammel.dk' })

    // MongoDB may turn the second of two savings down that meet.
    const saves = await Promise.allSettled([save(bo, { email: 'bo@ny.dk' }), save(bo, { email: 'bo@ny.dk' })])
    expect(saves.map(({ status }) => status)).toContain('fulfilled')
    await save(bo, { email: 'bo@ny.dk' })
    expect(await causesOf(event)).toEqual(['bekraeftet', 'link'])
    await send()
    // What was owed before goes to the new address too, with the new link.
    const tokens = await tokensTo('bo@ny.dk')
    expect(tokens).toHaveLength(2)
    for (const token of tokens) expect(await core.ownRegistration(payload, token)).not.toBeNull()
    expect(await inboxOf('bo@gammel.dk')).toEqual([])

    await save(bo, { email: 'bo@gammel.dk' })
    await save(bo, { email: 'bo@ny.dk' })
    await send()
    expect(await tokensTo('bo@gammel.dk')).toEqual([])
    expect(await core.ownRegistration(payload, tokens[0] ?? '')).toBeNull()
    const last = (await tokensTo('bo@ny.dk')).at(-1) ?? ''
    expect(await core.ownRegistration(payload, last)).not.toBeNull()
  })

  test('is written to at once, also when the wrong one was turned down and is to be tried later', async () => {
    const event = await makeEvent(payload)
    server.refuse('findes.ikke@kommune.dk', 550, 'No such user')
    const ida = await signedUp(event, 'Ida', { email: 'findes.ikke@kommune.dk' })
    await send()
    await save(ida, { email: 'ida@kommune.dk' })
    await send()
    const subjects = (await inboxOf('ida@kommune.dk')).map(({ subject }) => subject?.split(':')[0])
    expect(subjects[0]).toBe('Du har plads')
    expect(subjects).toHaveLength(2)
  })

  test('that could not be saved makes no mail, until it is', async () => {
    const event = await makeEvent(payload)
    const eva = await signedUp(event, 'Eva', { email: 'eva@gammel.dk' })
    await send()
    const { updateOne } = payload.db
    payload.db.updateOne = async (change) => {
      if (change.collection === 'registrations') throw new Error('Processen døde')
      return updateOne.call(payload.db, change)
    }
    await expect(save(eva, { email: 'eva@ny.dk' })).rejects.toThrow()
    payload.db.updateOne = updateOne
    await send()
    expect(await tokensTo('eva@gammel.dk')).toHaveLength(1)
    await save(eva, { email: 'eva@ny.dk' })
    await send(1)
    expect(await tokensTo('eva@ny.dk')).toHaveLength(1)
    expect(await inboxOf('eva@gammel.dk')).toHaveLength(1)
  })

  test('keeps the account whose address it is, and many can be put right in one request', async () => {
    const { user } = await logInAs(portal, 'member')
    const [first, second] = [await makeEvent(payload), await makeEvent(payload)]
    const wrong = await signedUp(first, 'Liv', { email: 'liv@gammel.dk' })
    const right = await signedUp(second, 'Liv', { email: user.email })
    for (const { id } of [wrong, right]) {
      await payload.db.updateOne({ collection: 'registrations', id, data: { account: user.id } })
    }
    const { docs, errors } = await payload.update({
      collection: 'registrations',
      where: { id: { in: [wrong.id, right.id] } },
      data: { email: user.email },
      depth: 0,
      overrideAccess: true,
    })
    expect(errors).toEqual([])
    expect(docs).toHaveLength(2)
    expect(await rowOf(first, 'Liv')).toMatchObject({ account: user.id, email: user.email })
    expect((await rowOf(first, 'Liv')).tokenHash).not.toBe(wrong.tokenHash)
    expect((await rowOf(second, 'Liv')).tokenHash).toBe(right.tokenHash)
    expect(await causesOf(second)).toEqual(['bekraeftet'])
  })

  test('is refused in Danish when it is on the event already', async () => {
    const { token } = await logInAs(portal, 'secretariat')
    const event = await makeEvent(payload)
    await signedUp(event, 'Per', { email: 'per@kommune.dk' })
    const pia = await signedUp(event, 'Pia', { email: 'pia@kommune.dk' })
    const answer = await portal.rest('PATCH', `registrations/${pia.id}`, {
      token,
      body: { email: 'PER@kommune.dk' },
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Mailadressen er tilmeldt i forvejen som »Per«.')
    expect(await rowOf(event, 'Pia')).toMatchObject({ email: 'pia@kommune.dk', tokenHash: pia.tokenHash })
    expect(await causesOf(event)).toEqual(['bekraeftet', 'bekraeftet'])
  })
})

describe('another municipality', () => {
  async function municipalityWithEditor(name: string) {
    const municipality = await makeMunicipality(payload, name)
    const email = `redaktoer@${name.toLowerCase()}.dk`
    await payload.create({
      collection: 'users',
      data: { name, email, password: 'En lang adgangskode 1', role: 'municipalEditor', municipality },
      overrideAccess: true,
    })
    return { municipality, email }
  }

  test('is asked for its word, as long as it is wanted', async () => {
    const [wrong, right] = [await municipalityWithEditor('Gammelby'), await municipalityWithEditor('Nyby')]
    const event = await makeEvent(payload, { needsApproval: true })
    const ole = await signedUp(event, 'Ole', { municipality: wrong.municipality })
    await send()
    const asked = async (email: string) =>
      (await inboxOf(email)).filter(({ subject }) => subject?.startsWith('Godkend en tilmelding')).length
    await save(ole, { municipality: right.municipality })
    await save(ole, { municipality: right.municipality })
    await send()
    expect([await asked(wrong.email), await asked(right.email)]).toEqual([1, 1])
    await save(ole, { municipality: wrong.municipality })
    await save(ole, { municipality: right.municipality })
    await send()
    expect([await asked(wrong.email), await asked(right.email)]).toEqual([1, 2])

    await core.answerApproval(payload, ole.id, { isApproved: true })
    await save(ole, { municipality: wrong.municipality })
    await send()
    expect([await asked(wrong.email), await asked(right.email)]).toEqual([1, 2])
  })
})

describe('an event that was saved by a process that died before it queued the job that tells', () => {
  const settleDue = (days = 0) => core.settleDueEvents(payload, new Date(Date.now() + days * dayMs))

  /** Beneath the hooks, which queue the job. */
  function saveBeneath({ id }: Event, data: Partial<Event>): Promise<unknown> {
    return payload.db.updateOne({ collection: 'events', id, data })
  }

  test('is told of by the minutely round, once', async () => {
    const cancelled = await makeEvent(payload)
    const moved = await makeEvent(payload)
    for (const event of [cancelled, moved]) {
      await signedUp(event, 'Anna')
      await signedUp(event, 'Bo')
    }
    await saveBeneath(cancelled, { state: 'aflyst' })
    await saveBeneath(moved, { place: 'Et andet sted' })
    for (let round = 0; round < 2; round += 1) await settleDue()
    expect((await causesOf(cancelled)).filter((cause) => cause === 'aflyst')).toHaveLength(2)
    expect((await causesOf(moved)).filter((cause) => cause === 'aendring')).toHaveLength(2)
  })

  test('is told of to the end when only some have heard', async () => {
    const event = await makeEvent(payload)
    for (const name of ['Anna', 'Bo']) await signedUp(event, name)
    await saveBeneath(event, { place: 'Et andet sted' })
    await settleDue()
    const bo = await rowOf(event, 'Bo')
    await payload.db.updateOne({ collection: 'registrations', id: bo.id, data: { eventRevision: 0 } })
    await payload.db.deleteOne({
      collection: 'sign-up-mails',
      where: { and: [{ registration: { equals: bo.id } }, { cause: { equals: 'aendring' } }] },
    })
    await settleDue()
    expect((await owedMails(payload, event.id)).filter((mail) => mail.endsWith('aendring'))).toHaveLength(2)
  })

  test('is told of as called off also when its day has passed meanwhile, and of nothing else then', async () => {
    const cancelled = await makeEvent(payload)
    const moved = await makeEvent(payload)
    for (const event of [cancelled, moved]) await signedUp(event, 'Anna')
    await saveBeneath(cancelled, { state: 'aflyst' })
    await saveBeneath(moved, { place: 'Et andet sted' })
    await settleDue(120)
    expect(await causesOf(cancelled)).toEqual(['bekraeftet'])
    await settleDue(40)
    expect(await causesOf(cancelled)).toEqual(['bekraeftet', 'aflyst'])
    expect(await causesOf(moved)).toEqual(['bekraeftet'])
  })

  test('is left alone as a draft, and costs no settling where all is told', async () => {
    const event = await makeEvent(payload)
    await signedUp(event, 'Anna')
    await payload.update({
      collection: 'events',
      id: event.id,
      data: { state: 'aflyst' },
      draft: true,
      overrideAccess: true,
    })
    await settleDue()
    expect(await causesOf(event)).toEqual(['bekraeftet'])
    const reads = [vi.spyOn(payload.db, 'find'), vi.spyOn(payload.db, 'findOne')]
    await settleDue()
    const read = reads.flatMap(({ mock }) => mock.calls.map(([{ collection }]) => collection))
    vi.restoreAllMocks()
    expect(read.sort()).toEqual(['event-ledgers', 'events', 'registrations', 'registrations'])
  })
})
