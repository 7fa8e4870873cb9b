import type { Payload, Where } from 'payload'

/** Longer than any pause before a mail is tried again, and than anybody holds one that is being sent. */
const longestMs = 3 * 60 * 60 * 1000

/** A mail that was put off, or claimed, under a clock that was ahead would wait until then. It is tried again now. */
export async function mendMailTimes(payload: Payload, now: Date): Promise<void> {
  const tooFar = new Date(now.getTime() + longestMs).toISOString()
  for (const field of ['claimedAt', 'notBefore'] as const) {
    const where: Where = { and: [{ state: { equals: 'venter' } }, { [field]: { greater_than: tooFar } }] }
    await payload.db.updateMany({
      collection: 'sign-up-mails',
      where,
      data: { [field]: null },
      returning: false,
    })
  }
}
