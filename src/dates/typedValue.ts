import { readInstant } from '@/events/writtenInstant'
import { dateFigures } from './dateWords'
import type { DateKind } from './kinds'
import { readDanishDate } from './readDanishDate'
import { storedDate } from './storedDate'

/**
 * What a form holds for a line as it is written: the instant, `null` for an empty line, or, when it can't be read, a text that
 * is refused wherever it is sent. Never what stood there before.
 *
 * @param before gives a time alone its day
 */
export function valueOfText(text: string, kind: DateKind, before: unknown): string | null {
  if (text.trim() === '') return null
  const read = readDanishDate(text, kind, storedDate(before) ?? new Date())
  if ('iso' in read) return read.iso
  const pasted = readInstant(text)
  if ('problem' in pasted) return text
  if (kind === 'moment' && storedDate(text.trim())) return pasted.iso
  // The API would take it: a day alone for its midnight, and an instant for a day.
  return `${text.trim()} kl.`
}

/** How a form's value stands in its line. */
export function textOfValue(value: unknown, kind: DateKind): string {
  const stored = storedDate(value)
  if (stored) return dateFigures(stored, kind)
  return typeof value === 'string' ? value : ''
}
