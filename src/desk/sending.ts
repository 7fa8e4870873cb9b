import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Transaction } from '@/database/asOneStep'

/** A message to many. `sending` is the same for a second click on the same button. */
export type Letter = { event: string; subject: string; message: string; sending: string }

/** How long a message that was broken off is the same message when it is sent again. */
const goesOnForMs = 24 * 60 * 60 * 1000

const broken = z.object({ sending: z.string(), expiresAt: z.number() })

/**
 * What makes the mails of a sending one each. A sending that was broken off between two portions is gone on with when the same
 * words are sent again, also from a page that was loaded anew.
 */
export async function occasionOf(
  payload: Payload,
  { event, message, sending, subject }: Letter,
  isLast: boolean,
  req: Transaction,
): Promise<string> {
  const words = createHash('sha256')
    .update(JSON.stringify([event, subject, message]))
    .digest('hex')
  const key = `desk-message:${words}`
  const where = { key: { equals: key } }
  const row = await payload.db.findOne<{ id: number | string; data?: unknown }>({
    collection: 'payload-kv',
    where,
    req,
  })
  const begun = broken.safeParse(row?.data).data
  const goesOn = begun && begun.expiresAt > Date.now() ? begun : null
  if (row && (isLast || !goesOn))
    await payload.db.deleteOne({ collection: 'payload-kv', where, req, returning: false })
  if (!isLast && !goesOn) {
    const data = { sending, expiresAt: Date.now() + goesOnForMs }
    await payload.db.create({ collection: 'payload-kv', data: { key, data }, req, returning: false })
  }
  return goesOn?.sending ?? sending
}
