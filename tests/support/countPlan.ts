import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { vi } from 'vitest'

type Databases = Pick<MongooseAdapter, 'collections'> & { drizzle?: SQLiteAdapter['drizzle'] }

/** How the database goes about the one count of registrations that something asks for, in its own words. */
export async function planOfCount(payload: Payload, asking: () => Promise<unknown>): Promise<string> {
  const { collections, drizzle } = payload.db as unknown as Databases
  if (drizzle) {
    const all = vi.spyOn(drizzle, 'all')
    await asking()
    const [asked] = all.mock.calls[0] ?? []
    all.mockRestore()
    return JSON.stringify(await drizzle.all(sql`EXPLAIN QUERY PLAN ${asked}`))
  }
  const registrations = collections.registrations?.collection
  if (!registrations) throw new Error('Ingen tilmeldinger')
  const aggregate = vi.spyOn(registrations, 'aggregate')
  await asking()
  const [pipeline] = aggregate.mock.calls[0] ?? []
  aggregate.mockRestore()
  return JSON.stringify(await registrations.aggregate(pipeline).explain('queryPlanner'))
}
