import { readInstant } from '@/events/writtenInstant'

/** The instant that stands in a form's field, or `null` when it is empty or a text that could not be read. */
export function storedDate(value: unknown): Date | null {
  // A day alone is no instant: it is what somebody has written so far.
  if (typeof value === 'string' && !value.includes('T')) return null
  const read = readInstant(value, 0)
  return 'iso' in read ? new Date(read.iso) : null
}
