import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import { createLocalReq, type Payload } from 'payload'
import type { Transaction } from '@/database/asOneStep'
import { queueOf } from '@/lib/jobQueues'
import type { SignUpMail } from '@/payload-types'
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
 *
 * @returns whether it wasn't owed before
 */
export async function oweMail(payload: Payload, mail: OwedMail, req: Transaction = {}): Promise<boolean> {
  const key = mailKey(mail)
  const where = { key: { equals: key } }
  const now = new Date().toISOString()
  // A row that is refused would break the transaction it is in.
  if (req.transactionID && (await isOwed(payload, key, req))) return false
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
    return false
  }
  return true
}

/** Asked once for each mail of each settling, so SQLite is asked in the shortest way. */
async function isOwed({ db }: Payload, key: string, req: Transaction): Promise<boolean> {
  const { drizzle } = db as { drizzle?: SQLiteAdapter['drizzle'] }
  if (drizzle) return (await drizzle.all(sql`SELECT 1 FROM sign_up_mails WHERE key = ${key}`)).length > 0
  return Boolean(await db.findOne({ collection: 'sign-up-mails', where: { key: { equals: key } }, req }))
}

/** Tried and given up. One that something newer has overtaken was never tried. */
export function hasFailed({ attempts, state }: Pick<SignUpMail, 'attempts' | 'state'>): boolean {
  return state === 'opgivet' && (attempts ?? 0) > 0
}

/** A receipt for many has let go of the others' names, and can't be sent again. */
export function canBeOwedAgain(mail: Pick<SignUpMail, 'attempts' | 'cause' | 'state'>): boolean {
  return hasFailed(mail) && mail.cause !== 'samlet'
}

/**
 * Owes somebody again what was tried and given up, fx when their address was wrong and has been put right. What is no longer
 * true is left out when it is sent, as always.
 *
 * @returns how many mails are owed again
 */
export async function oweGivenUp(payload: Payload, registration: string, req: Transaction): Promise<number> {
  const { docs } = await payload.db.find<SignUpMail>({
    collection: 'sign-up-mails',
    where: { and: [{ registration: { equals: registration } }, { state: { equals: 'opgivet' } }] },
    pagination: false,
    req,
  })
  const failed = docs.filter(canBeOwedAgain)
  for (const { id } of failed) {
    await payload.db.updateOne({
      collection: 'sign-up-mails',
      where: { and: [{ id: { equals: id } }, { state: { equals: 'opgivet' } }] },
      data: {
        state: 'venter',
        attempts: 0,
        error: null,
        notBefore: null,
        updatedAt: new Date().toISOString(),
      },
      req,
      returning: false,
    })
  }
  return failed.length
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
    queue: queueOf.sendSignUpMails,
    input: {},
    // Of a request of its own: it would write into the one it is given.
    req: await createLocalReq({ req: { ...req } }, payload),
  })
}
