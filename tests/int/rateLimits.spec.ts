import { fork } from 'node:child_process'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { sharedStores } from '@/security/attemptStores'
import { clientAddressHeader } from '@/security/clientAddress'
import { limits } from '@/security/limits'
import { returnAttempt, takeAttempt } from '@/security/rateLimit'
import { compiled } from '../support/compiled'
import { leastTimes } from '../support/processorTime'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let payload: Payload
beforeAll(async () => {
  portal = await startTestPortal()
  payload = portal.payload
})
afterAll(() => portal.close())

let latest = 0
/** A caller nobody has counted yet. */
const newCaller = () => `198.51.${100 + Math.floor(++latest / 250)}.${latest % 250}`

function post(address: string, body: object, caller: string): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', [clientAddressHeader]: caller }
  const url = `http://localhost:3000/api/${address}`
  return portal.answer(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }))
}

const logIn = (email: string, password: string, caller: string) =>
  post('users/login', { email, password }, caller)

test('a door lets so many through and says how long to wait', async () => {
  const key = newCaller()
  for (let count = 0; count < limits.loginAccount.attempts; count += 1) {
    expect((await takeAttempt(payload, 'loginAccount', key)).isAllowed).toBe(true)
  }
  const refused = await takeAttempt(payload, 'loginAccount', key)
  expect(refused.isAllowed).toBe(false)
  expect(refused.retryAfterSeconds).toBeGreaterThan(0)
  expect(refused.retryAfterSeconds).toBeLessThanOrEqual(limits.loginAccount.seconds)
  expect((await takeAttempt(payload, 'loginAccount', newCaller())).isAllowed).toBe(true)
  expect((await takeAttempt(payload, 'secondFactor', key)).isAllowed).toBe(true)
})

test('many at once are counted one by one', async () => {
  const key = newCaller()
  const answers = await Promise.all(Array.from({ length: 40 }, () => takeAttempt(payload, 'feedback', key)))
  expect(answers.filter(({ isAllowed }) => isAllowed)).toHaveLength(limits.feedback.attempts)
})

test('a returned attempt can be used again', async () => {
  const key = newCaller()
  for (let count = 0; count < limits.secondFactor.attempts; count += 1)
    await takeAttempt(payload, 'secondFactor', key)
  await returnAttempt(payload, 'secondFactor', key)
  expect((await takeAttempt(payload, 'secondFactor', key)).isAllowed).toBe(true)
  expect((await takeAttempt(payload, 'secondFactor', key)).isAllowed).toBe(false)
})

test('the API is asked so often without a session and no more, and files of a page don’t count', async () => {
  // It reads the environment, which is set by then.
  const { restLimit } = await import('@/rest/restLimit')
  const caller = newCaller()
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    restLimit(
      payload,
      new Request(`http://localhost:3000/api/${path}`, {
        method,
        headers: { [clientAddressHeader]: caller, ...headers },
      }),
    )
  for (let count = 0; count < limits.rest.attempts; count += 1) expect(await ask('offers')).toBeNull()
  const refused = await ask('offers')
  expect(refused?.status).toBe(429)
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused?.text()).toContain('Vent')
  expect(await ask('media/file/a.png')).toBeNull()
  expect((await ask('media/file/a.png', {}, 'POST'))?.status).toBe(429)
  const { token } = await logInAs(portal, 'member')
  const [head, content, signature] = token.split('.')
  const forged = `${head}.${content}.${signature?.replace(/^./, (first) => (first === 'a' ? 'b' : 'a'))}`
  for (const made of ['x', 'a.b.c', forged]) {
    expect((await ask('offers', { Authorization: `JWT ${made}` }))?.status, made).toBe(429)
    expect((await ask('offers', { Cookie: `portal-token=${made}` }))?.status, made).toBe(429)
  }
  expect(await ask('offers', { Authorization: `JWT ${token}` })).toBeNull()
  expect(await ask('offers', { Cookie: `a=b; portal-token=${token}` })).toBeNull()
})

test('the addresses of one IPv6 line are one caller', async () => {
  const answers = []
  for (let count = 0; count <= limits.feedback.attempts; count += 1) {
    answers.push(await takeAttempt(payload, 'feedback', `2001:db8:7:7::${count.toString(16)}`))
  }
  expect(answers.at(-1)?.isAllowed).toBe(false)
})

test('two hundred people behind one address search without being stopped', async () => {
  const key = newCaller()
  const answers = await Promise.all(Array.from({ length: 400 }, () => takeAttempt(payload, 'search', key)))
  expect(answers.every(({ isAllowed }) => isAllowed)).toBe(true)
})

test('guessing one account stops for the guesser, alike for accounts that are and are not', async () => {
  const { email, password } = await logInAs(portal, 'member')
  const answers = await Promise.all(
    [email, 'ingen@eksempel.dk'].map(async (name) => {
      const caller = newCaller()
      const seen: string[] = []
      for (let count = 0; count < limits.loginAccount.attempts + 1; count += 1) {
        const response = await logIn(name, 'forkert-adgangskode', caller)
        const retry = response.headers.get('retry-after')
        // The wait is counted in seconds, which pass.
        seen.push(
          `${response.status} ${retry === null} ${(await response.text()).replace(/\d+ minutter/, 'n minutter')}`,
        )
      }
      return { caller, seen }
    }),
  )
  expect(answers[0]?.seen).toEqual(answers[1]?.seen)
  expect(answers[0]?.seen[0]).toContain('401 true')
  expect(answers[0]?.seen.at(-1)).toMatch(/^429 false .*prøvet for mange gange/)
  // Also with the right password, or guessing would go on; but not for the owner, who is elsewhere.
  expect((await logIn(email, password, answers[0]?.caller ?? '')).status).toBe(429)
  expect((await logIn(email, password, newCaller())).status).toBe(200)
  expect((await logIn(` ${email.toUpperCase()} `, password, answers[0]?.caller ?? '')).status).toBe(429)
})

test('guessing many accounts from one address stops; logging in does not count', async () => {
  const { email, password } = await logInAs(portal, 'member')
  const town = newCaller()
  for (let count = 0; count < 3; count += 1) expect((await logIn(email, password, town)).status).toBe(200)
  for (let count = 0; count < limits.login.attempts; count += 1) await takeAttempt(payload, 'login', town)
  expect((await logIn('andre@eksempel.dk', 'forkert-adgangskode', town)).status).toBe(429)
}, 120_000)

test('guessers from everywhere do not lock the owner out', async () => {
  const { email, password } = await logInAs(portal, 'member')
  for (let count = 0; count < 12; count += 1) await logIn(email, 'forkert-adgangskode', newCaller())
  expect((await logIn(email, password, newCaller())).status).toBe(200)
}, 120_000)

test('a wrong log-in takes as long for an account that is not', async () => {
  const { email } = await logInAs(portal, 'member')
  const attempt = (name: string) => () => logIn(name, 'forkert-adgangskode', newCaller())
  await attempt(email)()
  const [known, unknown] = await leastTimes(attempt(email), attempt('ingen@eksempel.dk'))
  // Working the password through is by far the most of either.
  expect(unknown).toBeGreaterThan(known / 2)
  expect(known).toBeGreaterThan(unknown / 2)
})

test('asking for new passwords stops by account and by address, known or not', async () => {
  const { email } = await logInAs(portal, 'member')
  for (const name of [email, 'ingen@eksempel.dk']) {
    const seen = []
    for (let count = 0; count <= limits.resetAccount.attempts; count += 1) {
      seen.push((await post('users/forgot-password', { email: name }, newCaller())).status)
    }
    expect(seen).toEqual([...Array(limits.resetAccount.attempts).fill(200), 429])
  }
  const caller = newCaller()
  for (let count = 0; count < limits.reset.attempts; count += 1) await takeAttempt(payload, 'reset', caller)
  expect((await post('users/forgot-password', { email: 'x@eksempel.dk' }, caller)).status).toBe(429)
  for (let count = 0; count < limits.token.attempts; count += 1) await takeAttempt(payload, 'token', caller)
  const reset = await post('users/reset-password', { token: 'x', password: 'en lang adgangskode' }, caller)
  expect(reset.status).toBe(429)
})

test('the portal’s own log-ins are not counted', async () => {
  const { email, password } = await logInAs(portal, 'member')
  for (let count = 0; count < limits.loginAccount.attempts + 3; count += 1) {
    await payload.login({ collection: 'users', data: { email, password }, overrideAccess: true })
  }
})

test('when the counters’ store is down, this process counts, and it is logged', async () => {
  const log = vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined)
  const secret = Object.getOwnPropertyDescriptor(payload, 'db')
  const broken = Object.create(payload, {
    db: {
      value: {
        name: 'mongoose',
        connection: {
          name: 'x',
          getClient: () => ({
            db: () => ({
              collection: () => ({
                createIndex: async () => {
                  throw new Error('nede')
                },
              }),
            }),
          }),
        },
      },
    },
  })
  expect(secret).toBeDefined()
  const key = newCaller()
  for (let count = 0; count < limits.loginAccount.attempts; count += 1) {
    expect((await takeAttempt(broken, 'loginAccount', key)).isAllowed).toBe(true)
  }
  expect((await takeAttempt(broken, 'loginAccount', key)).isAllowed).toBe(false)
  expect(log).toHaveBeenCalledTimes(limits.loginAccount.attempts + 1)
  expect(JSON.stringify(log.mock.calls)).not.toContain(key)
  log.mockRestore()
})

// SQLite has one process, which counts in memory.
const onMongo = inject('mongoUri') ? test : null
onMongo?.('processes share one count, which is kept without addresses and drops away', async () => {
  const key = newCaller()
  const { file, options } = compiled('tests/support/countAttempts.ts')
  const child = fork(file, {
    execArgv: options,
    env: { ...process.env, COUNT_KEY: key, COUNT_TIMES: '3' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const allowed = await new Promise((resolve) => child.once('message', resolve))
  expect(allowed).toBe(3)
  const here = []
  for (let count = 0; count < 3; count += 1)
    here.push((await takeAttempt(payload, 'loginAccount', key)).isAllowed)
  expect(here).toEqual([true, true, false])

  const { connection } = payload.db as unknown as {
    connection: { collection: (name: string) => RateLimitRows }
  }
  const rows = connection.collection('rate-limits')
  const kept = await rows.find({}).toArray()
  expect(kept.length).toBeGreaterThan(0)
  expect(JSON.stringify(kept)).not.toMatch(/198\.51|@eksempel/)
  for (const row of kept) expect(Object.keys(row).sort()).toEqual(['_id', 'expire', 'key', 'points'])
  expect(await rows.indexes()).toEqual(
    expect.arrayContaining([expect.objectContaining({ key: { expire: -1 }, expireAfterSeconds: 0 })]),
  )
})

type RateLimitRows = {
  find: (query: object) => { toArray: () => Promise<object[]> }
  indexes: () => Promise<object[]>
}

test('on SQLite nothing is kept anywhere but in the process', async () => {
  expect((await sharedStores(payload)) === null).toBe(inject('mongoUri') === null)
})
