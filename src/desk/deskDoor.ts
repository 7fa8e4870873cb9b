import { type CollectionSlug, Forbidden, type PayloadRequest } from 'payload'
import type { z } from 'zod'
import { isStaff } from '@/access/roles'
import { refusal } from '@/accounts/restAnswers'
import { restBody } from '@/accounts/restBody'
import { recordAudit } from '@/audit/record'
import type { Transaction } from '@/database/asOneStep'
import type { Registration } from '@/payload-types'
import { purposeOf } from '@/privacy/subjects'
import type { Desk } from './readDesk'
import { readDesk } from './readDesk'
import type { DeskRow } from './row'

/**
 * The body of a request to the desk, from staff alone.
 *
 * @throws Forbidden for everybody else, and APIError for a body that isn't as it should be
 */
export async function deskBody<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<z.infer<Schema>> {
  if (!isStaff(req.user)) throw new Forbidden(req.t)
  return restBody(req, schema)
}

/** @throws APIError (404) when there is no such event */
export async function deskOf(req: PayloadRequest, eventId: string): Promise<Desk> {
  const desk = await readDesk(req.payload, eventId)
  if (!desk) throw refusal('Arrangementet findes ikke.', 404)
  return desk
}

type Actor = Pick<PayloadRequest, 'payload' | 'user'>

/** Logs that somebody on the staff saw these persons, as Payload's own lists are logged. */
export async function logLookUp(
  actor: Actor,
  rows: Pick<DeskRow, 'email' | 'isAnonymous'>[],
  purpose?: string,
): Promise<void> {
  const shown = rows.filter(({ isAnonymous }) => !isAnonymous)
  if (shown.length === 0) return
  const because = purpose ?? purposeOf('registrations')
  await recordAudit(actor, {
    action: 'lookUpList',
    collection: 'registrations',
    id: `${shown.length} på listen`,
    ...(because ? { purpose: because } : {}),
    subjectEmails: shown.map(({ email }) => email),
  })
}

/** An entry on one registration, written in the same step as what it tells of. */
export function logChange({ payload, user }: Actor, purpose: string, changedFields: string[]) {
  return (registration: Registration, step: Transaction) =>
    recordAudit(
      { ...step, payload, user },
      {
        action: 'update',
        collection: 'registrations' satisfies CollectionSlug,
        id: registration.id,
        changedFields,
        purpose,
        subjectEmail: registration.email,
      },
    )
}
