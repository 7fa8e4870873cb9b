import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { hashOf, keptPrefix } from './oneTime'
import type { Identity } from './rules'

const waitMs = 100
const attempts = 100
const holdMs = 30_000

/**
 * One at a time for an identity, over all processes: the key of the lock is unique in the database. Two first logins at
 * once so make one account. A lock left behind by a process that died is broken after half a minute.
 *
 * @throws when the lock is not free within ten seconds
 */
export async function withIdentityLock<T>(
  payload: Payload,
  { issuer, subject }: Identity,
  work: () => Promise<T>,
): Promise<T> {
  const key = `${keptPrefix}identity:${hashOf(`${issuer}\n${subject}`)}`
  const id = await lock(payload, key)
  try {
    return await work()
  } finally {
    await payload.db.deleteOne({ collection: 'payload-kv', where: { id: { equals: id } } })
  }
}

async function lock(payload: Payload, key: string): Promise<number | string> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      const data = { key, data: { expiresAt: Date.now() + holdMs } }
      const { id } = await payload.db.create({ collection: 'payload-kv', data })
      return id
    } catch {
      await breakStaleLock(payload, key)
      await wait(waitMs)
    }
  }
  throw new Error('Der logges allerede ind med denne identitet')
}

/** By its id: a lock that somebody has just taken has another. */
async function breakStaleLock(payload: Payload, key: string): Promise<void> {
  const held = await payload.db.findOne<{ id: number | string; data: { expiresAt: number } }>({
    collection: 'payload-kv',
    where: { key: { equals: key } },
  })
  const leftMs = held ? held.data.expiresAt - Date.now() : 0
  // Longer than anybody holds it: the clock was ahead when it was taken.
  if (held && (leftMs < 0 || leftMs > 2 * holdMs))
    await payload.db.deleteOne({ collection: 'payload-kv', where: { id: { equals: held.id } } })
}
