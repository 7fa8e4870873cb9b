import type { PayloadRequest } from 'payload'
import { auditActor } from './actor'
import { subjectKey } from './subjectKey'

export type AuditEvent = {
  /** One of `auditActions`, or a feature's own. */
  action: string
  collection: string
  id: string | number
  municipality?: string | number | null
  /** Names, never values. */
  changedFields?: string[]
  purpose?: string
  /** The person the data are about. */
  subjectEmail?: string
  /** The persons shown by one list. */
  subjectEmails?: string[]
}

/** The part of a request that an entry is made from. */
type AuditRequest = Pick<PayloadRequest, 'payload' | 'user'> & Partial<PayloadRequest>

/** More names than this say no more. */
const mostFields = 60

/**
 * Adds an entry to the audit log, in the transaction of `req`: what is logged and the log of it stand or fall together.
 * Written beneath the collection's operations, which refuse everybody.
 *
 * @throws when the entry can't be written, so that the request fails
 */
export async function recordAudit(req: AuditRequest, event: AuditEvent): Promise<void> {
  const emails = [...(event.subjectEmail ? [event.subjectEmail] : []), ...(event.subjectEmails ?? [])]
  await req.payload.db.create({
    collection: 'audit-entries',
    data: {
      ...auditActor(req.user),
      action: event.action,
      subjectCollection: event.collection,
      subjectId: String(event.id),
      municipalityId: event.municipality ? String(event.municipality) : null,
      changedFields: (event.changedFields ?? []).slice(0, mostFields),
      purpose: event.purpose ?? null,
      subjectKeys: [...new Set(emails.map(subjectKey))],
      at: new Date().toISOString(),
    },
    req,
  })
}
