import { type DateField, type FieldHook, ValidationError } from 'payload'
import { readInstant } from '@/events/writtenInstant'
import { moment } from './text'

/**
 * Stored as the same text on both databases, so that moments can be compared as texts. What can't be understood is refused in
 * drafts too: SQLite would keep it as it is, and MongoDB would guess.
 */
const keepAsInstant: FieldHook = ({ collection, path, req, value }) => {
  if (value === null || value === undefined || value === '') return value === '' ? null : value
  const read = readInstant(value)
  if ('iso' in read) return read.iso
  throw new ValidationError(
    { collection: collection?.slug ?? '', errors: [{ message: read.problem, path: path.join('.') }], req },
    req.t,
  )
}

/** A moment of an event: an instant, whatever time zone it was written in. */
export function eventMoment(...options: Parameters<typeof moment>): DateField {
  return { ...moment(...options), hooks: { beforeValidate: [keepAsInstant] } }
}
