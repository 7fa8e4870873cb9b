import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'

/** Where a save says, in its request's context, which fields it does not write. */
export const untouchedKey = 'untouchedFields'

/**
 * Payload saves a document whole, as it was when it was read. Where something else writes single fields meanwhile, such as a
 * seat that is given while somebody mends a name, that would be undone; so those fields are left out of the save.
 */
export function leavingUntouched<Adapter extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      const updateOne = db.updateOne
      db.updateOne = (change) => {
        const untouched = change.req?.context?.[untouchedKey]
        if (!Array.isArray(untouched)) return updateOne.call(db, change)
        const data = Object.fromEntries(
          Object.entries(change.data).filter(([name]) => !untouched.includes(`${change.collection}.${name}`)),
        )
        return updateOne.call(db, { ...change, data })
      }
      return db
    },
  }
}
