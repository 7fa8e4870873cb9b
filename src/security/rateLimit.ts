import { createHmac } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { type AttemptStore, type AttemptStores, ownStores, sharedStores } from './attemptStores'
import type { Door } from './limits'
import { networkOf } from './networkOf'

export type { Door } from './limits'

export type Attempt = {
  isAllowed: boolean
  retryAfterSeconds: number
  /** The next one is refused. */
  isLast: boolean
}

type Counters = { own: AttemptStores; shared: Promise<AttemptStores> | null }

// The bundler gives pages, the admin and the API a copy of this module each; the counters are one.
const global = globalThis as { portalAttempts?: WeakMap<Payload, Counters> }
global.portalAttempts ??= new WeakMap()
const countersOf = global.portalAttempts

/**
 * Counts one attempt at a door and says whether it may go on. `key` is who is counted: an address, an account, or both.
 * It is kept only as a keyed hash and only as long as the door's window.
 *
 * No door shuts because the counters' store is down: attempts are then counted in this process alone, and it is logged.
 * An attacker gains one window's attempts for each process; a visitor loses nothing.
 */
export async function takeAttempt(payload: Payload, door: Door, key: string): Promise<Attempt> {
  const hashed = hashOf(payload, door, key)
  try {
    return await count((await shared(payload))(door), hashed)
  } catch (error) {
    payload.logger.error({ err: error, msg: `Forsøg tælles kun i denne proces (${door})` })
    return count(counters(payload).own(door), hashed)
  }
}

/** Gives an attempt back: it turned out to be somebody who may. Never fails. */
export async function returnAttempt(payload: Payload, door: Door, key: string): Promise<void> {
  try {
    await (await shared(payload))(door).reward(hashOf(payload, door, key))
  } catch (error) {
    payload.logger.error({ err: error, msg: `Et forsøg kunne ikke gives tilbage (${door})` })
  }
}

/** What a counter that is full throws. Told by its shape: it may have been made by another copy of this module. */
const full = z.object({ msBeforeNext: z.number(), remainingPoints: z.number() })

async function count(store: AttemptStore, key: string): Promise<Attempt> {
  try {
    const { remainingPoints } = await store.consume(key)
    return { isAllowed: true, retryAfterSeconds: 0, isLast: remainingPoints <= 0 }
  } catch (refusal) {
    const { data } = full.safeParse(refusal)
    if (!data) throw refusal
    const retryAfterSeconds = Math.max(1, Math.ceil(data.msBeforeNext / 1000))
    return { isAllowed: false, retryAfterSeconds, isLast: false }
  }
}

function shared(payload: Payload): Promise<AttemptStores> {
  const found = counters(payload)
  const stores = found.shared ?? sharedStores(payload).then((made) => made ?? found.own)
  found.shared = stores
  // A store that could not be made ready is tried anew by the next caller.
  stores.catch(() => {
    if (found.shared === stores) found.shared = null
  })
  return stores
}

function counters(payload: Payload): Counters {
  const found = countersOf.get(payload) ?? { own: ownStores(), shared: null }
  countersOf.set(payload, found)
  return found
}

function hashOf(payload: Payload, door: Door, key: string): string {
  return createHmac('sha256', payload.secret)
    .update(`${door}\n${networkOf(key)}`)
    .digest('base64url')
}
