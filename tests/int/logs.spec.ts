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

const missing = { sqlite: '00000000-0000-4000-8000-000000000000', mongodb: '0'.repeat(24) }[
  process.env.TEST_DATABASE === 'mongodb' ? 'mongodb' : 'sqlite'
]

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

test('who is told no leaves one short line, with nothing of what was written beyond 500 characters', async () => {
  const { rest, payload } = portal
  const long = 'langtord '.repeat(1000)
  const refused: [string, () => Promise<unknown>][] = [
    ['nothing there', () => rest('GET', 'findes-ikke')],
    ['no such document', () => rest('GET', `recommendations/${missing}`, { token })],
    ['no such file', () => rest('GET', 'media/file/findes-ikke.png', { token })],
    ['a file for others', () => rest('GET', 'media/file/findes-ikke.png')],
    ['an account for others', () => rest('GET', 'users')],
    ['a wrong password', () => rest('POST', 'users/login', { body: { email, password: 'forkert' } })],
    ['a long password', () => rest('POST', 'users/login', { body: { email, password: long } })],
    ['everything at once', () => rest('DELETE', 'recommendations', { token })],
    ['a long filter', () => rest('GET', `recommendations?where[title][like]=${long}`)],
    ['a long name', () => rest('GET', `recommendations?sort=${long}`)],
    ['a document of nothing', () => rest('POST', 'recommendations', { token, body: {} })],
    ['a method that is none', () => rest('PUT', 'recommendations', { token, body: {} })],
    ['JavaScript’s own names', () => rest('GET', 'recommendations?__proto__[a]=1&constructor=2')],
  ]
  for (const [what, work] of refused) {
    const logged = await loggedBy(work)
    expect(logged, what).not.toContain('"stack"')
    expect(logged.trim().split('\n').length, what).toBe(1)
    expect(logged.length, what).toBeLessThan(300)
  }
  for (const work of [
    async () => payload.logger.error(new Error(long)),
    async () => payload.logger.error({ err: new Error('x', { cause: new Error(long) }), msg: long }),
  ]) {
    const logged = await loggedBy(work)
    // Nine letters, and 500 at the most.
    expect(logged).not.toMatch(/(langtord ){56}/)
    expect(logged).toContain('9000 tegn')
  }
})

test('the log still says what went wrong', async () => {
  const logged = await loggedBy(() => portal.payload.sendEmail({ to: email, subject: name, text: name }))
  expect(logged).toContain('SMTP_URL')
  expect(logged).toContain('ECONNREFUSED')
})
