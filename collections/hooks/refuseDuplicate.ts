import {
  type CollectionBeforeValidateHook,
  type CollectionSlug,
  type PayloadRequest,
  ValidationError,
  type Where,
} from 'payload'

type Options = {
  /** The fields that together must be unique; the message stands at the last of them. */
  fields: readonly [string, ...string[]]
  /** The message, without its stop. */
  already: string
  /** What joins it to the other document's title, for who may read that. */
  joint: string
}

/**
 * Says which document has the same values before the database's own unique index refuses them in words of its own. The
 * trash counts too: what lies there still holds its place in the index.
 */
export function refuseDuplicate({ fields, already, joint }: Options): CollectionBeforeValidateHook {
  return async ({ collection, data, originalDoc, req }) => {
    const values = fields.map((field) => idOf(data?.[field] ?? originalDoc?.[field]))
    // Drafts may be incomplete, and nothing is the same as nothing.
    if (values.includes(null)) return data
    const where: Where[] = fields.map((field, index) => ({ [field]: { equals: values[index] } }))
    if (originalDoc?.id) where.push({ id: { not_equals: originalDoc.id } })
    const other = await findOther(collection.slug, { and: where }, req)
    if (!other) return data
    const readable = await asRead(collection.slug, other.id, req)
    const title = Object.entries(readable ?? {}).find(([field]) => field === collection.admin.useAsTitle)?.[1]
    const message = [
      readable ? `${already}${joint} »${title || `nr. ${other.id}`}«.` : `${already}.`,
      ...(readable?.deletedAt ? ['Det ligger i papirkurven: gendan det, eller slet det helt.'] : []),
    ].join(' ')
    const path = fields.at(-1) ?? fields[0]
    throw new ValidationError({ collection: collection.slug, errors: [{ message, path }], req }, req.t)
  }
}

/** The other one, whoever may read it: the index asks nobody. */
async function findOther(collection: CollectionSlug, where: Where, req: PayloadRequest) {
  const found = await req.payload.find({ ...one, collection, where, overrideAccess: true, req })
  return found.docs[0]
}

/** What the writer may read of it, if anything. */
async function asRead(collection: CollectionSlug, id: string, req: PayloadRequest) {
  const where: Where = { id: { equals: id } }
  const found = await req.payload.find({
    ...one,
    collection,
    where,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  const [readable] = found.docs
  return readable ? { deletedAt: null, ...readable } : null
}

const one = {
  depth: 0,
  limit: 1,
  // Counting beside reading would be two statements at once, which a transaction does not take.
  pagination: false,
  trash: true,
} as const

/** A relation is an id, or the document itself when somebody read it with its relations. */
function idOf(value: unknown): unknown {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return id ?? null
}
