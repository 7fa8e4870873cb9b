import type { CollectionAfterChangeHook } from 'payload'
import type { Registration, SignUpMail } from '@/payload-types'
import { isReaddressed, isReemployed } from '@/signup/corrected'
import { queueSending } from '@/signup/outbox'

/** Has what a correction made due sent soon. What the wrong address turned down waits no longer: it goes to the new one. */
export const sendCorrections: CollectionAfterChangeHook<Registration> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update') return doc
  const isElsewhere = isReaddressed(doc, previousDoc)
  if (!isElsewhere && !isReemployed(doc, previousDoc)) return doc
  if (isElsewhere) {
    // Apart from the save: a mail that is just being sent must not undo it.
    const { docs } = await req.payload.db.find<SignUpMail>({
      collection: 'sign-up-mails',
      where: { and: [{ registration: { equals: doc.id } }, { state: { equals: 'venter' } }] },
      pagination: false,
      select: { error: true },
    })
    for (const { error, id } of docs) {
      if (!error) continue
      const data = { attempts: 0, error: null, notBefore: null, updatedAt: new Date().toISOString() }
      await req.payload.db.updateOne({
        collection: 'sign-up-mails',
        where: { and: [{ id: { equals: id } }, { state: { equals: 'venter' } }] },
        data,
        returning: false,
      })
    }
  }
  await queueSending(req.payload, req)
  return doc
}
