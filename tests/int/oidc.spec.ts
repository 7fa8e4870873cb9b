import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { goAndComeBack, type Login, logInThrough, setUpProvider } from '../support/oidcPortal'
import { type OidcProvider, type Person, resigned, startOidcProvider } from '../support/oidcProvider'
import { jwkOf, newSigningKey, signedToken } from '../support/signedToken'
import { startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let login: Login
let logout: typeof import('../../src/oidc/logout')
let provider: OidcProvider
let id: string
let hjoerring: string | number
let thisted: string | number
/** What the operator reads. */
let log: ReturnType<typeof vi.spyOn>

beforeAll(async () => {
  portal = await startTestPortal()
  log = vi.spyOn(portal.payload.logger, 'warn').mockReturnValue(undefined)
  login = await import('../../src/oidc/actions')
  logout = await import('../../src/oidc/logout')
  hjoerring = await municipality('Hjørring', '860', '29189382')
  thisted = await municipality('Thisted', '787', '29189560')
  provider = await startOidcProvider()
  id = await setUpProvider(portal, provider, {
    municipalityMappings: [
      { by: 'cvr', value: '29189382', municipality: hjoerring },
      { by: 'cvr', value: '29189560', municipality: thisted },
    ],
  })
  await portal.payload.create({
    collection: 'users',
    data: { name: 'A', email: 'a@eksempel.dk', password: 'fire ord efter hinanden', role: 'administrator' },
    overrideAccess: true,
  })
})
afterAll(async () => {
  await provider?.stop()
  await portal?.close()
})
afterEach(async () => {
  provider.forge = null
  provider.isRefusing = false
  provider.publishedKeys = null
  await change({})
})

async function municipality(name: string, kommunekode: string, cvr: string) {
  const made = await portal.payload.create({
    collection: 'municipalities',
    data: { name, officialName: `${name} Kommune`, slug: '', kommunekode, cvr, _status: 'published' },
    overrideAccess: true,
  })
  return made.id
}

/** Also makes the portal read the provider's description and keys anew. */
const change = (data: object) =>
  portal.payload.update({ collection: 'login-providers', id, data, overrideAccess: true })

let people = 0
function somebody(claims: object = {}): Person {
  people += 1
  return {
    subject: `person-${people}`,
    claims: {
      name: `Person ${people}`,
      email: `person${people}@hjoerring.dk`,
      roles: ['Portal.Medlem'],
      cvr: '29189382',
      ...claims,
    },
  }
}

const logIn = (person: Person, detour: Parameters<typeof logInThrough>[3]['detour'] = {}) =>
  logInThrough(portal, login, provider, { id, person, detour })

/** To the provider and back, without going in. */
async function comeBack(person: Person) {
  const came = await goAndComeBack(portal, login, provider, { id, person })
  if (!came.isBack) throw new Error(came.reason)
  return came
}

async function usersOf({ subject }: Person) {
  const { docs } = await portal.payload.find({
    collection: 'users',
    where: { 'identities.subject': { equals: subject } },
    depth: 0,
    overrideAccess: true,
  })
  return docs
}

/** Whether a login lets one do what asks for having just logged in. */
async function isFresh(token: string): Promise<boolean> {
  const { hasJustLoggedIn } = await import('../../src/accounts/freshLogin')
  const { createLocalReq } = await import('payload')
  const user = await userWith(token)
  return hasJustLoggedIn(await createLocalReq(user ? { user } : {}, portal.payload))
}

/** Who a session's token stands for, as every request is answered. */
async function userWith(token: string) {
  const { user } = await portal.payload.auth({ headers: new Headers({ Authorization: `JWT ${token}` }) })
  return user
}

async function counts() {
  const { docs } = await portal.payload.find({
    collection: 'users',
    limit: 500,
    showHiddenFields: true,
    overrideAccess: true,
  })
  return { accounts: docs.length, sessions: docs.flatMap(({ sessions }) => sessions ?? []).length }
}

describe('somebody with a role', () => {
  test('gets an account at the first login and keeps it at the second, with role, name and municipality anew', async () => {
    const person = somebody()
    const { outcome: first } = await logIn(person, { returnTo: '/netvaerk/liste' })
    if (!first.isLetIn) throw new Error(first.reason)
    expect(first.returnTo).toBe('/netvaerk/liste')
    expect(await userWith(first.session.token)).toMatchObject({
      name: person.claims.name,
      email: person.claims.email,
      role: 'member',
    })
    const hours = (first.session.expires.getTime() - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(7.9)
    expect(hours).toBeLessThanOrEqual(8)

    const promoted = {
      ...person,
      claims: {
        ...person.claims,
        name: 'Nyt Navn',
        roles: ['Portal.Redaktoer', 'Portal.Medlem'],
        cvr: '29189560',
      },
    }
    const { outcome: second } = await logIn(promoted)
    if (!second.isLetIn) throw new Error(second.reason)
    expect(second.returnTo).toBe('/admin')
    const [user, ...others] = await usersOf(person)
    expect(others).toEqual([])
    expect(user).toMatchObject({ name: 'Nyt Navn', role: 'municipalEditor', municipality: thisted })
    expect(user?.identities).toMatchObject([{ issuer: provider.issuer, subject: person.subject }])
    expect(await userWith(second.session.token)).toMatchObject({ role: 'municipalEditor' })
    // The role changed, so what was opened under the old one is shut.
    expect(await userWith(first.session.token)).toBeNull()
  })

  test('has proved who they are when the provider last asked, not when it let them through', async () => {
    const said: unknown[] = []
    const askedMinutesAgo = async (minutes: number | null) => {
      provider.forge = ({ claims: { auth_time, ...claims }, header }) => {
        said.push(auth_time)
        const asked = minutes === null ? {} : { auth_time: Math.floor(Date.now() / 1000) - minutes * 60 }
        return resigned(provider.rsaKey, header, { ...claims, ...asked })
      }
      const { outcome } = await logIn(somebody())
      if (!outcome.isLetIn) throw new Error(outcome.reason)
      return isFresh(outcome.session.token)
    }
    expect(await askedMinutesAgo(16)).toBe(false)
    expect(await askedMinutesAgo(14)).toBe(true)
    // Of one that does not say, the login itself is what there is.
    expect(await askedMinutesAgo(null)).toBe(true)
    expect(said).toEqual(Array(3).fill(expect.any(Number)))
  })

  test('is let in with the groups when the provider states no roles, and by roles alone when it does', async () => {
    const grouped = somebody({ roles: undefined, groups: ['andet', 'Portal.Sekretariat'] })
    expect((await logIn(grouped)).outcome.isLetIn).toBe(true)
    expect(await usersOf(grouped)).toMatchObject([{ role: 'secretariat' }])
    const both = somebody({ groups: ['Portal.Administrator'] })
    expect((await logIn(both)).outcome.isLetIn).toBe(true)
    expect(await usersOf(both)).toMatchObject([{ role: 'member' }])
  })

  test('many log in at once, and one who logs in twice at once gets one account', async () => {
    const twice = somebody()
    const all = [twice, twice, somebody(), somebody(), somebody()]
    const back: Awaited<ReturnType<typeof comeBack>>[] = []
    for (const person of all) back.push(await comeBack(person))
    // Tokens are made when they are asked for: who somebody is stands in the code, what is said of them does not.
    provider.person = { subject: '', claims: { name: 'Samtidig', roles: ['Portal.Medlem'] } }
    const mails = new Map<string, string>()
    provider.forge = ({ header, claims }) => {
      const mail = mails.get(String(claims.sub)) ?? `samtidig${mails.size}@hjoerring.dk`
      mails.set(String(claims.sub), mail)
      return resigned(provider.rsaKey, header, { ...claims, email: mail })
    }
    const outcomes = await Promise.all(back.map((one) => login.finishLogin(portal.payload, id, one)))
    expect(outcomes.map(({ isLetIn }) => isLetIn)).toEqual([true, true, true, true, true])
    for (const person of new Set(all)) expect(await usersOf(person)).toHaveLength(1)
  })

  test('comes from either of two providers, and the same subject at another is somebody else', async () => {
    const other = await startOidcProvider()
    try {
      const otherId = await setUpProvider(portal, other)
      const person = somebody()
      const twin = { ...person, claims: { ...person.claims, email: 'tvilling@thisted.dk' } }
      expect((await logIn(person)).outcome.isLetIn).toBe(true)
      const { outcome } = await logInThrough(portal, login, other, { id: otherId, person: twin })
      expect(outcome.isLetIn).toBe(true)
      expect((await usersOf(person)).map(({ email }) => email).sort()).toEqual([
        person.claims.email,
        'tvilling@thisted.dk',
      ])
    } finally {
      await other.stop()
    }
  })

  test('links a login to an account of their own, which no other account can then take', async () => {
    const password = 'fire ord efter hinanden'
    const own = await portal.payload.create({
      collection: 'users',
      data: { name: 'Egen', email: 'egen@eksempel.dk', password, role: 'member' },
      overrideAccess: true,
    })
    const other = await portal.payload.create({
      collection: 'users',
      data: { name: 'Anden', email: 'anden@eksempel.dk', password, role: 'member' },
      overrideAccess: true,
    })
    const person = somebody({ email: 'egen@eksempel.dk' })
    expect((await logIn(person, { linkTo: String(own.id) })).outcome.isLetIn).toBe(true)
    expect((await usersOf(person)).map((user) => user.id)).toEqual([own.id])
    expect((await logIn(person)).outcome.isLetIn).toBe(true)
    expect((await logIn(person, { linkTo: String(other.id) })).outcome).toEqual({
      isLetIn: false,
      reason: 'kendt-login',
    })
  })

  test('is logged out at the provider too, once, with the token of that login', async () => {
    const { outcome } = await logIn(somebody())
    if (!outcome.isLetIn) throw new Error(outcome.reason)
    const address = new URL((await logout.afterLogoutAddress(portal.payload, outcome.session.sid)) ?? '')
    expect(address.origin).toBe(provider.issuer)
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:3000/log-ud/farvel')
    expect(address.searchParams.get('id_token_hint')?.split('.')).toHaveLength(3)
    expect((await fetch(address)).status).toBe(200)
    expect(await logout.afterLogoutAddress(portal.payload, outcome.session.sid)).toBeNull()
    expect(await logout.afterLogoutAddress(portal.payload, 'en-lokal-session')).toBeNull()
  })

  test('is sent with PKCE, state and nonce, and nothing kept in the database can be replayed from there', async () => {
    const start = await login.startLogin(portal.payload, id, { returnTo: '/netvaerk' })
    if (!start.isStarted) throw new Error(start.reason)
    const sent = start.address.searchParams
    expect(sent.get('code_challenge_method')).toBe('S256')
    expect(sent.get('code_challenge')).toMatch(/^[\w-]{43}$/)
    expect(sent.get('redirect_uri')).toBe(`http://localhost:3000/log-ind/udbyder/${id}/svar`)
    expect(sent.get('response_type')).toBe('code')
    const { docs } = await portal.payload.find({ collection: 'payload-kv', limit: 500, overrideAccess: true })
    const kept = JSON.stringify(docs)
    for (const secret of [sent.get('state') ?? 'x', start.binding]) {
      expect(secret.length).toBeGreaterThanOrEqual(43)
      expect(kept).not.toContain(secret)
    }
  })
})

describe('nobody is let in, and nothing is made,', () => {
  let before: Awaited<ReturnType<typeof counts>>
  beforeEach(async () => {
    before = await counts()
  })
  afterEach(async () => {
    expect(await counts()).toEqual(before)
  })

  const expectRefused = (login: { outcome: object }, reason: string) =>
    expect(login.outcome).toEqual({ isLetIn: false, reason })

  test('with a wrong state, and with none', async () => {
    const wrong = await logIn(somebody(), { answer: (answer) => answer.set('state', 'x'.repeat(43)) })
    expectRefused(wrong, 'udloebet')
    expectRefused(await logIn(somebody(), { answer: (answer) => answer.delete('state') }), 'udloebet')
  })

  test('in another browser than the one that began', async () => {
    expectRefused(await logIn(somebody(), { binding: () => null }), 'anden-browser')
    expectRefused(await logIn(somebody(), { binding: (own) => `${own}x` }), 'anden-browser')
  })

  test('with the answer to a login at another provider', async () => {
    const other = await startOidcProvider()
    try {
      const otherId = await setUpProvider(portal, other)
      const came = await comeBack(somebody())
      expectRefused({ outcome: await login.finishLogin(portal.payload, otherId, came) }, 'udloebet')
    } finally {
      await other.stop()
    }
  })

  test('when the provider itself says that the answer is from another', async () => {
    const detour = { answer: (answer: URLSearchParams) => answer.set('iss', 'https://ond.eksempel.dk') }
    expectRefused(await logIn(somebody(), detour), 'svar-afvist')
  })

  test('with a code that is made up', async () => {
    expectRefused(
      await logIn(somebody(), { answer: (answer) => answer.set('code', 'opdigtet') }),
      'svar-afvist',
    )
  })

  test('when they say no at the provider', async () => {
    provider.isRefusing = true
    expectRefused(await logIn(somebody()), 'afbrudt')
  })

  test('when the provider does not answer', async () => {
    const gone = await startOidcProvider()
    const goneId = await setUpProvider(portal, gone)
    await gone.stop()
    const person = somebody()
    expectRefused(await logInThrough(portal, login, gone, { id: goneId, person }), 'svarer-ikke')
  })

  test('when the provider is turned off, also for those on their way', async () => {
    const came = await comeBack(somebody())
    await change({ isEnabled: false })
    expectRefused({ outcome: await login.finishLogin(portal.payload, id, came) }, 'ukendt-udbyder')
    expectRefused(await logIn(somebody()), 'ukendt-udbyder')
    await change({ isEnabled: true })
  })

  const now = () => Math.floor(Date.now() / 1000)
  const claim = 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'
  const time = 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED'
  const shape = 'OAUTH_INVALID_RESPONSE'
  // Our own checks, which come after the library's, have no code.
  const own = undefined
  type Change = (claims: Record<string, unknown>) => Record<string, unknown>
  const forged: [string, string | undefined, Change][] = [
    ['a wrong nonce', claim, (claims) => ({ ...claims, nonce: 'x'.repeat(43) })],
    ['no nonce', shape, ({ nonce: _, ...claims }) => claims],
    ['a wrong issuer', claim, (claims) => ({ ...claims, iss: 'https://ond.eksempel.dk' })],
    ['a wrong audience', claim, (claims) => ({ ...claims, aud: 'et-andet-program' })],
    ['audiences and no authorised party', claim, (claims) => ({ ...claims, aud: [claims.aud, 'andet'] })],
    ['another authorised party', own, (claims) => ({ ...claims, azp: 'et-andet-program' })],
    ['no subject', shape, ({ sub: _, ...claims }) => claims],
    ['an empty subject', own, (claims) => ({ ...claims, sub: '' })],
    ['no expiry', shape, ({ exp: _, ...claims }) => claims],
    ['an expiry beyond the clock skew', time, (claims) => ({ ...claims, exp: now() - 60 })],
    ['a beginning beyond the clock skew', time, (claims) => ({ ...claims, nbf: now() + 60 })],
    ['an issuing beyond the clock skew', own, (claims) => ({ ...claims, iat: now() + 60 })],
  ]
  test.each(forged)('by a token with %s', async (_, code, wrong) => {
    provider.forge = ({ header, claims }) => resigned(provider.rsaKey, header, wrong(claims))
    const person = somebody()
    expectRefused(await logIn(person), 'svar-afvist')
    const written = log.mock.lastCall?.[0]
    expect(written).toMatchObject({
      id,
      msg: expect.stringContaining('svar-afvist'),
      ...(code ? { code } : {}),
    })
    // Neither who it was nor any part of a token.
    expect(JSON.stringify(log.mock.lastCall)).not.toContain(person.claims.email)
    expect(JSON.stringify(log.mock.lastCall)).not.toMatch(/eyJ|person-/)
  })

  test('by a token without a signature, whatever the letters of its algorithm', async () => {
    for (const alg of ['none', 'None', 'NONE', '']) {
      provider.forge = ({ header, claims }) => signedToken({ ...header, alg }, claims, null)
      expectRefused(await logIn(somebody()), 'svar-afvist')
    }
  })

  test('by a token signed with the public key as if it were a shared secret, or with the client secret', async () => {
    const publicKey = provider.rsaKey.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    for (const key of [publicKey, provider.clientSecret]) {
      provider.forge = ({ header, claims }) => signedToken({ ...header, alg: 'HS256' }, claims, key)
      expectRefused(await logIn(somebody()), 'svar-afvist')
    }
  })

  test('by a token that the provider has signed with another of its keys than the one agreed', async () => {
    provider.forge = ({ header, claims }) => resigned(provider.ecKey, header, claims)
    expectRefused(await logIn(somebody()), 'svar-afvist')
  })

  test('by a token signed with a key the provider does not publish, named as one it does', async () => {
    const unknown = newSigningKey('RS256', provider.rsaKey.kid)
    provider.forge = ({ header, claims }) => resigned(unknown, header, claims)
    expectRefused(await logIn(somebody()), 'svar-afvist')
    provider.forge = ({ header, claims }) => resigned({ ...unknown, kid: 'ukendt' }, header, claims)
    expectRefused(await logIn(somebody()), 'svar-afvist')
  })

  test('by a real token whose content was changed afterwards', async () => {
    provider.forge = ({ claims, real }) => {
      const [header, , signature] = real.split('.')
      const raised = { ...claims, roles: ['Portal.Administrator'] }
      return [header, Buffer.from(JSON.stringify(raised)).toString('base64url'), signature].join('.')
    }
    expectRefused(await logIn(somebody()), 'svar-afvist')
  })

  test('by a token with the key in its own header', async () => {
    const own = newSigningKey('RS256', 'egen')
    provider.forge = ({ header, claims }) =>
      resigned(own, { ...header, jwk: jwkOf(own, own.publicKey) }, claims)
    expectRefused(await logIn(somebody()), 'svar-afvist')
  })

  test('without a role the portal knows', async () => {
    for (const roles of [undefined, [], ['Andet.System'], 'portal.medlem', [{ role: 'Portal.Medlem' }], 7])
      expectRefused(await logIn(somebody({ roles })), 'ingen-rolle')
  })

  test('when there are so many groups that the provider leaves them out', async () => {
    const elsewhere = { _claim_names: { groups: 'src1' }, groups: ['Portal.Medlem'], roles: undefined }
    expectRefused(await logIn(somebody(elsewhere)), 'ingen-rolle')
  })

  test('as a municipal editor of no known municipality', async () => {
    const editor = { roles: ['Portal.Redaktoer'], cvr: '11111111' }
    expectRefused(await logIn(somebody(editor)), 'ingen-kommune')
  })

  test('from an organisation that is not on the list', async () => {
    await change({ allowedTenants: 'tenant-a\ntenant-b' })
    expectRefused(await logIn(somebody({ tid: 'tenant-c' })), 'organisation')
    expectRefused(await logIn(somebody()), 'organisation')
    await change({ allowedTenants: '' })
  })

  test('with the mail of somebody who has an account, which stays theirs', async () => {
    expectRefused(await logIn(somebody({ email: 'A@eksempel.dk' })), 'kendt-mail')
  })

  test('for the first time without a mail, or where the provider makes no accounts', async () => {
    for (const email of [undefined, 'ikke en mail'])
      expectRefused(await logIn(somebody({ email })), 'ingen-mail')
    await change({ createsAccounts: false })
    expectRefused(await logIn(somebody()), 'ikke-oprettet')
    await change({ createsAccounts: true })
  })
})

test('an answer is good for one login, also when it is sent many times at once', async () => {
  const person = somebody()
  const { outcome, again } = await logIn(person)
  expect(outcome.isLetIn).toBe(true)
  const before = await counts()
  const replays = await Promise.all(Array.from({ length: 5 }, () => again?.()))
  for (const replay of replays) expect(replay).toEqual({ isLetIn: false, reason: 'udloebet' })
  expect(await counts()).toEqual(before)

  const came = await comeBack(person)
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => login.finishLogin(portal.payload, id, came)),
  )
  expect(outcomes.filter(({ isLetIn }) => isLetIn)).toHaveLength(1)
  // The provider's own code cannot be used under another login either.
  const code = came.answer.get('code') ?? ''
  const late = await logIn(person, { answer: (answer) => answer.set('code', code) })
  expect(late.outcome).toEqual({ isLetIn: false, reason: 'svar-afvist' })
})

test('clocks may differ by what is set, and not more', async () => {
  const expired = (seconds: number) => {
    provider.forge = ({ header, claims }) =>
      resigned(provider.rsaKey, header, { ...claims, exp: Math.floor(Date.now() / 1000) - seconds })
  }
  expired(15)
  expect((await logIn(somebody())).outcome.isLetIn).toBe(true)
  await change({ clockSkewSeconds: 5 })
  expect((await logIn(somebody())).outcome).toEqual({ isLetIn: false, reason: 'svar-afvist' })
  await expect(change({ clockSkewSeconds: 121 })).rejects.toThrow()
  await change({ clockSkewSeconds: 30 })
})

test('a deactivated account is let in by no provider, and what it had open ends', async () => {
  const person = somebody()
  const { outcome } = await logIn(person)
  if (!outcome.isLetIn) throw new Error(outcome.reason)
  const [user] = await usersOf(person)
  await portal.payload.update({
    collection: 'users',
    id: user?.id ?? '',
    data: { isDeactivated: true },
    overrideAccess: true,
  })
  expect(await userWith(outcome.session.token)).toBeNull()
  const before = await counts()
  expect((await logIn(person)).outcome).toEqual({ isLetIn: false, reason: 'deaktiveret' })
  expect(await counts()).toEqual(before)
  expect(await usersOf(person)).toMatchObject([{ isDeactivated: true }])
})

test('who lost the role at the provider is not let in again', async () => {
  const person = somebody()
  expect((await logIn(person)).outcome.isLetIn).toBe(true)
  const without = { ...person, claims: { ...person.claims, roles: [] } }
  expect((await logIn(without)).outcome).toEqual({ isLetIn: false, reason: 'ingen-rolle' })
})

test('whose login is a provider’s comes in by it alone, and no longer than it let them in for', async () => {
  const person = somebody()
  const { outcome } = await logIn(person)
  if (!outcome.isLetIn) throw new Error(outcome.reason)
  const [user] = await usersOf(person)
  if (!user) throw new Error('Ingen konto')
  const password = 'en adgangskode fra gamle dage'
  await portal.payload.update({
    collection: 'users',
    id: user.id,
    data: { password },
    overrideAccess: true,
  })
  const body = { email: user.email, password }
  expect((await portal.rest('POST', 'users/login', { body })).status).toBe(401)

  const { outcome: again } = await logIn(person)
  if (!again.isLetIn) throw new Error(again.reason)
  const { extendSession } = await import('../../src/accounts/sessions')
  const extended = await extendSession(portal.payload, user.id, again.session.sid)
  expect(extended?.expires).toEqual(again.session.expires)
  expect(await userWith(extended?.token ?? '')).toMatchObject({ id: user.id })
})

test('a provider that signs with ES256 is let in when that is what is agreed', async () => {
  const other = await startOidcProvider({ signsWith: 'ES256' })
  try {
    const otherId = await setUpProvider(portal, other, { signingAlgorithm: 'ES256' })
    const { outcome } = await logInThrough(portal, login, other, { id: otherId, person: somebody() })
    expect(outcome.isLetIn).toBe(true)
  } finally {
    await other.stop()
  }
})

test('a provider’s description and keys are read once for many logins', async () => {
  await change({})
  provider.requests.length = 0
  for (const person of [somebody(), somebody(), somebody()])
    expect((await logIn(person)).outcome.isLetIn).toBe(true)
  const times = (path: string) => provider.requests.filter((asked) => asked === path).length
  expect(times('/.well-known/openid-configuration')).toBe(1)
  expect(times('/jwks')).toBe(1)
})
