import type { BaseDatabaseAdapter, DatabaseAdapterObj, TypeWithID } from 'payload'
import { oneAtATime } from './oneAtATime'

// The bundler gives pages, the admin and the API a copy of this module each; the database is one.
const global = globalThis as { portalRestorers?: WeakMap<object, (eventId: string) => Promise<void>> }
global.portalRestorers ??= new WeakMap()
const restorers = global.portalRestorers

/**
 * SQLite saves an event in several statements: the row, then its days and quotas, which are taken away and put there anew.
 * Whoever gave seats in between would find no quotas and no days. So events are saved in the line in which seats are given,
 * and what an event was is kept until all of it is saved, for a process that dies in between.
 */
export function savingEventsWhole(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      const updateOne = db.updateOne
      db.updateOne = async (change) => {
        const { collection, id } = change
        if (collection !== 'events' || id === undefined) return updateOne.call(db, change)
        return inEventLine(String(id), async () => {
          await keepPrevious(db, String(id))
          try {
            return await updateOne.call(db, change)
          } catch (error) {
            await restore(db, String(id), updateOne)
            throw error
          } finally {
            await forgetPrevious(db, String(id))
          }
        })
      }
      restorers.set(db, async (id) => {
        await restore(db, id, updateOne)
        await forgetPrevious(db, id)
      })
      return db
    },
  }
}

/** Runs what concerns an event's seats one after the other, within this process. */
export function inEventLine<Outcome>(eventId: string, work: () => Promise<Outcome>): Promise<Outcome> {
  return oneAtATime(`event:${eventId}`, work)
}

/** Puts an event back to what it was, when a process died while saving it. Called by whoever is next in the event's line. */
export async function restoreHalfSaved(db: object, eventId: string): Promise<void> {
  await restorers.get(db)?.(eventId)
}

function keyOf(eventId: string) {
  return { key: { equals: `half-saved-event:${eventId}` } }
}

async function keepPrevious(db: BaseDatabaseAdapter, eventId: string): Promise<void> {
  // What a process that died has kept is from before its own half saving, and is the one to keep.
  await restoreHalfSaved(db, eventId)
  const previous = await db.findOne<TypeWithID>({ collection: 'events', where: { id: { equals: eventId } } })
  if (!previous) return
  const data = { key: keyOf(eventId).key.equals, data: previous }
  await db.create({ collection: 'payload-kv', data, returning: false })
}

async function restore(
  db: BaseDatabaseAdapter,
  eventId: string,
  updateOne: BaseDatabaseAdapter['updateOne'],
): Promise<void> {
  const kept = await db.findOne<TypeWithID & { data?: Record<string, unknown> }>({
    collection: 'payload-kv',
    where: keyOf(eventId),
  })
  if (!kept?.data) return
  await updateOne.call(db, { collection: 'events', id: eventId, data: kept.data, returning: false })
}

async function forgetPrevious(db: BaseDatabaseAdapter, eventId: string): Promise<void> {
  await db.deleteOne({ collection: 'payload-kv', where: keyOf(eventId), returning: false })
}
