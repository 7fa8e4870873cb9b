import type { CollectionBeforeValidateHook } from 'payload'

/**
 * A former version that is brought back leaves alone what its restorer may not change: Payload takes such fields out of the
 * version, and without this they would be emptied.
 */
export const keepClosedFields: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  if (!req.context.isRestoringVersion || !data || !originalDoc) return data
  const closed = collection.flattenedFields.filter(
    (field) =>
      'access' in field && field.access?.update && !(field.name in data) && field.name in originalDoc,
  )
  return { ...data, ...Object.fromEntries(closed.map(({ name }) => [name, originalDoc[name]])) }
}
