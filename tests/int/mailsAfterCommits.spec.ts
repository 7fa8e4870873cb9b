import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startMailServer } from '../support/mailServer'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let server: Awaited<ReturnType<typeof startMailServer>>
let portal: TestPortal
let payload: TestPortal['payload']

beforeAll(async () => {
  server = await startMailServer()
  portal = await startTestPortal({ SMTP_URL: server.url })
  payload = portal.payload
})
beforeEach(async () => {
  const { mailsSent } = await import('../../src/mail/underWay')
  await mailsSent()
  server.received.length = 0
})
afterAll(async () => {
  await portal?.close()
  await server?.stop()
})

const addresses = () => server.received.flatMap(({ to }) => to)

let count = 0
const newAccount = () => ({
  name: 'Ny kollega',
  email: `ny-${count++}@eksempel.dk`,
  role: 'member' as const,
})

test('who changes an account is answered while the mail server is still at it, and whoever ends waits for the mail', async () => {
  const { mailsSent } = await import('../../src/mail/underWay')
  const { token } = await logInAs(portal, 'administrator')
  const { user } = await logInAs(portal, 'member')
  const release = server.hold()
  const body = { email: 'flyttet@eksempel.dk' }
  expect((await portal.rest('PATCH', `users/${user.id}`, { token, body })).status).toBe(200)
  let isOver = false
  const ending = mailsSent().then(() => {
    isOver = true
  })
  await vi.waitFor(() => expect(addresses().sort()).toEqual([body.email, user.email].sort()), 10_000)
  expect(isOver).toBe(false)
  release()
  await ending
})

test('nobody is told of what was undone, whether or not those who write to them know of the transaction', async () => {
  const { inTransaction } = await import('../../src/database/asOneStep')
  const { mailsSent } = await import('../../src/mail/underWay')
  const { user } = await logInAs(portal, 'member')
  const undone = inTransaction(payload, async (req) => {
    await payload.update({
      collection: 'users',
      id: user.id,
      data: { role: 'secretariat' },
      overrideAccess: true,
      req,
    })
    await payload.create({ collection: 'users', data: newAccount() as never, overrideAccess: true, req })
    await payload.sendEmail({ to: 'direkte@eksempel.dk', subject: 'Direkte', text: '.' })
    await new Promise((resolve) => setTimeout(resolve, 300))
    throw new Error('fortrudt')
  })
  await expect(undone).rejects.toThrow('fortrudt')
  await mailsSent()
  expect(addresses()).toEqual([])
})

test('what is done again because somebody wrote first is told of once, with a link that is alive', async () => {
  const { asOneStep } = await import('../../src/database/asOneStep')
  const { readToken } = await import('../../src/accounts/oneTimeToken')
  const account = newAccount()
  let tries = 0
  await asOneStep(payload, async (req) => {
    await payload.create({ collection: 'users', data: account as never, overrideAccess: true, req })
    tries += 1
    if (tries === 1) throw Object.assign(new Error('nogen var først'), { code: 112 })
  })
  expect(tries).toBe(2)
  const link = await server.linkTo(account.email, '/invitation/')
  expect(await readToken(payload, 'invitation', link.split('/').at(-1) ?? '')).not.toBeNull()
  expect(addresses()).toEqual([account.email])
})

test('what follows a change and fails undoes nothing, and keeps nothing else from following', async () => {
  const { inTransaction } = await import('../../src/database/asOneStep')
  const { afterCommit } = await import('../../src/database/afterCommit')
  const logged = vi.spyOn(payload.logger, 'error').mockReturnValue(undefined)
  const said: string[] = []
  const outcome = await inTransaction(payload, async (req) => {
    await payload.db.create({
      collection: 'search-misses',
      data: { words: 'x', day: '2026-11-01', count: 1 },
      req,
    })
    await afterCommit(payload, req, () => {
      throw new Error('følgen')
    })
    await afterCommit(payload, {}, () => said.push('den næste'))
    expect(said).toEqual([])
    return 'gemt'
  })
  expect([outcome, ...said]).toEqual(['gemt', 'den næste'])
  expect(logged).toHaveBeenCalledOnce()
  logged.mockRestore()
})

test('an operation beside another is not within it', async () => {
  const { inTransaction } = await import('../../src/database/asOneStep')
  const { afterCommit, isInTransaction } = await import('../../src/database/afterCommit')
  const said: string[] = []
  const failing = inTransaction(payload, async (req) => {
    await afterCommit(payload, req, () => said.push('fortrudt'))
    throw new Error('fortrudt')
  })
  const beside = afterCommit(payload, {}, () => said.push('ved siden af'))
  await Promise.allSettled([failing, beside])
  expect(said).toEqual(['ved siden af'])
  expect(isInTransaction(payload)).toBe(false)
})
