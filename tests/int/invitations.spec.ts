import { afterAll, beforeAll, expect, test } from 'vitest'
import { catchMail, tokenIn } from '../support/sentMail'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let passwords: typeof import('../../src/accounts/passwordChange')
let tokens: typeof import('../../src/accounts/oneTimeToken')

beforeAll(async () => {
  portal = await startTestPortal()
  passwords = await import('../../src/accounts/passwordChange')
  tokens = await import('../../src/accounts/oneTimeToken')
})
afterAll(() => portal.close())

const password = 'fire ord efter hinanden'
const choose = (token: string, wanted: unknown = password) =>
  passwords.choosePasswordByLink(portal.payload, new Headers(), {
    purpose: 'invitation',
    token,
    password: wanted,
  })

let count = 0

async function inviteSomebody() {
  const { token } = await logInAs(portal, 'administrator')
  const email = `inviteret-${count++}@eksempel.dk`
  const body = { name: 'Ny kollega', email, role: 'member' }
  const created = await portal.rest('POST', 'users', { token, body })
  expect(created.status).toBe(201)
  return { administrator: token, email, id: String((await created.json()).doc.id) }
}

test('who is created gets a mail, chooses a password by its link, and logs in', async () => {
  using mail = catchMail(portal.payload)
  const { email } = await inviteSomebody()
  const sent = await mail.newestTo(email)
  expect(sent.subject).toBe('Du er inviteret til Vidensnetværk Nord')
  expect(sent.text).toContain('http://localhost:3000/invitation/')
  expect(sent.html).toContain('<a href="http://localhost:3000/invitation/')
  const token = tokenIn(sent)
  // Looking uses nothing up: mail programs follow links by themselves.
  for (let look = 0; look < 3; look++)
    expect(await passwords.accountByLink(portal.payload, 'invitation', token)).toMatchObject({ email })
  expect(await choose(token, 'for kort')).toMatchObject({ kind: 'invalid' })
  expect(await choose(token)).toMatchObject({ kind: 'chosen' })
  expect((await portal.rest('POST', 'users/login', { body: { email, password } })).status).toBe(200)
  expect(await choose(token, 'fem andre ord efter hinanden')).toEqual({ kind: 'deadLink' })
})

test('of many who use a link at once, one does', async () => {
  using mail = catchMail(portal.payload)
  const { email } = await inviteSomebody()
  const token = tokenIn(await mail.newestTo(email))
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => choose(token)))
  expect(outcomes.filter(({ kind }) => kind === 'chosen')).toHaveLength(1)
})

test('the token itself is nowhere in the database, and is good for its own purpose alone', async () => {
  using mail = catchMail(portal.payload)
  const { email } = await inviteSomebody()
  const token = tokenIn(await mail.newestTo(email))
  const rows = await portal.payload.find({ collection: 'payload-kv', overrideAccess: true, limit: 100 })
  expect(JSON.stringify(rows.docs)).not.toContain(token)
  expect(await tokens.readToken(portal.payload, 'new-password', token)).toBeNull()
})

test('an invitation is sent again by an administrator alone; the first link dies when the second is used', async () => {
  using mail = catchMail(portal.payload)
  const { administrator, email, id } = await inviteSomebody()
  const first = tokenIn(await mail.newestTo(email))
  for (const role of ['member', 'secretariat'] as const) {
    const { token } = await logInAs(portal, role)
    expect((await portal.rest('POST', `users/${id}/invite`, { token })).status).toBe(403)
  }
  expect((await portal.rest('POST', `users/${id}/invite`)).status).toBe(403)
  expect((await portal.rest('POST', `users/${id}/invite`, { token: administrator })).status).toBe(200)
  const again = tokenIn(await mail.newestTo(email))
  expect(again).not.toBe(first)
  expect(await choose(again)).toMatchObject({ kind: 'chosen' })
  expect(await choose(first)).toEqual({ kind: 'deadLink' })
})

test('a deactivated account’s links are dead, and it gets no new ones', async () => {
  using mail = catchMail(portal.payload)
  const { administrator, email, id } = await inviteSomebody()
  const token = tokenIn(await mail.newestTo(email))
  await portal.rest('PATCH', `users/${id}`, { token: administrator, body: { isDeactivated: true } })
  expect(await choose(token)).toEqual({ kind: 'deadLink' })
  expect((await portal.rest('POST', `users/${id}/invite`, { token: administrator })).status).toBe(404)
  const before = mail.to(email).length
  await portal.rest('POST', 'users/forgot-password', { body: { email } })
  expect(mail.to(email)).toHaveLength(before)
})

test('an old link is dead and is thrown away', async () => {
  using mail = catchMail(portal.payload)
  const { email } = await inviteSomebody()
  const token = tokenIn(await mail.newestTo(email))
  const { docs } = await portal.payload.db.find<{ id: string; key: string; data: object }>({
    collection: 'payload-kv',
    where: { key: { like: 'account-token:invitation' } },
    limit: 100,
  })
  for (const { data, id, key } of docs)
    await portal.payload.db.updateOne({
      collection: 'payload-kv',
      id,
      data: { key, data: { ...data, expiresAt: Date.now() - 1 } },
    })
  expect(await choose(token)).toEqual({ kind: 'deadLink' })
  expect(await tokens.purgeTokens(portal.payload)).toBeGreaterThan(0)
})

test('nobody registers by themselves', async () => {
  const body = { name: 'Ny', email: 'selv@eksempel.dk', password, role: 'administrator' }
  expect((await portal.rest('POST', 'users', { body })).status).toBe(403)
  expect((await portal.rest('POST', 'users/first-register', { body })).status).toBe(403)
})
