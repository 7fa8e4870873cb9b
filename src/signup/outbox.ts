import { createLocalReq, type Payload } from 'payload'
import type { Transaction } from '@/database/asOneStep'
import type { MailCause } from './labels'

export type OwedMail = {
  event: string
  registration: string
  cause: MailCause
  /** Which time, for causes that can come again. What has the same cause and the same occasion is one mail. */
  occasion: string | number
  /** The calendar's SEQUENCE. */
  sequence?: number
  /** The organiser's own words, or what was changed. */
  subject?: string
  message?: string
}

export function mailKey({ cause, occasion, registration }: OwedMail): string {
  return `${registration}:${cause}:${occasion}`
}

/**
 * Writes down that a mail is owed, with what it tells of and in the same step. Owing what is owed already changes nothing.
 * Follow it up with {@link queueSending}.
 */
export async function oweMail(payload: Payload, mail: OwedMail, req: Transaction = {}): Promise<void> {
  const key = mailKey(mail)
  const where = { key: { equals: key } }
  const now = new Date().toISOString()
  // A row that is refused would break the transaction it is in.
  if (req.transactionID && (await payload.db.findOne({ collection: 'sign-up-mails', where, req }))) return
  try {
    await payload.db.create({
      collection: 'sign-up-mails',
      data: {
        event: mail.event,
        registration: mail.registration,
        cause: mail.cause,
        key,
        sequence: mail.sequence ?? 0,
        subject: mail.subject ?? null,
        message: mail.message ?? null,
        state: 'venter',
        attempts: 0,
        createdAt: now,
        updatedAt: now,
      },
      req,
      returning: false,
    })
  } catch (error) {
    if (req.transactionID) throw error
    if (!(await payload.db.findOne({ collection: 'sign-up-mails', where }))) throw error
  }
}

/** Has what is owed sent soon. One job waiting is enough for all of it. */
export async function queueSending(payload: Payload, req: Transaction = {}): Promise<void> {
  const { totalDocs } = await payload.db.count({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { equals: 'sendSignUpMails' } },
        { processing: { equals: false } },
        { hasError: { not_equals: true } },
      ],
    },
    req,
  })
  if (totalDocs > 0) return
  await payload.jobs.queue({
    task: 'sendSignUpMails',
    queue: 'tilmelding',
    input: {},
    req: await createLocalReq({ req }, payload),
  })
}
