import { defaultLoggerOptions } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let token: string
const lines: string[] = []

beforeAll(async () => {
  const write = defaultLoggerOptions.write.bind(defaultLoggerOptions)
  vi.spyOn(defaultLoggerOptions, 'write').mockImplementation((...args: Parameters<typeof write>) => {
    lines.push(String(args[0]))
    return write(...args)
  })
  // Nobody listens on port 1: every mail fails on its way.
  portal = await startTestPortal({ SMTP_URL: 'smtp://127.0.0.1:1' })
  token = (await logInAs(portal, 'administrator')).token
})
afterAll(async () => {
  vi.restoreAllMocks()
  await portal.close()
})

const email = 'logkanarie@eksempel.dk'
const name = 'Lisbeth Logkanarie'
const password = 'en hemmelig logkanarie synger'

/** What was logged while something went wrong. */
async function loggedBy(work: () => Promise<unknown>): Promise<string> {
  lines.length = 0
  await work().catch(() => undefined)
  return lines.join('\n')
}

test('what goes wrong is logged without who it went wrong for', async () => {
  const { payload, rest } = portal
  const body = { name, email, role: 'member', password }
  await rest('POST', 'users', { token, body })
  const mishaps: [string, () => Promise<unknown>][] = [
    ['a failed login', () => rest('POST', 'users/login', { body: { email, password: 'forkert' } })],
    ['a mail that fails', () => payload.sendEmail({ to: email, subject: name, text: name })],
    ['the same address twice', () => rest('POST', 'users', { token, body })],
    [
      'a value that may not be',
      () => rest('POST', 'registrations', { token, body: { name, email, state: email } }),
    ],
    [
      'a query the database refuses',
      () => payload.db.create({ collection: 'users', data: { name, email, role: 'member', hash: name } }),
    ],
    [
      'a fault that carries a whole request',
      async () =>
        payload.logger.error({
          err: Object.assign(new Error(`${name} kunne ikke`), { data: body, response: body }),
          msg: `Fejl for ${email}`,
          user: body,
        }),
    ],
  ]
  for (const [mishap, work] of mishaps) {
    const logged = await loggedBy(work)
    expect(logged, mishap).not.toMatch(/logkanarie@/i)
    if (mishap !== 'a fault that carries a whole request') expect(logged, mishap).not.toContain(name)
    expect(logged, mishap).not.toContain(password)
  }
})

test('the log still says what went wrong', async () => {
  const logged = await loggedBy(() => portal.payload.sendEmail({ to: email, subject: name, text: name }))
  expect(logged).toContain('SMTP_URL')
  expect(logged).toContain('ECONNREFUSED')
})
