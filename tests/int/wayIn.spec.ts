import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { redirectAddress, setUpProvider } from '../support/oidcPortal'
import { type OidcProvider, startOidcProvider, walkProvider } from '../support/oidcProvider'
import { catchMail } from '../support/sentMail'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

// Every way of changing how one gets into an account: what is asked for, what it ends, and who is told.

/** The request that a form comes with. */
const request = { headers: new Headers(), cookies: new Map<string, string>() }
vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) =>
      request.cookies.has(name) ? { name, value: request.cookies.get(name) } : undefined,
    set: (name: string, value: string) => request.cookies.set(name, value),
  }),
}))

const modules = async () => ({
  ...(await import('@/accounts/secondFactor')),
  ...(await import('@/accounts/oneTimeToken')),
  ...(await import('@/accounts/passwordHash')),
  ...(await import('@/accounts/passwordChange')),
  ...(await import('@/accounts/storedAccount')),
  ...(await import('@/accounts/submitAddressChange')),
  ...(await import('@/accounts/submitPasswordChange')),
  ...(await import('@/accounts/submitSecondFactor')),
  ...(await import('@/accounts/submitLogIn')),
  ...(await import('@/accounts/totp')),
  ...(await import('@/accounts/codeAttempt')),
  ...(await import('@/oidc/oneTime')),
  logIn: await import('@/accounts/logIn'),
  sessions: await import('@/accounts/sessions'),
  login: await import('@/oidc/actions'),
  begin: await import('@/app/(portal)/log-ind/udbyder/[id]/route'),
})

type Person = Awaited<ReturnType<typeof somebody>>

let portal: TestPortal
let at: Awaited<ReturnType<typeof modules>>
let provider: OidcProvider
let providerId: string
let administrator: string
/** An administrator who logged in long enough ago for somebody else to sit there. */
let leftOpen: Person
let municipality: string | number
let mail: ReturnType<typeof catchMail>

beforeAll(async () => {
  portal = await startTestPortal()
  at = await modules()
  provider = await startOidcProvider()
  providerId = await setUpProvider(portal, provider)
  administrator = (await logInAs(portal, 'administrator')).token
  const person = await somebody({ role: 'administrator' })
  leftOpen = { ...person, token: await tokenOfMinutesAgo(person, 16) }
  const { id } = await portal.payload.create({
    collection: 'municipalities',
    data: {
      name: 'Fjordby',
      officialName: 'Fjordby Kommune',
      slug: 'fjordby',
      kommunekode: '123',
      cvr: '29181234',
      _status: 'published',
    },
    overrideAccess: true,
  })
  municipality = id
})
afterAll(async () => {
  await provider?.stop()
  await portal?.close()
})
beforeEach(() => {
  mail = catchMail(portal.payload)
})
afterEach(() => mail[Symbol.dispose]())

const newPassword = 'fem andre ord efter hinanden'
let people = 0

/** Somebody with a session, at an address of their own, who asks from now on. */
async function somebody({ hasFactor = false, role = 'member' as Parameters<typeof logInAs>[1] } = {}) {
  const person = await logInAs(portal, role)
  people += 1
  const address = `198.51.100.${people}`
  const key = hasFactor ? await at.offerSecondFactor(portal.payload, person.user.id) : null
  if (key) await at.confirmSecondFactor(portal.payload, person.user.id, at.codeAt(key, Date.now()))
  request.headers = new Headers({ Authorization: `JWT ${person.token}`, 'x-portal-client': address })
  request.cookies.clear()
  return { ...person, id: String(person.user.id), key, address }
}

/** A session that began then. */
async function tokenOfMinutesAgo({ id }: Person, minutes: number): Promise<string> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - minutes * 60_000 })
  const { token } = await at.sessions.openSession(portal.payload, { id })
  vi.useRealTimers()
  return token
}

async function stored(id: string) {
  const account = await at.accountWithId(portal.payload, id)
  if (!account) throw new Error('Ingen konto')
  return account
}

const purposes = ['invitation', 'new-password', 'second-step', 'second-factor'] as const
type Purpose = (typeof purposes)[number]

/** Everything that can be half-finished on an account. */
async function beginAll({ id }: Person) {
  const { payload } = portal
  const account = await stored(id)
  const basis = at.basisOf(payload.secret, account)
  const tokens = new Map<Purpose, string>()
  for (const purpose of purposes) tokens.set(purpose, await at.issueToken(payload, purpose, { id, basis }))
  const offered = account.hasSecondFactor ? null : await at.offerSecondFactor(payload, id)
  const link = at.newSecret()
  await at.keep(payload, 'login', link, { linkTo: id, expiresAt: Date.now() + 60_000 } as {
    expiresAt: number
  })
  const tokenFor = (purpose: Purpose) => tokens.get(purpose) ?? ''
  return { tokens, tokenFor, link, offered: offered ?? '' }
}
type Begun = Awaited<ReturnType<typeof beginAll>>

/** What of it still opens something. */
async function left({ id }: Person, { tokens, link }: Begun) {
  const alive: string[] = []
  for (const [purpose, token] of tokens)
    if (await at.readToken(portal.payload, purpose, token)) alive.push(purpose)
  if ((await stored(id)).totpOffered) alive.push('offered key')
  const row = await portal.payload.db.findOne({
    collection: 'payload-kv',
    where: { key: { equals: `oidc:login:${at.hashOf(link)}` } },
  })
  if (row) alive.push('provider link')
  return alive
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** An action that ends by leading elsewhere throws. */
const leads = (error: unknown) => {
  if (!String((error as { digest?: unknown }).digest).startsWith('NEXT_REDIRECT')) throw error
}
const changePassword = (present: string) =>
  at
    .submitPasswordChange({ errors: [] }, formOf({ present, password: newPassword, repeated: newPassword }))
    .catch(leads)
const changeAddress = (email: string, addressPassword: string) =>
  at.submitAddressChange({ errors: [], email: '' }, formOf({ email, addressPassword })).catch(leads)
const secondFactor = (fields: Record<string, string>) =>
  at.submitSecondFactor({ errors: [], step: { kind: 'off' } }, formOf(fields))
const byLink = (purpose: 'invitation' | 'new-password', token: string) =>
  at.choosePasswordByLink(portal.payload, request.headers, { purpose, token, password: newPassword })
const patch = (token: string, { id }: Person, body: object) =>
  portal.rest('PATCH', `users/${id}`, { token, body })
/** The same edit by the account's owner and in an administrator's session that was left open. */
const patchUnproven = async (person: Person, body: object) => {
  await patch(person.token, person, body)
  await patch(leftOpen.token, person, body)
}
const takeFactor = (token: string, { id }: Person) =>
  portal.rest('POST', `users/${id}/remove-second-factor`, { token })

/** Presses the button that links a provider's login, and goes the way there and back when it leads there. */
async function link(person: Person, password: string): Promise<void> {
  const answer = await at.begin.POST(
    new Request('http://localhost:3000/', {
      method: 'POST',
      body: formOf({ knyt: 'ja', password }),
      headers: { 'x-portal-client': person.address },
    }),
    { params: Promise.resolve({ id: providerId }) },
  )
  if (answer.status === 303) return
  const address = /href="([^"]+)"/.exec(await answer.text())?.[1]?.replaceAll('&amp;', '&') ?? ''
  provider.person = { subject: `person-${person.id}`, claims: { roles: ['Portal.Medlem'] } }
  const { searchParams } = await walkProvider(new URL(address), redirectAddress(providerId))
  const binding = request.cookies.get('portal-login') ?? null
  await at.login.finishLogin(portal.payload, providerId, { answer: searchParams, binding })
}

type Way = {
  name: string
  /** An attempt by somebody who does not show who they are, or who may not. */
  unproven: ((person: Person, begun: Begun) => Promise<unknown>) | null
  act: (person: Person, begun: Begun) => Promise<unknown>
  subject: string
  role?: 'administrator'
  hasFactor?: true
  kept?: string[]
  newAddress?: string
}

const ways: Way[] = [
  {
    name: 'a password changed by its owner',
    unproven: () => changePassword('en forkert adgangskode'),
    act: ({ password }) => changePassword(password),
    subject: 'adgangskode til Vidensnetværk Nord er ændret',
  },
  {
    name: 'a password chosen by the link in a mail',
    unproven: (_, { tokenFor }) => byLink('new-password', tokenFor('invitation')),
    act: (_, { tokenFor }) => byLink('new-password', tokenFor('new-password')),
    subject: 'adgangskode til Vidensnetværk Nord er ændret',
  },
  {
    name: 'a password chosen by an invitation',
    unproven: (_, { tokenFor }) => byLink('invitation', tokenFor('new-password')),
    act: (_, { tokenFor }) => byLink('invitation', tokenFor('invitation')),
    subject: 'valgt en adgangskode',
  },
  {
    name: 'a password set by the portal’s own code',
    unproven: null,
    act: ({ id }) =>
      portal.payload.update({
        collection: 'users',
        id,
        data: { password: newPassword },
        overrideAccess: true,
      }),
    subject: 'adgangskode til Vidensnetværk Nord er ændret',
  },
  {
    name: 'a second factor turned on',
    // The key on offer and a right code are not enough in a session that was left open.
    unproven: (_, { offered }) => secondFactor({ wanted: 'confirm', code: at.codeAt(offered) }),
    act: (_, { offered, tokenFor }) =>
      secondFactor({ wanted: 'confirm', token: tokenFor('second-factor'), code: at.codeAt(offered) }),
    subject: 'slået til',
  },
  {
    name: 'recovery codes renewed',
    unproven: () => secondFactor({ wanted: 'renew', secondFactorPassword: 'forkert' }),
    act: ({ password }) => secondFactor({ wanted: 'renew', secondFactorPassword: password }),
    subject: 'gendannelseskoder',
    hasFactor: true,
  },
  {
    name: 'a second factor turned off',
    unproven: () => secondFactor({ wanted: 'off', secondFactorPassword: 'forkert' }),
    act: ({ password }) => secondFactor({ wanted: 'off', secondFactorPassword: password }),
    subject: 'slået fra',
    hasFactor: true,
  },
  {
    name: 'a second factor taken away by an administrator',
    unproven: async (person) => {
      await takeFactor(person.token, person)
      await takeFactor(leftOpen.token, person)
    },
    act: (person) => takeFactor(administrator, person),
    subject: 'slået fra',
    hasFactor: true,
  },
  {
    name: 'a provider’s login linked',
    unproven: (person) => link(person, 'en forkert adgangskode'),
    act: (person) => link(person, person.password),
    subject: 'knyttet til din konto',
  },
  {
    name: 'a provider’s login taken away',
    unproven: (person) => patch(administrator, person, { identities: [{ issuer: 'x', subject: 'y' }] }),
    act: async ({ id }) => {
      const change = (identities: { issuer: string; subject: string }[]) =>
        portal.payload.update({ collection: 'users', id, data: { identities }, overrideAccess: true })
      await change([{ issuer: 'https://udbyder.dk', subject: id }])
      return change([])
    },
    subject: 'taget fra din konto',
  },
  {
    name: 'another address',
    unproven: (person) => patchUnproven(person, { email: 'selv@eksempel.dk' }),
    act: (person) => patch(administrator, person, { email: `ny-${person.email}` }),
    subject: 'mailadresse',
    newAddress: 'ny-',
  },
  {
    name: 'another address of an administrator’s own',
    role: 'administrator',
    // Having just logged in is not enough at the door that asks for no password.
    unproven: async (person) => {
      await patch(person.token, person, { email: `ny-${person.email}` })
      await patch(person.token, person, { email: `ny-${person.email}`, role: 'secretariat' })
      await changeAddress(`ny-${person.email}`, 'en forkert adgangskode')
    },
    act: (person) => changeAddress(`ny-${person.email}`, person.password),
    subject: 'mailadresse',
    newAddress: 'ny-',
  },
  {
    name: 'another role',
    unproven: (person) => patchUnproven(person, { role: 'administrator' }),
    act: (person) => patch(administrator, person, { role: 'secretariat' }),
    subject: 'adgang til Vidensnetværk Nord er ændret',
    kept: ['invitation'],
  },
  {
    name: 'another municipality',
    unproven: (person) => patchUnproven(person, { municipality }),
    act: (person) => patch(administrator, person, { municipality }),
    subject: 'adgang til Vidensnetværk Nord er ændret',
    kept: ['invitation'],
  },
  {
    name: 'an account closed and opened again',
    unproven: (person) => patch(person.token, person, { isDeactivated: true }),
    act: async (person) => {
      await patch(administrator, person, { isDeactivated: true })
      return patch(administrator, person, { isDeactivated: false })
    },
    subject: 'åbnet igen',
  },
]

describe.each(ways)('$name', ({ act, hasFactor = false, kept = [], newAddress, role, subject, unproven }) => {
  if (unproven)
    test('is refused without proof, ends nothing and is not told of', async () => {
      const person = await somebody({ hasFactor, ...(role ? { role } : {}) })
      const begun = await beginAll(person)
      const before = { alive: await left(person, begun), account: await stored(person.id) }
      const told = mail.to(person.email).length
      await unproven(person, begun)
      expect({ alive: await left(person, begun), account: await stored(person.id) }).toEqual(before)
      expect(mail.to(person.email)).toHaveLength(told)
    })

  test('ends what was begun before, and its owner is told by mail', async () => {
    const person = await somebody({ hasFactor, ...(role ? { role } : {}) })
    const begun = await beginAll(person)
    const before = await stored(person.id)
    await act(person, begun)
    const { sessions: _, ...after } = await stored(person.id)
    expect(after).not.toEqual(expect.objectContaining({ ...before, sessions: undefined }))
    expect(await left(person, begun)).toEqual(kept)
    const owners = [person.email, ...(newAddress ? [`${newAddress}${person.email}`] : [])]
    for (const owner of owners)
      expect(mail.to(owner).filter((each) => each.subject.includes(subject))).toHaveLength(1)
  })
})

describe('an administrator’s session that was left open', () => {
  const again = 'Log ud og ind igen'
  const newProvider = () => ({ name: 'Fremmed', issuer: 'https://fremmed.dk', clientId: 'x' })
  const closed = async () => {
    const person = await somebody()
    await patch(leftOpen.token, person, { isDeactivated: true })
    expect(
      (await portal.payload.findByID({ collection: 'users', id: person.id, overrideAccess: true }))
        .isDeactivated,
    ).toBe(true)
    return person
  }
  const newUser = (role: string) => ({ name: 'Ny', email: `ny-${crypto.randomUUID()}@eksempel.dk`, role })
  const tries: [name: string, field: string | null, (token: string) => Promise<Response>][] = [
    [
      'another address',
      'email',
      async (token) => patch(token, await somebody(), { email: newUser('').email }),
    ],
    ['another role', 'role', async (token) => patch(token, await somebody(), { role: 'secretariat' })],
    [
      'another municipality',
      'municipality',
      async (token) => patch(token, await somebody(), { municipality }),
    ],
    [
      'an account opened again',
      'isDeactivated',
      async (token) => patch(token, await closed(), { isDeactivated: false }),
    ],
    [
      'a new administrator',
      'role',
      (token) => portal.rest('POST', 'users', { token, body: newUser('administrator') }),
    ],
    [
      'somebody new in the secretariat',
      'role',
      (token) => portal.rest('POST', 'users', { token, body: newUser('secretariat') }),
    ],
    [
      'a new provider',
      null,
      (token) => portal.rest('POST', 'login-providers', { token, body: newProvider() }),
    ],
    [
      'another provider',
      null,
      (token) =>
        portal.rest('PATCH', `login-providers/${providerId}`, { token, body: { clockSkewSeconds: 7 } }),
    ],
  ]

  test.each(tries)('lets nobody in: %s', async (_, field, attempt) => {
    const refused = await attempt(leftOpen.token)
    expect(refused.status).toBe(field ? 400 : 403)
    const [error] = (await refused.json()).errors
    expect(field ? error.data.errors : [error]).toEqual([
      expect.objectContaining({ message: expect.stringContaining(again), ...(field ? { path: field } : {}) }),
    ])
    expect((await attempt(administrator)).status).toBeLessThan(300)
  })

  test('does the rest of the work: invites, closes and names', async () => {
    const { token } = leftOpen
    expect((await portal.rest('POST', 'users', { token, body: newUser('member') })).status).toBe(201)
    const person = await closed()
    expect((await patch(token, person, { name: 'Et andet navn' })).status).toBe(200)
    expect((await patch(token, leftOpen, { name: 'Eget navn' })).status).toBe(200)
  })

  test('turns a provider off, names it and gives it a new secret, and no more', async () => {
    const write = (token: string, body: object) =>
      portal.rest('PATCH', `login-providers/${providerId}`, { token, body })
    const { clientSecret } = provider
    const form = await (
      await portal.rest('GET', `login-providers/${providerId}?depth=0`, { token: administrator })
    ).json()
    for (const body of [
      { isEnabled: false },
      { name: 'Nyt navn' },
      { clientSecret },
      { ...form, isEnabled: false },
    ])
      expect((await write(leftOpen.token, body)).status).toBe(200)
    expect((await write(leftOpen.token, { isEnabled: true })).status).toBe(403)
    expect((await write(leftOpen.token, { isEnabled: false, createsAccounts: false })).status).toBe(403)
    expect((await write(administrator, { isEnabled: true })).status).toBe(200)
  })

  test.each(['an edit of many at once', 'code that writes for somebody'])(
    'lets nobody in by %s',
    async (by) => {
      const person = await somebody()
      if (by === 'an edit of many at once') {
        const address = `users?where[id][equals]=${person.id}`
        const answer = await portal.rest('PATCH', address, {
          token: leftOpen.token,
          body: { role: 'secretariat' },
        })
        expect(await answer.json()).toMatchObject({ docs: [], errors: [{ id: person.id }] })
      } else {
        const { user } = await portal.payload.auth({
          headers: new Headers({ Authorization: `JWT ${leftOpen.token}` }),
        })
        const data = { role: 'secretariat' } as const
        const written = portal.payload.update({
          collection: 'users',
          id: person.id,
          data,
          ...(user ? { user } : {}),
          overrideAccess: true,
        })
        await expect(written).rejects.toThrow()
      }
      expect((await stored(person.id)).role).toBe('member')
    },
  )

  test('does not turn the demand for a second factor off', async () => {
    const demand = (token: string, requireSecondFactor: unknown) =>
      portal.rest('POST', 'globals/security-settings', { token, body: { requireSecondFactor } })
    // Beneath the hooks, which end the sessions of staff without one.
    const write = { slug: 'security-settings', data: { requireSecondFactor: true }, req: {} }
    await portal.payload.db.createGlobal(write)
    for (const off of [false, null, '', 'false', 0]) {
      const refused = await demand(leftOpen.token, off)
      expect(refused.status, JSON.stringify(off)).toBe(400)
      if (off === false || off === null) expect(await refused.text()).toContain(again)
    }
    const settings = await portal.payload.findGlobal({ slug: 'security-settings', overrideAccess: true })
    expect(settings.requireSecondFactor).toBe(true)
    expect((await demand(administrator, false)).status).toBe(200)
  })

  test('is none of those that prolong themselves: what counts is the log-in', async () => {
    const { token } = leftOpen
    expect((await portal.rest('POST', 'users/refresh-token', { token })).status).toBe(200)
    expect((await patch(token, await somebody(), { role: 'secretariat' })).status).toBe(400)
  })

  test('takes no second factor from its own account, however new it is', async () => {
    const person = await somebody({ role: 'administrator', hasFactor: true })
    const refused = await takeFactor(person.token, person)
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('Min konto')])
    expect((await stored(person.id)).hasSecondFactor).toBe(true)
  })
})

test('an address in the own form that is wrong, one’s own or another’s is told of and kept', async () => {
  const other = await somebody()
  const own = await somebody({ role: 'administrator' })
  for (const [email, password, field] of [
    ['ikke en adresse', own.password, 'email'],
    [own.email.toUpperCase(), own.password, 'email'],
    [other.email, own.password, 'email'],
    ['ny@eksempel.dk', 'en forkert adgangskode', 'addressPassword'],
  ] as const)
    expect(await changeAddress(email, password)).toMatchObject({ email, errors: [{ field }] })
  const member = await somebody()
  await changeAddress('ny@eksempel.dk', member.password)
  expect((await stored(member.id)).email).toBe(member.email)
})

test('an invitation follows the account to another address', async () => {
  const person = await somebody()
  await beginAll(person)
  await patch(administrator, person, { email: `flyttet-${person.email}` })
  expect((await mail.newestTo(`flyttet-${person.email}`, 'inviteret')).text).toContain('/invitation/')
  expect(mail.to(person.email).map((each) => each.subject)).not.toContain('inviteret')
})

test('a login linked in a session that has ended since is not linked', async () => {
  const person = await somebody()
  const start = await at.login.startLogin(portal.payload, providerId, {
    returnTo: null,
    linkTo: person.id,
    linkSession: at.sessions.sessionIdOf((await portal.payload.auth({ headers: request.headers })).user),
  })
  if (!start.isStarted) throw new Error(start.reason)
  provider.person = { subject: `efter-${person.id}`, claims: { roles: ['Portal.Medlem'] } }
  const { searchParams: answer } = await walkProvider(start.address, redirectAddress(providerId))
  await at.sessions.endSessions(portal.payload, person.id)
  const outcome = await at.login.finishLogin(portal.payload, providerId, { answer, binding: start.binding })
  expect(outcome).toEqual({ isLetIn: false, reason: 'udloebet' })
  expect((await stored(person.id)).identities).toEqual([])
})

test('whose login is a provider’s shows who they are by having just come from there', async () => {
  const { confirmOwner } = await import('@/accounts/confirmOwner')
  const { id, password } = await somebody()
  const identities = [{ issuer: 'https://udbyder.dk', subject: `frisk-${id}` }]
  await portal.payload.update({ collection: 'users', id, data: { identities }, overrideAccess: true })
  const { sid } = await at.sessions.openSession(portal.payload, { id })
  const confirm = (session: string | null) =>
    confirmOwner(portal.payload, request.headers, { id, password, session })
  expect(await confirm(sid)).toMatchObject({ problem: null })
  for (const session of [null, 'en anden']) expect(await confirm(session)).toMatchObject({ kind: 'provider' })
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 11 * 60_000)
  expect(await confirm(sid)).toMatchObject({ kind: 'provider' })
  vi.restoreAllMocks()
})

describe('wrong codes', () => {
  const caller = (address: string) => new Headers({ 'x-portal-client': address })
  const typed = (person: Person, code: string, from: string) =>
    at.logIn.refuseCode(portal.payload, { id: person.id }, code, caller(from))
  /** Another half minute than the one the second factor was set up in. */
  const nextCode = ({ key }: Person) => at.codeAt(key ?? '', Date.now() + 30_000)

  test('from one address do not shut out the owner at another', async () => {
    const person = await somebody({ hasFactor: true })
    for (let count = 0; count < 5; count++)
      expect(await typed(person, '000000', '203.0.113.1')).toEqual({ kind: 'refused' })
    expect(await typed(person, nextCode(person), '203.0.113.1')).toMatchObject({ kind: 'tooMany' })
    expect(await typed(person, nextCode(person), '203.0.113.2')).toBeNull()
    expect(mail.to(person.email).filter(({ subject }) => subject.includes('forkerte koder'))).toEqual([])
  })

  test('from ever new addresses shut in the end, the owner is told once, and recovery codes still open', async () => {
    const person = await somebody({ hasFactor: true })
    const codes = (await at.renewRecoveryCodes(portal.payload, person.id)) ?? []
    for (let count = 0; count < 23; count++) await typed(person, '000000', `203.0.114.${count}`)
    expect(await typed(person, nextCode(person), person.address)).toMatchObject({ kind: 'tooMany' })
    const told = mail.to(person.email).filter(({ subject }) => subject.includes('forkerte koder'))
    expect(told).toHaveLength(1)
    expect(await typed(person, codes[0] ?? '', person.address)).toBeNull()
  })

  test('leave the form for recovery codes open in the same log-in, and the other way round', async () => {
    const person = await somebody({ hasFactor: true })
    const codes = (await at.renewRecoveryCodes(portal.payload, person.id)) ?? []
    const start = async () => at.logIn.startSecondStep(portal.payload, await stored(person.id))
    const step = (fields: Record<string, string>) =>
      at
        .submitLogIn({ errors: [], email: '', step: { kind: 'password' } }, formOf(fields))
        .catch((error: unknown) => {
          leads(error)
          return 'in'
        })
    const token = await start()
    for (let count = 0; count < 5; count++) await step({ token, code: '000000' })
    expect(await step({ token, code: '000000' })).toMatchObject({ step: { kind: 'password' } })
    expect(await step({ token, recoveryCode: 'for kort' })).toMatchObject({
      errors: [{ field: 'recoveryCode', message: expect.stringContaining('tolv') }],
      step: { kind: 'code', token },
    })
    expect(await step({ token, recoveryCode: 'aaaa-bbbb-cccc' })).toMatchObject({
      errors: [{ field: 'recoveryCode' }],
    })
    expect(await step({ token, recoveryCode: codes[0] ?? '' })).toBe('in')

    const other = await start()
    for (let count = 0; count < 5; count++) await step({ token: other, recoveryCode: 'aaaa-bbbb-cccc' })
    request.headers = caller('203.0.115.1')
    expect(await step({ token: other, code: nextCode(person) })).toBe('in')
  })
})
