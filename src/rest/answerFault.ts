import type { AfterErrorHook } from 'payload'
import { fullDiskAnswer, isDiskFull } from '@/lib/fullDisk'
import { isRecord } from './refusal'

/** What is said of a fault that is the portal's own. */
export const unknownFault = 'Noget gik galt. Prøv igen om lidt.'

const faults = {
  taken: 'Noget andet har allerede den værdi. Hent siden igen, og prøv med en anden.',
  needed: 'Noget andet kan ikke undvære det. Fjern henvisningen dér først.',
  gone: 'Noget af det, der henvises til, findes ikke. Hent siden igen, og vælg om.',
  together: 'Nogen gemte det samme på samme tid. Prøv igen.',
}

/**
 * What a database refuses because of what was sent: two at once took the same value or wrote the same
 * document, or the other end of a relation is gone. Payload knows only some of them; any other fault is the portal's own, and stays one.
 */
const refusedByDatabase: Record<string, { message: string; status: number }> = {
  SQLITE_CONSTRAINT_UNIQUE: { message: faults.taken, status: 409 },
  SQLITE_CONSTRAINT_PRIMARYKEY: { message: faults.taken, status: 409 },
  SQLITE_CONSTRAINT_FOREIGNKEY: { message: faults.gone, status: 400 },
  112: { message: faults.together, status: 409 },
  11000: { message: faults.taken, status: 409 },
}

/** Answers a fault in Danish, without what the machinery said of it; the log keeps that. */
export const answerFault: AfterErrorHook = ({ error, result }) => {
  if (isDiskFull(error)) {
    return { status: 507, response: { errors: [{ message: fullDiskAnswer }] } }
  }
  const codes = codesOf(error)
  // A required relation cannot be emptied when what it leads to is deleted.
  const isNeeded = codes.includes('SQLITE_CONSTRAINT_NOTNULL') && isDeletion(error)
  const known = isNeeded
    ? { message: faults.needed, status: 409 }
    : codes.flatMap((code) => refusedByDatabase[code] ?? [])[0]
  if (known) return { status: known.status, response: { errors: [{ message: known.message }] } }
  const whole = inFull(error, result?.errors?.[0])
  if (whole) return { response: { errors: [whole] } }
  if (!result?.errors?.some(({ message }) => message === 'Something went wrong.')) return
  return { response: { errors: [{ message: unknownFault }] } }
}

/**
 * What Payload leaves out of a refusal in a built portal: the bundler gives pages and the API a copy each of its error classes
 * and takes their names away, and Payload tells a refusal by both. Without this a form is not told which field is wrong.
 */
function inFull(error: unknown, told: unknown): Record<string, unknown> | null {
  if (!isRecord(error) || error.isPublic !== true || typeof error.message !== 'string') return null
  const { data, message } = error
  const hasFields = isRecord(data) && Array.isArray(data.errors)
  if (!isRecord(told) || told.message === 'An unknown error occurred.' || (hasFields && !told.data))
    return hasFields ? { name: 'ValidationError', data, message } : { message }
  return null
}

function isDeletion(error: unknown): boolean {
  return isRecord(error) && typeof error.query === 'string' && /^delete from/i.test(error.query)
}

/** The codes of an error and of what caused it. */
function codesOf(error: unknown, left = 4): string[] {
  if (!isRecord(error) || left === 0) return []
  const codes = [error.extendedCode, error.code].filter(
    (code) => typeof code === 'string' || typeof code === 'number',
  )
  return [...codes.map(String), ...codesOf(error.cause, left - 1)]
}
