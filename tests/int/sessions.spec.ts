import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionIn } from '../support/sessionCookie'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let sessions: typeof import('../../src/accounts/sessions')

beforeAll(async () => {
  portal = await startTestPortal()
  sessions = await import('../../src/accounts/sessions')
})
afterAll(() => portal.close())

const me = async (token: string) => (await (await portal.rest('GET', 'users/me', { token })).json()).user
const change = (id: string, data: object) =>
  portal.payload.update({ collection: 'users', id, data, overrideAccess: true })

async function municipality() {
  const digits = String(Math.floor(Math.random() * 9000) + 1000)
  const data = {
    name: 'Fjordby',
    officialName: 'Fjordby Kommune',
    kommunekode: digits.slice(1),
    cvr: `2918${digits}`,
  }
  const { id } = await portal.payload.create({
    collection: 'municipalities',
    data: { ...data, slug: `fjordby-${digits}`, _status: 'published' },
    overrideAccess: true,
  })
  return id
}

describe('a session ends', () => {
  test('on logout, and only that one', async () => {
    const { email, password, token } = await logInAs(portal, 'member')
    const login = await portal.rest('POST', 'users/login', { body: { email, password } })
    const other = sessionIn(login)
    const logout = await portal.rest('POST', 'users/logout', { token })
    expect(logout.status).toBe(200)
    expect(logout.headers.get('set-cookie')).toMatch(/^portal-token=; Expires=/)
    expect(await me(token)).toBeNull()
    expect(await me(other)).toMatchObject({ email })
    expect((await portal.rest('POST', 'users/logout', { token })).status).toBe(400)
  })

  test('everywhere when one asks for it', async () => {
    const { email, password, token } = await logInAs(portal, 'member')
    const login = await portal.rest('POST', 'users/login', { body: { email, password } })
    expect((await portal.rest('POST', 'users/logout?allSessions=true', { token })).status).toBe(200)
    expect(await me(sessionIn(login))).toBeNull()
  })

  test.each([
    ['another role', async () => ({ role: 'secretariat' })],
    ['another municipality', async () => ({ municipality: await municipality() })],
    ['another mail', async () => ({ email: `ny-${Math.random()}@eksempel.dk` })],
    ['another password', async () => ({ password: 'fire ord efter hinanden' })],
    ['deactivation', async () => ({ isDeactivated: true })],
  ])('on %s', async (_name, data) => {
    const { token, user } = await logInAs(portal, 'member')
    expect(await me(token)).not.toBeNull()
    await change(user.id, await data())
    expect(await me(token)).toBeNull()
    expect((await portal.rest('POST', 'users/refresh-token', { token })).status).toBe(403)
  })

  test('not on an edit of anything else', async () => {
    const { token, user } = await logInAs(portal, 'member')
    await change(user.id, { name: 'Et andet navn', role: 'member' })
    expect(
      (await portal.rest('PATCH', `users/${user.id}`, { token, body: { workplace: 'Huset' } })).status,
    ).toBe(200)
    expect(await me(token)).toMatchObject({ name: 'Et andet navn', workplace: 'Huset' })
  })
})

test('an edit of the account brings back no session that has ended meanwhile', async () => {
  const { token, user } = await logInAs(portal, 'member')
  // On MongoDB an edit is refused when another was first.
  await Promise.allSettled([
    ...['Bo', 'Bi', 'By'].map((name) => change(user.id, { name })),
    portal.rest('POST', 'users/logout', { token }),
  ])
  expect(await me(token)).toBeNull()
})

test('of many sessions that end at once, none is left', async () => {
  const { user } = await logInAs(portal, 'member')
  const opened = await Promise.all(
    Array.from({ length: 6 }, () => sessions.openSession(portal.payload, user)),
  )
  await Promise.all(opened.map(({ sid }) => sessions.endSessions(portal.payload, user.id, sid)))
  for (const { token } of opened) expect(await me(token)).toBeNull()
})

test('a session is prolonged, and one that has run out is not', async () => {
  const { token, user } = await logInAs(portal, 'member')
  const refreshed = await portal.rest('POST', 'users/refresh-token', { token })
  expect(refreshed.status).toBe(200)
  const { exp } = await refreshed.json()
  expect(exp).toBeGreaterThan(Date.now() / 1000 + 7 * 3600)
  expect(await me(sessionIn(refreshed))).not.toBeNull()
  const { sid } = await sessions.openSession(portal.payload, user)
  await sessions.endSessions(portal.payload, user.id, sid)
  expect(await sessions.extendSession(portal.payload, user.id, sid)).toBeNull()
})

test('a deactivated account gets no session by any way in', async () => {
  const { user } = await logInAs(portal, 'member')
  await change(user.id, { isDeactivated: true })
  await expect(sessions.openSession(portal.payload, user)).rejects.toThrow(sessions.NoSession)
})

describe('two administrators who take each other away at the same instant', () => {
  test.each(['deactivation', 'another role', 'deletion'])('leave one: %s', async (how) => {
    const first = await logInAs(portal, 'administrator')
    const second = await logInAs(portal, 'administrator')
    await portal.payload.db.updateMany({
      collection: 'users',
      where: {
        and: [{ role: { equals: 'administrator' } }, { id: { not_in: [first.user.id, second.user.id] } }],
      },
      data: { role: 'member' },
    })
    const take = (token: string, id: string) => {
      if (how === 'deletion') return portal.rest('DELETE', `users/${id}`, { token })
      const body = how === 'deactivation' ? { isDeactivated: true } : { role: 'member' }
      return portal.rest('PATCH', `users/${id}`, { token, body })
    }
    const answers = await Promise.all([take(first.token, second.user.id), take(second.token, first.user.id)])
    const { totalDocs } = await portal.payload.count({
      collection: 'users',
      where: { and: [{ role: { equals: 'administrator' } }, { isDeactivated: { not_equals: true } }] },
      overrideAccess: true,
    })
    expect(totalDocs).toBeGreaterThanOrEqual(1)
    for (const { status } of answers) expect([200, 400, 403, 409]).toContain(status)
  })
})
