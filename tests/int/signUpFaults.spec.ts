import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { chance, sayCount, times } from '../support/chance'
import { startChild } from '../support/childProcess'
import { startMailServer } from '../support/mailServer'
import { makeCrowdEvent } from '../support/signUpCrowd'
import { runCrowd } from '../support/signUpCrowdRun'
import { makeEvent, orderFor, participant, registrationsOf } from '../support/signUpEvents'
import { transactionLifetime } from '../support/startMongo'
import { startTestPortal, type TestPortal } from '../support/testPayload'

const kills = times(10, 3)
let mailServer: Awaited<ReturnType<typeof startMailServer>>
let portal: TestPortal
let payload: Payload

beforeAll(async () => {
  mailServer = await startMailServer()
  portal = await startTestPortal({ SMTP_URL: mailServer.url })
  payload = portal.payload
})
afterAll(async () => {
  await portal?.close()
  await mailServer?.stop()
})

test(
  'nobody who was answered is lost, and nobody gets a seat too many, when the process is killed again and again',
  async () => {
    const { finish, proveCrowd } = await import('../support/signUpProof')
    const { crowd } = await makeCrowdEvent(payload)
    // SQLite has one process; MongoDB several, which are killed by turns while the others go on.
    const processes = payload.db.name === 'mongoose' ? 2 : 1
    const run = runCrowd(crowd, { processes, hasJobs: true, parallel: 16 })
    try {
      for (let turn = 0; turn < kills; turn++) {
        await run.answered(0.15 + (0.65 * turn) / kills)
        // Anywhere in the midst of writing, settling and sending.
        await wait(chance() * 150)
        await run.killAndRestart(turn % processes)
      }
      await run.finished()
    } finally {
      await run.stop()
    }
    await finish(payload, crowd)
    const repeats = await proveCrowd(payload, crowd, run.told(), mailServer.received)
    // One for each mail that was on its way to the server when its process was killed, four at a time.
    expect(repeats).toBeLessThanOrEqual(kills * 4)
    sayCount(`tilmelding afbrudt ${kills} gange, ${run.told().answered.size} besvarede lå der`)
  },
  times(1800_000, 600_000),
)

test('what a process held when it was killed shuts nobody out', async () => {
  const { cancelRegistration } = await import('../../src/signup/actions')
  const { settleEvent } = await import('../../src/signup/settle')
  const { signUp } = await import('../../src/signup/signUp')
  const event = await makeEvent(payload, { capacity: 1 })
  await signUp(payload, orderFor(event, [participant('Anna')]))
  await letGoAfter(payload, 5)
  onTestFinished(() => letGoAfter(payload, transactionLifetime))
  const holder = startChild('tests/support/lockHolder.ts', [event.id])
  await holder.says('holder')
  await holder.kill()
  const [receipt] = await signUp(payload, orderFor(event, [participant('Bo')]))
  // MongoDB may take longer to let go than somebody at a form is kept waiting.
  expect(['venteliste', 'modtaget']).toContain(receipt?.outcome)
  const anna = (await registrationsOf(payload, event.id)).find(({ name }) => name === 'Anna')
  expect((await cancelRegistration(payload, anna?.id ?? '', { by: 'selv' })).kind).toBe('done')
  await settleEvent(payload, event.id)
  const rows = await registrationsOf(payload, event.id)
  expect(rows.map(({ name, state }) => [name, state])).toEqual([
    ['Anna', 'afmeldt'],
    ['Bo', 'bekraeftet'],
  ])
}, 300_000)

/** Sets how long MongoDB keeps a transaction that is begun from now on. */
async function letGoAfter({ db }: Payload, seconds: number): Promise<void> {
  // A server that stays has others to serve.
  if (!inject('hasOwnMongo')) return
  const { connection } = db as unknown as { connection: { getClient: () => { db: (name: string) => Admin } } }
  const admin = connection.getClient().db('admin')
  await admin.command({ setParameter: 1, transactionLifetimeLimitSeconds: seconds })
}

type Admin = { command: (command: object) => Promise<unknown> }

test.each([
  ['is there already, however often it is read anew', { email: 'anna@eksempel.dk', state: 'bekraeftet' }],
  ['the database never takes', { email: 'cecilie@eksempel.dk', createdAt: 'i går' }],
])('what %s does not keep the event’s line', async (_what, more) => {
  const { withEventLock } = await import('../../src/signup/eventLock')
  const event = await makeEvent(payload)
  const row = (data: object) => ({ event: event.id, name: 'En', state: 'bekraeftet', ...data })
  await payload.db.create({ collection: 'registrations', data: row({ email: 'anna@eksempel.dk' }) })
  const began = performance.now()
  const held = withEventLock(payload, event.id, ({ req }) =>
    payload.db.create({ collection: 'registrations', data: row(more), req }),
  )
  await expect(held).rejects.toThrow()
  expect(performance.now() - began).toBeLessThan(10_000)
  await expect(withEventLock(payload, event.id, async () => 'fri')).resolves.toBe('fri')
})
