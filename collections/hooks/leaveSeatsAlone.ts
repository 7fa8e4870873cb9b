import type { CollectionBeforeChangeHook } from 'payload'
import { nobodyField } from '@/access/predicates'
import { untouchedKey } from '@/database/untouchedFields'

/** Mending a name must not write back the state and place in line that stood there when the form was opened. */
export const leaveSeatsAlone: CollectionBeforeChangeHook = ({ collection, data, operation, req }) => {
  if (operation !== 'update') return data
  req.context[untouchedKey] = collection.flattenedFields
    .filter((field) => 'access' in field && field.access?.update === nobodyField)
    .map(({ name }) => `${collection.slug}.${name}`)
  return data
}
