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
  /** The beginning of the message, which ends with the other document's title. */
  already: string
}

/**
 * Says which document has the same values before the database's own unique index refuses them in words of its own. The
 * trash counts too: what lies there still holds its place in the index.
 */
export function refuseDuplicate({ fields, already }: Options): CollectionBeforeValidateHook {
  return async ({ collection, data, originalDoc, req }) => {
    const values = fields.map((field) => idOf(data?.[field] ?? originalDoc?.[field]))
    // Drafts may be incomplete, and nothing is the same as nothing.
    if (values.includes(null)) return data
    const where: Where[] = fields.map((field, index) => ({ [field]: { equals: values[index] } }))
    if (originalDoc?.id) where.push({ id: { not_equals: originalDoc.id } })
    const other = await findOther(collection.slug, { and: where }, req)
    if (!other) return data
    const title = Object.entries(other).find(([field]) => field === collection.admin.useAsTitle)?.[1]
    const message = [
      `${already} »${title || `nr. ${other.id}`}«.`,
      ...(other.deletedAt ? ['Det ligger i papirkurven: gendan det, eller slet det helt.'] : []),
    ].join(' ')
    const path = fields.at(-1) ?? fields[0]
    throw new ValidationError({ collection: collection.slug, errors: [{ message, path }], req }, req.t)
  }
}

async function findOther(collection: CollectionSlug, where: Where, req: PayloadRequest) {
  const found = await req.payload.find({
    collection,
    where,
    depth: 0,
    limit: 1,
    // Counting beside reading would be two statements at once, which a transaction does not take.
    pagination: false,
    trash: true,
    overrideAccess: true,
    req,
  })
  const other = found.docs[0]
  return other ? { deletedAt: null, ...other } : null
}

/** A relation is an id, or the document itself when somebody read it with its relations. */
function idOf(value: unknown): unknown {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return id ?? null
}
