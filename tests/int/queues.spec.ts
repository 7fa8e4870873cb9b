import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { jobQueues, queueOf } from '@/lib/jobQueues'
import { makeEvent } from '../support/signUpEvents'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const farAhead = '2099-01-01T00:00:00.000Z'

type Job = {
  id: string
  queue: string
  taskSlug: keyof typeof queueOf
  processing: boolean
  waitUntil: string | null
}

let portal: TestPortal
let payload: Payload
let jobs: typeof import('../../src/jobs/runQueues') &
  typeof import('../../src/jobs/schedule') &
  typeof import('../../src/jobs/pullBack') &
  typeof import('../../src/jobs/tend') &
  typeof import('../../src/jobs/releaseAbandoned')

beforeAll(async () => {
  portal = await startTestPortal()
  payload = portal.payload
  jobs = {
    ...(await import('../../src/jobs/runQueues')),
    ...(await import('../../src/jobs/schedule')),
    ...(await import('../../src/jobs/pullBack')),
    ...(await import('../../src/jobs/tend')),
    ...(await import('../../src/jobs/releaseAbandoned')),
  }
})
afterEach(async () => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  for (const restore of restored.splice(0)) restore()
  await payload.db.deleteMany({ collection: 'payload-jobs', where: {} })
})
afterAll(() => portal?.close())

async function allJobs(): Promise<Job[]> {
  const { docs } = await payload.db.find<Job>({ collection: 'payload-jobs', pagination: false, where: {} })
  return docs
}

async function put(taskSlug: string, data: Record<string, unknown> = {}): Promise<string> {
  const row = {
    taskSlug,
    queue: 'default',
    input: {},
    hasError: false,
    processing: false,
    totalTried: 0,
    ...data,
  }
  const { id } = await payload.db.create({ collection: 'payload-jobs', data: row })
  return String(id)
}

const jobOf = async (id: string) => (await allJobs()).find((job) => String(job.id) === id)

const restored: (() => void)[] = []

/** Lets a task do something else until the test is over. */
function replaceHandler(slug: keyof typeof queueOf, handler: () => Promise<unknown>) {
  const task = payload.config.jobs.tasks?.find((each) => each.slug === slug)
  if (!task) throw new Error(slug)
  const own = task.handler
  restored.push(() => {
    task.handler = own
  })
  task.handler = async () => {
    await handler()
    return { output: {} }
  }
}

const recurring = ['tendSignUps', 'purgePersonalData', 'reconcileSearchIndex', 'rebuildSearchIndex'] as const

describe('queues', () => {
  test('every task has one, and what an edit sets going waits in it', async () => {
    const slugs = payload.config.jobs.tasks?.map(({ slug }) => slug)
    expect(slugs?.sort()).toEqual(Object.keys(queueOf).sort())
    const data = { title: 'En ugle', slug: '', _status: 'published' as const }
    await payload.create({ collection: 'pages', data, overrideAccess: true })
    const queued = await allJobs()
    expect(queued.length).toBeGreaterThan(0)
    for (const { queue, taskSlug } of queued) expect(queue).toBe(queueOf[taskSlug])
  })

  test('work that waits in a queue of old is taken to its own, whatever it is', async () => {
    const ids = await Promise.all(Object.keys(queueOf).map((slug) => put(slug, { waitUntil: farAhead })))
    const running = await put('settleEvent', { processing: true })
    await jobs.tendJobs(payload)
    for (const id of ids) {
      const job = await jobOf(id)
      expect(job?.queue).toBe(job && queueOf[job.taskSlug])
    }
    expect((await jobOf(running))?.queue).toBe('default')
  })

  test('what takes long in one holds up no plan, and is not begun twice', async () => {
    const { user } = await logInAs(portal, 'secretariat')
    const page = await payload.create({
      collection: 'pages',
      data: { title: 'Til tiden', slug: '', _status: 'draft' },
      draft: true,
      overrideAccess: true,
    })
    let begun = 0
    let end: (value?: unknown) => void = () => undefined
    const ended = new Promise((resolve) => {
      end = resolve
    })
    replaceHandler('purgePersonalData', () => {
      begun += 1
      return ended
    })
    await put('purgePersonalData', { queue: 'sletning' })
    const stopping = new AbortController()
    const loops = jobs.runQueues({
      payload,
      queues: jobQueues,
      pauseMs: 20,
      isSilent: true,
      signal: stopping.signal,
    })
    await vi.waitFor(() => expect(begun).toBe(1), 10_000)
    const input = {
      type: 'publish',
      doc: { relationTo: 'pages', value: page.id },
      user: { relationTo: 'users', value: user.id },
    }
    await put('schedulePublish', {
      queue: 'udgivelse',
      input,
      waitUntil: new Date(Date.now() - 1000).toISOString(),
    })
    await vi.waitFor(async () => expect((await portal.rest('GET', `pages/${page.id}`)).status).toBe(200), {
      timeout: 20_000,
      interval: 200,
    })
    // Seeming to have run for very long, it is given back; the loop that has it takes nothing else meanwhile.
    await jobs.releaseAbandonedJobs(payload, { queues: ['sletning'] })
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(begun).toBe(1)
    end()
    stopping.abort()
    await loops
  })
})

describe('a clock that was ahead', () => {
  test.each(recurring)('does not keep %s until then', async (slug) => {
    vi.useFakeTimers({ now: new Date(farAhead), toFake: ['Date'] })
    await jobs.scheduleNext(payload, jobQueues)
    vi.useRealTimers()
    const now = new Date()
    const id = String((await allJobs()).find(({ taskSlug }) => taskSlug === slug)?.id)
    expect(Date.parse((await jobOf(id))?.waitUntil ?? '')).toBeGreaterThan(Date.parse(farAhead))
    await jobs.pullBackJobs(payload, now)
    const cron = payload.config.jobs.tasks?.find((task) => task.slug === slug)?.schedule?.[0]?.cron ?? ''
    expect((await jobOf(id))?.waitUntil).toBe(jobs.nextRun(cron, now).toISOString())
  })

  test('keeps no job that is to be tried again, and moves no plan', async () => {
    const now = new Date()
    const soon = new Date(now.getTime() + 2 * minuteMs).toISOString()
    const retried = await put('settleEvent', { totalTried: 1, waitUntil: farAhead })
    const backingOff = await put('syncSearchDocument', { totalTried: 3, waitUntil: soon })
    const plan = await put('schedulePublish', { waitUntil: farAhead })
    const retriedPlan = await put('schedulePublish', { totalTried: 1, waitUntil: farAhead })
    await jobs.pullBackJobs(payload, now)
    const waits = await Promise.all(
      [retried, backingOff, plan, retriedPlan].map(async (id) => (await jobOf(id))?.waitUntil),
    )
    expect(waits).toEqual([now.toISOString(), soon, farAhead, now.toISOString()])
  })

  test('keeps no job marked as running', async () => {
    const at = (ms: number) => new Date(Date.now() + ms).toISOString()
    const ahead = await put('settleEvent', { processing: true, updatedAt: farAhead })
    const stuck = await put('settleEvent', { processing: true, updatedAt: at(-20 * minuteMs) })
    const busy = await put('settleEvent', { processing: true, updatedAt: at(-minuteMs) })
    await jobs.releaseAbandonedJobs(payload, { stuckForMs: jobs.stuckMs })
    const marks = await Promise.all([ahead, stuck, busy].map(async (id) => (await jobOf(id))?.processing))
    expect(marks).toEqual([false, false, true])
  })

  test('keeps no mail that is owed', async () => {
    const { mendMailTimes } = await import('../../src/signup/mendMailTimes')
    const soon = new Date(Date.now() + 20 * minuteMs).toISOString()
    const { id: event } = await makeEvent(payload)
    const { id: registration } = await payload.db.create({
      collection: 'registrations',
      data: { event, name: 'Åse', email: 'aase@eksempel.dk', state: 'bekraeftet' },
    })
    for (const times of [{ notBefore: farAhead }, { claimedAt: farAhead }, { notBefore: soon }]) {
      const row = { event, registration, cause: 'bekraeftet', state: 'venter', key: randomUUID(), ...times }
      await payload.db.create({ collection: 'sign-up-mails', data: row })
    }
    await mendMailTimes(payload, new Date())
    const { docs } = await payload.db.find<{ notBefore?: string; claimedAt?: string }>({
      collection: 'sign-up-mails',
    })
    expect(docs.map(({ claimedAt, notBefore }) => claimedAt ?? notBefore ?? null).sort()).toEqual([
      soon,
      null,
      null,
    ])
  })
})

test('where the local clock shows an hour twice, each minute has its round and the night its one purge', async () => {
  vi.stubEnv('TZ', 'Europe/Copenhagen')
  vi.useFakeTimers({ now: new Date('2026-10-25T00:55:30Z'), toFake: ['Date'] })
  const ran: Record<string, string[]> = { tendSignUps: [], purgePersonalData: [] }
  const note = (slug: string) => async () => void ran[slug]?.push(new Date().toISOString().slice(0, 16))
  replaceHandler('tendSignUps', note('tendSignUps'))
  replaceHandler('purgePersonalData', note('purgePersonalData'))
  const minutes = 30
  for (let minute = 0; minute < minutes; minute += 1) {
    for (const queue of ['tilmelding', 'sletning'] as const) {
      await jobs.runOnce({ payload, isSilent: true }, queue)
      await jobs.scheduleNext(payload, [queue])
    }
    vi.setSystemTime(Date.now() + minuteMs)
  }
  expect(ran.tendSignUps).toHaveLength(minutes - 1)
  expect(new Set(ran.tendSignUps).size).toBe(minutes - 1)
  expect(ran.purgePersonalData).toEqual(['2026-10-25T01:15'])
})

describe('without a search engine', () => {
  test('the search’s work is left alone, is not late, and does not pile up', async () => {
    const { findingsOf } = await import('../../src/health/queries')
    const longAgo = new Date(Date.now() - 2 * dayMs).toISOString()
    const fresh = await put('syncSearchDocument', { queue: 'soegning' })
    const old = await put('syncSearchDocument', { queue: 'soegning', createdAt: longAgo })
    const comparison = await put('reconcileSearchIndex', { queue: 'langt', createdAt: longAgo })
    const others = await put('purgePersonalData', { queue: 'soegning' })
    for (const queue of ['soegning', 'langt'] as const) await jobs.runOnce({ payload, isSilent: true }, queue)
    const left = (await allJobs()).map(({ id }) => String(id))
    expect(left).toEqual(expect.arrayContaining([fresh, old, comparison]))
    expect(left).not.toContain(others)
    const { jobs: found } = await findingsOf(payload, { database: 'up', transactions: 'unused' })
    expect(found).toMatchObject({ waiting: 0, oldestDueAt: null })
    vi.useFakeTimers({ toFake: ['performance'] })
    vi.advanceTimersByTime(60 * minuteMs)
    await jobs.tendJobs(payload)
    const kept = (await allJobs()).map(({ id }) => String(id))
    expect(kept).toEqual(expect.arrayContaining([fresh, comparison]))
    expect(kept).not.toContain(old)
  })
})

test('the search’s work stays where the web process alone has an engine', async () => {
  const now = new Date()
  const old = await put('syncSearchDocument', {
    queue: 'soegning',
    createdAt: new Date(now.getTime() - 2 * dayMs).toISOString(),
  })
  const sight = (at: Date) =>
    payload.kv.set('engine-seen:web', { at: at.toISOString(), state: 'down', address: 'a', made: null })
  vi.useFakeTimers({ toFake: ['performance'] })
  const look = async () => {
    vi.advanceTimersByTime(60 * minuteMs)
    await jobs.tendJobs(payload)
    return (await allJobs()).map(({ id }) => String(id))
  }
  await sight(now)
  expect(await look()).toContain(old)
  await sight(new Date(now.getTime() - 2 * dayMs))
  expect(await look()).not.toContain(old)
})

test('of work that comes again and fails each time, one failure is kept', async () => {
  replaceHandler('tendSignUps', () => Promise.reject(new Error('igen')))
  for (let round = 0; round < 4; round += 1) {
    await put('tendSignUps', { queue: 'tilmelding', hasError: true, error: { message: `igen ${round}` } })
  }
  await jobs.scheduleNext(payload, ['tilmelding'])
  expect(await allJobs()).toHaveLength(2)
})
