import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let accounts: typeof import('../../src/accounts/firstAdministrator')
let create: typeof import('../../src/accounts/actions').createFirstAdministrator

beforeAll(async () => {
  portal = await startTestPortal()
  accounts = await import('../../src/accounts/firstAdministrator')
  create = (await import('../../src/accounts/actions')).createFirstAdministrator
})
afterAll(() => portal.close())

const form = (email: string) => ({
  name: 'Admin',
  email,
  password: 'fire ord efter hinanden',
  repeated: 'fire ord efter hinanden',
})

const newToken = async () => {
  const link = await accounts.issueFirstAdministratorLink(portal.payload)
  return link?.split('/').at(-1) ?? ''
}

test('a wrong form says what is wrong in Danish and leaves the link usable', async () => {
  const token = await newToken()
  const outcome = await create(portal.payload, token, {
    name: '',
    email: 'x',
    password: 'kort',
    repeated: 'andet',
  })
  expect(outcome).toMatchObject({ kind: 'invalid' })
  expect(JSON.stringify(outcome)).toContain('mindst 12 tegn')
  expect(await accounts.isFirstAdministratorToken(portal.payload, token)).toBe(true)
})

test('a new link replaces the old, and a made-up one is no link', async () => {
  const old = await newToken()
  const token = await newToken()
  expect(await accounts.isFirstAdministratorToken(portal.payload, old)).toBe(false)
  expect(await accounts.isFirstAdministratorToken(portal.payload, 'opdigtet')).toBe(false)
  expect(await accounts.isFirstAdministratorToken(portal.payload, token)).toBe(true)
})

test('a full disk leaves the link usable and nobody behind, and is told as that', async () => {
  const token = await newToken()
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  const { create: payloadCreate } = portal.payload
  const failing = vi.spyOn(portal.payload, 'create').mockImplementation(async (options) => {
    await payloadCreate.call(portal.payload, options)
    throw full
  })
  await expect(create(portal.payload, token, form('fuld@eksempel.dk'))).rejects.toBe(full)
  failing.mockRestore()
  expect(await accounts.hasAdministrator(portal.payload)).toBe(false)
  expect(await accounts.isFirstAdministratorToken(portal.payload, token)).toBe(true)
})

test('of many who use the link at once, one becomes administrator, and then it is spent', async () => {
  const token = await newToken()
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, index) => create(portal.payload, token, form(`admin${index}@eksempel.dk`))),
  )
  expect(outcomes.filter(({ kind }) => kind === 'created')).toHaveLength(1)
  const { docs } = await portal.payload.find({ collection: 'users', overrideAccess: true })
  expect(docs.map(({ role }) => role)).toEqual(['administrator'])
  expect(await accounts.isFirstAdministratorToken(portal.payload, token)).toBe(false)
  expect(await accounts.issueFirstAdministratorLink(portal.payload)).toBeNull()
})

test('the last active administrator stays one, and others may go', async () => {
  const { token, user } = await logInAs(portal, 'administrator')
  const change = (id: number | string, body: object) => portal.rest('PATCH', `users/${id}`, { token, body })
  const { docs } = await portal.payload.find({
    collection: 'users',
    where: { id: { not_equals: user.id } },
    overrideAccess: true,
  })
  expect(docs).toHaveLength(1)
  for (const { id } of docs) expect((await change(id, { isDeactivated: true })).status).toBe(200)

  for (const body of [{ isDeactivated: true }, { role: 'member' }]) {
    const refused = await change(user.id, body)
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('mindst én aktiv administrator')
  }
  const refused = await portal.rest('DELETE', `users/${user.id}`, { token })
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('mindst én aktiv administrator')
  expect((await change(user.id, { name: 'Nyt navn' })).status).toBe(200)
  for (const { id } of docs) expect((await portal.rest('DELETE', `users/${id}`, { token })).status).toBe(200)
})

test('not all administrators are deactivated or deleted in one go', async () => {
  const { token } = await logInAs(portal, 'administrator')
  await logInAs(portal, 'administrator')
  const all = new URLSearchParams({ 'where[role][equals]': 'administrator' })
  const deactivated = await portal.rest('PATCH', `users?${all}`, { token, body: { isDeactivated: true } })
  expect(deactivated.status).toBe(400)
  expect(await accounts.hasAdministrator(portal.payload)).toBe(true)
  await portal.payload.delete({
    collection: 'users',
    where: { role: { equals: 'administrator' } },
    overrideAccess: true,
  })
  expect(await accounts.hasAdministrator(portal.payload)).toBe(true)
})

test('a portal whose only administrators are deactivated gets a new link', async () => {
  const { payload } = portal
  expect(await accounts.hasAdministrator(payload)).toBe(true)
  await payload.db.updateMany({ collection: 'users', where: {}, data: { isDeactivated: true } })
  expect(await accounts.hasAdministrator(payload)).toBe(false)
  expect(await accounts.issueFirstAdministratorLink(payload)).not.toBeNull()
})

test('the token itself is nowhere in the database', async () => {
  const { payload } = portal
  const token = await newToken()
  const rows = await payload.find({ collection: 'payload-kv', overrideAccess: true, limit: 100 })
  expect(JSON.stringify(rows.docs)).not.toContain(token)
})
