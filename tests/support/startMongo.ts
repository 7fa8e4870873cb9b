import { mkdir, mkdtemp, readdir, rm, statfs } from 'node:fs/promises'
import { freemem } from 'node:os'
import path from 'node:path'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import { findMongo } from '../../scripts/lib/testRequirements.mjs'

export type RunningMongo = {
  /** An address with `replicaSet` in it. */
  uri: string
  /** Whether the server goes away when it is stopped. */
  isOwn: boolean
  /** The same server with another database chosen. */
  uriFor: (database: string) => string
  stop: () => Promise<void>
}

/** Seconds, as docs/operations.md has it, so that what a killed process held is free again within half a minute. */
export const transactionLifetime = 20

/** A replica set of one, so that transactions are real: MONGODB_URI when given, else a server of our own. */
export async function startMongo(): Promise<RunningMongo> {
  const found = findMongo()
  if (!found) throw new Error('MongoDB mangler: sæt MONGODB_URI til et replikasæt, eller læg mongod på PATH.')
  if (found.uri !== undefined) return describe(found.uri, false, async () => undefined)
  const server = await startMembers(found.binary, {
    args: ['--setParameter', `transactionLifetimeLimitSeconds=${transactionLifetime}`],
  })
  return describe(server.getUri(), true, async () => {
    await server.stop({ doCleanup: true, force: true })
  })
}

type Wanted = { count?: number; args?: string[]; settings?: { electionTimeoutMillis?: number } }

/** Servers that go away with the run, as one replica set. */
export async function startMembers(
  systemBinary: string,
  { count = 1, args = [], settings = {} }: Wanted,
): Promise<MongoMemoryReplSet> {
  const folders = await Promise.all(Array.from({ length: count }, folderInMemory))
  const servers = await MongoMemoryReplSet.create({
    binary: { systemBinary, version: process.env.MONGOMS_VERSION ?? '7.0.15', checkMD5: false },
    instanceOpts: folders.map((dbPath) => ({ launchTimeout: 60_000, args, ...(dbPath ? { dbPath } : {}) })),
    replSet: {
      count,
      storageEngine: 'wiredTiger',
      configSettings: settings,
      // Without it the zone's file is looked up for each command.
      spawn: { env: { ...process.env, TZ: 'UTC' } },
    },
  })
  // Looked for by each sorting of rows: where there is none, the names of every table are read for it on some systems.
  const made = folders.filter((folder) => folder !== null)
  await Promise.all(made.map((folder) => mkdir(path.join(folder, '_tmp'), { recursive: true })))
  await answerBeforeTheJournal(servers.getUri())
  return servers
}

/** Servers that go away with their run have no crash to outlive: no write and no index waits for a journal. */
async function answerBeforeTheJournal(uri: string): Promise<void> {
  const { MongoClient } = await import('mongodb')
  const client = await MongoClient.connect(uri)
  try {
    const admin = client.db('admin')
    const { config } = await admin.command({ replSetGetConfig: 1 })
    const version = config.version + 1
    await admin.command({
      replSetReconfig: { ...config, version, writeConcernMajorityJournalDefault: false },
    })
  } finally {
    await client.close()
  }
}

const memory = '/dev/shm'
const ours = 'vidensnetvaerk-mongo-'
const enoughBytes = 4 * 1024 ** 3

/** Where writing to disk waits for none: each write that is answered, and each index, would wait for one. */
async function folderInMemory(): Promise<string | null> {
  await clearLeft()
  const { bavail, bsize } = await statfs(memory).catch(() => ({ bavail: 0, bsize: 0 }))
  const isRoom = Math.min(bavail * bsize, freemem()) >= enoughBytes
  return isRoom ? mkdtemp(path.join(memory, `${ours}${process.pid}-`)) : null
}

/** What a run that was killed left in memory. Each is named by its run's process. */
async function clearLeft(): Promise<void> {
  const names = await readdir(memory).catch(() => [])
  const left = names.filter(
    (name) => name.startsWith(ours) && !isRunning(Number.parseInt(name.slice(ours.length), 10)),
  )
  await Promise.all(left.map((name) => rm(path.join(memory, name), { recursive: true, force: true })))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function describe(uri: string, isOwn: boolean, stop: () => Promise<void>): RunningMongo {
  return { uri, isOwn, uriFor: (database) => mongoUriFor(uri, database), stop }
}

/** The address of another database on the same server. */
export function mongoUriFor(uri: string, database: string): string {
  // Not URL: an address may name several hosts.
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${database}`)
}
