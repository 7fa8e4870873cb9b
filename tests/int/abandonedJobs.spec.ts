import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { type RunningChild, startCommand } from '../support/childProcess'
import { startTestPortal, type TestPortal } from '../support/testPayload'

/** What a killed process leaves behind is taken up by the next one on its queue, and by no other. */
describe('jobs that a killed process left', () => {
  let portal: TestPortal
  let payload: Payload
  let worker: RunningChild | null = null

  beforeAll(async () => {
    portal = await startTestPortal()
    payload = portal.payload
  })
  afterEach(async () => {
    await worker?.kill()
    worker = null
    await payload.delete({ collection: 'payload-jobs', where: {}, overrideAccess: true })
  })
  afterAll(() => portal?.close())

  async function leaveJob(queue: string) {
    const job = await payload.jobs.queue({ task: 'purgePersonalData', input: {}, queue })
    await payload.db.updateOne({ collection: 'payload-jobs', id: job.id, data: { processing: true } })
    return job.id
  }

  /** False as well when it has been run and is gone. */
  async function isMarked(id: number | string): Promise<boolean> {
    const { docs } = await payload.find({
      collection: 'payload-jobs',
      overrideAccess: true,
      where: { and: [{ id: { equals: id } }, { processing: { equals: true } }] },
    })
    return docs.length > 0
  }

  test('only those of the named queues are released, and all when none is named', async () => {
    const { releaseAbandonedJobs } = await import('../../src/jobs/releaseAbandoned')
    const ours = await leaveJob('tilmelding')
    const others = await leaveJob('sletning')
    await releaseAbandonedJobs(payload, { queues: ['tilmelding'] })
    expect([await isMarked(ours), await isMarked(others)]).toEqual([false, true])
    await releaseAbandonedJobs(payload)
    expect(await isMarked(others)).toBe(false)
  })

  test('what was done and not yet taken away goes, and nothing else', async () => {
    const { releaseAbandonedJobs } = await import('../../src/jobs/releaseAbandoned')
    const done = await leaveJob('tilmelding')
    const waiting = await leaveJob('tilmelding')
    await payload.db.updateOne({
      collection: 'payload-jobs',
      id: done,
      data: { processing: false, completedAt: new Date().toISOString() },
    })
    await releaseAbandonedJobs(payload)
    const { docs } = await payload.find({ collection: 'payload-jobs', overrideAccess: true })
    expect(docs.map(({ id }) => id)).toEqual([waiting])
  })

  test.runIf(inject('mongoUri') !== null)(
    'a worker does it for its own when it starts, and without a search engine leaves the search alone',
    async () => {
      const ours = await leaveJob('sletning')
      const others = await leaveJob('tilmelding')
      const { id: search } = await payload.jobs.queue({
        task: 'syncSearchDocument',
        queue: 'soegning',
        input: { collection: 'pages', id: '1' },
      })
      // All but the sign-ups, by its name of old. It is started before the portal, whose search engine it so knows nothing of.
      worker = startCommand(['--reads', 'scripts/worker.ts', 'default'])
      await worker.says('Kører baggrundsopgaver (udgivelse, soegning, sletning, langt)')
      await worker.says('ingen søgemaskine')
      await expect.poll(() => isMarked(ours), { timeout: 20_000 }).toBe(false)
      expect(await isMarked(others)).toBe(true)
      const left = await payload.findByID({ collection: 'payload-jobs', id: search, overrideAccess: true })
      expect(left).toMatchObject({ processing: false, totalTried: 0 })
    },
  )
})
