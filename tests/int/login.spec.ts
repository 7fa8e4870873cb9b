import { pbkdf2Sync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leastTimes } from '../support/processorTime'
import { sessionIn } from '../support/sessionCookie'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let accounts: typeof import('../../src/accounts/logIn')
let sessions: typeof import('../../src/accounts/sessions')

beforeAll(async () => {
  portal = await startTestPortal()
  accounts = await import('../../src/accounts/logIn')
  sessions = await import('../../src/accounts/sessions')
})
afterAll(() => portal.close())

const from = (address: string) => new Headers({ 'x-portal-client': address })
const me = async (token: string) => (await (await portal.rest('GET', 'users/me', { token })).json()).user
const read = (id: string) => portal.payload.findByID({ collection: 'users', id, overrideAccess: true })

describe('logging in', () => {
  test('gives a session, a cookie and the account as its owner may read it', async () => {
    const { email, password } = await logInAs(portal, 'member')
    const response = await portal.rest('POST', 'users/login', {
      body: { email: ` ${email.toUpperCase()}`, password },
    })
    expect(response.status).toBe(200)
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^portal-token=[\w.-]+; Expires=.+; Path=\/; HttpOnly=true; SameSite=Lax$/)
    const body = await response.json()
    expect(body.user).toMatchObject({ email })
    for (const hidden of ['hash', 'salt', 'totpSecret', 'totpOffered', 'totpStep', 'recoveryCodes'])
      expect(body.user).not.toHaveProperty(hidden)
    expect(await me(sessionIn(response))).toMatchObject({ email })
  })

  test('gives the session to the cookie alone: no answer’s body holds it', async () => {
    const { email, password, user } = await logInAs(portal, 'administrator')
    const tokens: string[] = []
    const ask = async (method: string, address: string, body?: unknown, cookie = tokens.at(-1)) => {
      const answer = await portal.answer(
        new Request(`http://localhost:3000/api/${address}`, {
          method,
          headers: {
            Origin: 'http://localhost:3000',
            'Content-Type': 'application/json',
            ...(cookie ? { Cookie: `portal-token=${cookie}` } : {}),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      )
      if (answer.headers.getSetCookie().some((each) => /^portal-token=[^;]/.test(each)))
        tokens.push(sessionIn(answer))
      return { status: answer.status, text: await answer.text() }
    }
    const logIn = await ask('POST', 'users/login', { email, password })
    const prolonged = await ask('POST', 'users/refresh-token')
    const me = await ask('GET', 'users/me')
    expect(tokens).toHaveLength(2)
    // What the administration keeps time by.
    for (const { text } of [logIn, prolonged, me])
      expect(JSON.parse(text)).toMatchObject({ exp: expect.any(Number), user: { email } })
    const answers = [logIn, prolonged, me]
    for (const address of [
      'users/me?depth=2',
      'users/refresh-token?refresh',
      'users/init',
      'access',
      `users/${user.id}`,
      `users/${user.id}?depth=2`,
      'users?limit=100&depth=2',
      `users/access/${user.id}`,
      'payload-preferences/x',
    ])
      answers.push(await ask('GET', address))
    for (const [address, body] of [
      ['users/refresh-token?refresh', undefined],
      [`users/access/${user.id}`, {}],
      ['payload-preferences/x', { value: { sort: 'name' } }],
      ['users/forgot-password', { email }],
      ['users/reset-password', { token: tokens[0], password }],
      ['users/unlock', { email }],
      ['users/first-register', { email, password }],
      ['users/verify/x', undefined],
      ['users/login', { email, password, token: tokens[0] }],
      ['users/logout', undefined],
    ] as const)
      answers.push(await ask('POST', address, body))
    expect(tokens.length).toBeGreaterThan(3)
    for (const { text } of answers) for (const token of tokens) expect(text).not.toContain(token)
  })

  test('takes a password and an address however a keyboard sends them, and a password of before as it was set', async () => {
    const { id, email } = (await logInAs(portal, 'member')).user
    const spelled = { one: 'b\u00E5ske smeltev\u00E6rk 77', apart: 'ba\u030Aske smeltev\u00E6rk 77' }
    const isLetIn = async (password: string, address = email) =>
      (await portal.rest('POST', 'users/login', { body: { email: address, password } })).status === 200
    for (const password of Object.values(spelled)) {
      await portal.payload.update({ collection: 'users', id, data: { password }, overrideAccess: true })
      expect(await isLetIn(spelled.one)).toBe(true)
      expect(await isLetIn(spelled.apart)).toBe(true)
      expect(await isLetIn(spelled.one, `\u200B${email}\u00A0`)).toBe(true)
    }
    const salt = '0a'.repeat(32)
    const hash = `pbkdf2-sha256-v1:${pbkdf2Sync(spelled.apart, salt, 600_000, 32, 'sha256').toString('hex')}`
    await portal.payload.db.updateOne({ collection: 'users', id, data: { hash, salt } })
    expect(await isLetIn(spelled.apart)).toBe(true)
    expect(await isLetIn('noget helt andet')).toBe(false)
  })

  test('answers a wrong password, an unknown address and a wrong sort of body without telling them apart', async () => {
    const { email } = await logInAs(portal, 'member')
    const ask = async (body: unknown) => {
      const response = await portal.rest('POST', 'users/login', { body })
      return [response.status, await response.text(), response.headers.get('set-cookie')]
    }
    const wrong = await ask({ email, password: 'en forkert adgangskode' })
    expect(wrong[0]).toBe(401)
    expect(await ask({ email: 'ukendt@eksempel.dk', password: 'en forkert adgangskode' })).toEqual(wrong)
    for (const body of [{}, { email, password: 1 }, { email: { $ne: null }, password: 'x' }, [], 'tekst'])
      expect((await ask(body))[0]).toBe(400)
  })

  test('works an unknown address through as it does a known one', async () => {
    const { email } = await logInAs(portal, 'member')
    const attempt = (address: string) => () =>
      accounts.logIn(portal.payload, from('192.0.2.77'), { email: address, password: 'forkert' })
    const [known, unknown] = await leastTimes(attempt(email), attempt('ukendt@eksempel.dk'))
    expect(unknown).toBeGreaterThan(known / 2)
  })

  test('is stopped for a guesser, and the owner gets in from elsewhere', async () => {
    const { email, password } = await logInAs(portal, 'member')
    const attempt = (address: string, wanted: string) =>
      accounts.logIn(portal.payload, from(address), { email, password: wanted })
    for (let count = 0; count < 5; count++)
      expect(await attempt('192.0.2.1', 'forkert')).toEqual({ kind: 'refused' })
    expect(await attempt('192.0.2.1', password)).toMatchObject({ kind: 'tooMany' })
    expect(await attempt('192.0.2.2', password)).toMatchObject({ kind: 'in' })
  })

  test('does not count against who types the right password', async () => {
    const { email, password } = await logInAs(portal, 'member')
    for (let count = 0; count < 8; count++) {
      const outcome = await accounts.logIn(portal.payload, from('192.0.2.3'), { email, password })
      expect(outcome.kind).toBe('in')
    }
  })
})

describe('what happens to an account while somebody logs in', () => {
  test('a role taken away meanwhile is not given back', async () => {
    const { email, password, user } = await logInAs(portal, 'secretariat')
    await logInAs(portal, 'administrator')
    for (const role of ['member', 'secretariat'] as const) {
      await Promise.all([
        portal.rest('POST', 'users/login', { body: { email, password } }),
        portal.payload.update({ collection: 'users', id: user.id, data: { role }, overrideAccess: true }),
      ])
      expect((await read(user.id)).role).toBe(role)
    }
  })

  test('a deactivation is not undone, and no session is left', async () => {
    const { email, password, user } = await logInAs(portal, 'secretariat')
    const [login] = await Promise.all([
      portal.rest('POST', 'users/login', { body: { email, password } }),
      portal.payload.update({
        collection: 'users',
        id: user.id,
        data: { isDeactivated: true },
        overrideAccess: true,
      }),
    ])
    const { isDeactivated, sessions: left } = await read(user.id)
    expect(isDeactivated).toBe(true)
    expect(left ?? []).toEqual([])
    if (login.status === 200) expect(await me(sessionIn(login))).toBeNull()
  })

  test('a password changed meanwhile lets the old one in no longer', async () => {
    const { user } = await logInAs(portal, 'member')
    const open = sessions.openSession(portal.payload, user, { isStill: () => false })
    await expect(open).rejects.toThrow(sessions.NoSession)
  })

  test('ten logins at once give ten sessions', async () => {
    const { email, password, user } = await logInAs(portal, 'member')
    await sessions.endSessions(portal.payload, user.id)
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        accounts.logIn(portal.payload, from(`192.0.2.${100 + index}`), { email, password }),
      ),
    )
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(10).fill('in'))
    expect((await read(user.id)).sessions).toHaveLength(10)
  })
})

test('Payload’s own first user and its own login past a second factor stay shut', async () => {
  const first = await portal.rest('POST', 'users/first-register', {
    body: { email: 'x@eksempel.dk', password: 'fire ord efter hinanden', name: 'X', role: 'administrator' },
  })
  expect(first.status).toBe(403)
  const { email, password, user } = await logInAs(portal, 'member')
  await portal.payload.db.updateOne({ collection: 'users', id: user.id, data: { hasSecondFactor: true } })
  await expect(
    portal.payload.login({ collection: 'users', data: { email, password }, overrideAccess: true }),
  ).rejects.toThrow('to trin')
})

test('the password is nothing that can be asked about', async () => {
  const { token } = await logInAs(portal, 'administrator')
  for (const query of [
    'where[password][exists]=true',
    'where[password][like]=a',
    'where[hash][exists]=true',
  ]) {
    const { status } = await portal.rest('GET', `users?${query}`, { token })
    expect([query, status]).toEqual([query, 400])
  }
  const sorted = await portal.rest('GET', 'users?sort=password', { token })
  expect(sorted.status).toBeLessThan(500)
})
