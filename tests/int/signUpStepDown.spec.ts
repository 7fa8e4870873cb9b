import { setTimeout as wait } from 'node:timers/promises'
import type { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findMongo } from '../../scripts/lib/testRequirements.mjs'
import { startMailServer } from '../support/mailServer'
import { makeCrowdEvent } from '../support/signUpCrowd'
import { runCrowd } from '../support/signUpCrowdRun'
import { mongoUriFor, startMembers } from '../support/startMongo'
import { startTestPortal, type TestPortal } from '../support/testPayload'

/** Only a server of our own can be told to step down. */
const found = inject('mongoUri') === null ? null : findMongo()
const binary = found && 'binary' in found ? found.binary : undefined

let members: MongoMemoryReplSet
let mailServer: Awaited<ReturnType<typeof startMailServer>>
let portal: TestPortal
let payload: Payload

beforeAll(async () => {
  if (!binary) return
  members = await startMembers(binary, { count: 3, settings: { electionTimeoutMillis: 2000 } })
  mailServer = await startMailServer()
  const DATABASE_URI = mongoUriFor(members.getUri(), 'stepdown')
  portal = await startTestPortal({ SMTP_URL: mailServer.url, DATABASE_URI })
  payload = portal.payload
})
afterAll(async () => {
  await portal?.close()
  await mailServer?.stop()
  await members?.stop({ doCleanup: true, force: true })
})

test.skipIf(!binary)(
  'nobody who was answered is lost, and nobody fails, while the primary steps down again and again',
  async () => {
    const { finish, proveCrowd } = await import('../support/signUpProof')
    const { crowd } = await makeCrowdEvent(payload)
    const run = runCrowd(crowd, { processes: 2, hasJobs: true, parallel: 12 })
    try {
      for (const part of [0.15, 0.4, 0.65]) {
        await run.answered(part)
        await stepDown(payload)
      }
      await run.finished()
    } finally {
      await run.stop()
    }
    await finish(payload, crowd)
    // A primary that goes away between the mail server's word and ours costs a mail sent twice.
    expect(await proveCrowd(payload, crowd, run.told(), mailServer.received)).toBeLessThanOrEqual(3 * 2 * 4)
  },
  240_000,
)

type Admin = { command: (command: object) => Promise<unknown> }

/** The primary leaves it to another, however it protests, and closes its connections. */
async function stepDown({ db }: Payload): Promise<void> {
  const { connection } = db as unknown as { connection: { getClient: () => { db: (name: string) => Admin } } }
  const admin = connection.getClient().db('admin')
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      await admin.command({ replSetStepDown: 20, secondaryCatchUpPeriodSecs: 10, force: true })
      return
    } catch (error) {
      // The answer may be lost with the connection; a set that is between primaries is asked again.
      if (error instanceof Error && /connection|closed|NotWritablePrimary/i.test(error.message)) return
      await wait(500)
    }
  }
  throw new Error('Ingen primær trådte tilbage.')
}
