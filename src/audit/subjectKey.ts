import { createHmac } from 'node:crypto'
import { env } from '@/env'

/**
 * Stands for a person's address in the audit log: the same address always gives the same key, and nobody can read the
 * address out of it without the portal's secret. With another PAYLOAD_SECRET, older entries are no longer found.
 *
 * @returns 32 hexadecimal digits
 */
export function subjectKey(email: string): string {
  return keyed('audit-subject', email.trim().toLowerCase())
}

/** What an erased employee is called in the log: the same for all of that person's entries. */
export function pseudonymOf(actorId: string): string {
  return `slettet-${keyed('audit-actor', actorId).slice(0, 12)}`
}

function keyed(purpose: string, value: string): string {
  return createHmac('sha256', env.payloadSecret).update(`${purpose}:${value}`).digest('hex').slice(0, 32)
}
