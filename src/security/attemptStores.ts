import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterMongo } from 'rate-limiter-flexible'
import { type Door, limits } from './limits'

export type AttemptStore = Pick<RateLimiterAbstract, 'consume' | 'reward'>
export type AttemptStores = (door: Door) => AttemptStore

export const attemptsCollection = 'rate-limits'

/** Counters of this process alone. */
export function ownStores(): AttemptStores {
  return oncePerDoor((door) => new RateLimiterMemory(optionsOf(door)))
}

/**
 * Counters that every process shares, on MongoDB; `null` on SQLite, which one process has to itself. MongoDB drops a
 * counter by itself when its window is over.
 */
export async function sharedStores({ db }: Payload): Promise<AttemptStores | null> {
  if (!('connection' in db)) return null
  const { connection } = db as { connection: MongooseAdapter['connection'] }
  const stores = oncePerDoor(
    (door) =>
      new RateLimiterMongo({
        ...optionsOf(door),
        storeClient: connection.getClient(),
        dbName: connection.name,
        tableName: attemptsCollection,
        disableIndexesCreation: true,
      }),
  )
  // Counting is only right under the unique index, so nothing is counted before it stands.
  await stores('login').createIndexes()
  return stores
}

function optionsOf(door: Door) {
  return { keyPrefix: door, points: limits[door].attempts, duration: limits[door].seconds }
}

function oncePerDoor<Store>(make: (door: Door) => Store): (door: Door) => Store {
  const made = new Map<Door, Store>()
  return (door) => {
    const store = made.get(door) ?? make(door)
    made.set(door, store)
    return store
  }
}
