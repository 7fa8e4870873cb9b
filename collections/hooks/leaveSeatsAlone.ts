import type { CollectionBeforeChangeHook } from 'payload'
import { nobodyField } from '@/access/predicates'
import { leaveUntouched } from '@/database/untouchedFields'
import type { Registration } from '@/payload-types'
import { isReaddressed } from '@/signup/corrected'

/** What {@link givePersonalLink} writes with a new address. */
const withAddress = ['account', 'tokenHash', 'tokenSalt']

/** Mending a name must not write back the state and place in line that stood there when the form was opened. */
export const leaveSeatsAlone: CollectionBeforeChangeHook<Registration> = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc) return data
  const written = !originalDoc.anonymisedAt && isReaddressed(data, originalDoc) ? withAddress : []
  const closed = collection.flattenedFields
    .filter((field) => 'access' in field && field.access?.update === nobodyField)
    .map(({ name }) => name)
  leaveUntouched(
    req,
    { collection: collection.slug, id: originalDoc.id },
    closed.filter((name) => !written.includes(name)),
  )
  return data
}
