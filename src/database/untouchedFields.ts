import type { BaseDatabaseAdapter, DatabaseAdapterObj, PayloadRequest } from 'payload'

/** Where a save says, in its request's context, which fields it does not write: by document, as many may share a request. */
const untouchedKey = 'untouchedFields'

type Document = { collection: string; id?: unknown }

function nameOf({ collection, id }: Document): string {
  return `${collection} ${id}`
}

/** Leaves fields of a document out of the save that is under way in this request. */
export function leaveUntouched({ context }: PayloadRequest, document: Document, fields: string[]): void {
  const known = context[untouchedKey]
  const untouched: Map<unknown, unknown> = known instanceof Map ? known : new Map()
  context[untouchedKey] = untouched.set(nameOf(document), fields)
}

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
        const known = change.req?.context?.[untouchedKey]
        const untouched: unknown = known instanceof Map ? known.get(nameOf(change)) : undefined
        if (!Array.isArray(untouched)) return updateOne.call(db, change)
        const data = Object.fromEntries(
          Object.entries(change.data).filter(([name]) => !untouched.includes(name)),
        )
        return updateOne.call(db, { ...change, data })
      }
      return db
    },
  }
}
