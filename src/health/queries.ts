import { connect } from 'node:net'
import type { Payload, Where } from 'payload'
import { env } from '@/env'
import { freeMegabytes } from '@/lib/freeSpace'
import { mailFailures } from '@/mail/failures'
import { hasSearchEngine } from '@/search/engine'
import { type EngineSighting, engineSightings, lookAtEngine } from '@/search/engineSeen'
import { searchTasks } from '@/search/tasks'
import { lastRoundAt } from '@/signup/rounds'
import { keptFor, within } from './keptFor'
import { type Findings, latestMinutes, type SearchEngine } from './rules'
import { workerView } from './workerView'

const patienceMs = 3000
const dayMs = 24 * 60 * 60 * 1000

/** Whether the portal has what no page can do without. */
export async function groundOf(payload: Payload): Promise<Pick<Findings, 'database' | 'transactions'>> {
  try {
    await within(patienceMs, readSomething(payload))
  } catch {
    return { database: 'down', transactions: hasTransactions(payload) ? 'missing' : 'unused' }
  }
  if (!hasTransactions(payload)) return { database: 'up', transactions: 'unused' }
  const works = await within(patienceMs, tryTransaction(payload)).catch(() => false)
  return { database: 'up', transactions: works ? 'up' : 'missing' }
}

/** All that is found, for whoever runs the portal. */
export async function findingsOf(
  payload: Payload,
  ground: Pick<Findings, 'database' | 'transactions'>,
): Promise<Findings> {
  const isUp = ground.database === 'up'
  const [seen, disk, server, failures, jobs, round, worker] = await Promise.all([
    engineState(),
    diskState(),
    mailServer(),
    isUp ? mailFailures(payload) : null,
    isUp ? within(patienceMs, jobsOf(payload, new Date())) : nothingKnown,
    isUp ? within(patienceMs, lastRoundAt(payload)) : null,
    isUp ? within(patienceMs, engineSightings(payload)) : [],
  ])
  const isDue = process.uptime() > latestMinutes * 60
  const isCounted = server !== 'unused'
  const mail = {
    server,
    failures: (isCounted && failures?.count) || 0,
    lastFailureAt: (isCounted && failures?.lastAt) || null,
  }
  return {
    ...ground,
    search: seen.state,
    searchEngine: ownSearchEngine(),
    disk,
    mail,
    jobs,
    round: { lastAt: round, isDue },
    workerSearch: workerView(seen, worker, isDue),
  }
}

const nothingKnown: Findings['jobs'] = { waiting: 0, oldestDueAt: null, failed: 0, failedLastDay: 0 }

const readSomething = (payload: Payload, transactionID?: string | number) =>
  payload.find({
    collection: 'municipalities',
    depth: 0,
    limit: 1,
    pagination: false,
    select: { slug: true },
    overrideAccess: true,
    ...(transactionID === undefined ? {} : { req: { transactionID } }),
  })

function hasTransactions(payload: Payload): boolean {
  return payload.db.name === 'mongoose'
}

/** Beginning one says nothing: MongoDB refuses at the first statement. */
async function tryTransaction(payload: Payload): Promise<boolean> {
  const id = await payload.db.beginTransaction()
  if (!id) return false
  try {
    await readSomething(payload, id)
    return true
  } finally {
    await payload.db.rollbackTransaction(id)
  }
}

/** The engine as the web process meets it. */
async function engineState(): Promise<EngineSighting> {
  return within(patienceMs, lookAtEngine()).catch(() => ({
    at: new Date().toISOString(),
    state: 'down' as const,
    address: null,
    made: null,
  }))
}

/** Told to this process by the one that keeps the engine running. */
function ownSearchEngine(): Findings['searchEngine'] {
  return (globalThis as { portalSearchEngine?: SearchEngine }).portalSearchEngine ?? 'unused'
}

async function diskState(): Promise<Findings['disk']> {
  const folders = [env.dataDir, ...(env.databaseFolder ? [env.databaseFolder] : [])]
  const free = await within(patienceMs, Promise.all(folders.map(freeMegabytes))).catch(() => null)
  return { freeMegabytes: free && Math.min(...free) }
}

/** Only whether somebody answers at the address: logging in on every look would be held against the portal. */
const mailServer = keptFor(30_000, async (): Promise<Findings['mail']['server']> => {
  if (!env.mail.smtpUrl) return 'unused'
  const { hostname, port, protocol } = new URL(env.mail.smtpUrl)
  const isAnswering = await new Promise<boolean>((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (protocol === 'smtps:' ? 465 : 587),
      timeout: patienceMs,
    })
    const end = (is: boolean) => {
      socket.destroy()
      resolve(is)
    }
    socket.once('connect', () => end(true))
    socket.once('timeout', () => end(false))
    socket.once('error', () => end(false))
  })
  return isAnswering ? 'up' : 'down'
})

/** Made anew each time, since Payload rewrites in place the queries it is given. Without an engine nobody waits for its work. */
function unfinished(): Where[] {
  return [
    { completedAt: { exists: false } },
    { hasError: { not_equals: true } },
    ...(hasSearchEngine() ? [] : [{ taskSlug: { not_in: searchTasks.map(({ slug }) => slug) } }]),
  ]
}

async function jobsOf(payload: Payload, now: Date): Promise<Findings['jobs']> {
  const undelayed = (): Where => ({ waitUntil: { exists: false } })
  const delayedUntilNow = (): Where => ({ waitUntil: { less_than_equal: now.toISOString() } })
  const count = async (where: Where) =>
    (await payload.count({ collection: 'payload-jobs', where, overrideAccess: true })).totalDocs
  const first = async (where: Where, sort: 'createdAt' | 'waitUntil') => {
    const { docs } = await payload.find({
      collection: 'payload-jobs',
      depth: 0,
      limit: 1,
      pagination: false,
      select: { createdAt: true, waitUntil: true },
      sort,
      where: { and: [...unfinished(), where] },
      overrideAccess: true,
    })
    return docs[0]?.[sort] ?? null
  }
  const [waiting, failed, failedLastDay, oldest, oldestDelayed] = await Promise.all([
    count({ and: [...unfinished(), { or: [undelayed(), delayedUntilNow()] }] }),
    count({ hasError: { equals: true } }),
    count({
      and: [
        { hasError: { equals: true } },
        { updatedAt: { greater_than: new Date(now.getTime() - dayMs).toISOString() } },
      ],
    }),
    first(undelayed(), 'createdAt'),
    first(delayedUntilNow(), 'waitUntil'),
  ])
  const oldestDueAt = [oldest, oldestDelayed].filter((at) => at !== null).sort()[0] ?? null
  return { waiting, oldestDueAt, failed, failedLastDay }
}
