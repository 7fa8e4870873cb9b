import type { Payload } from 'payload'
import PostalMime from 'postal-mime'
import { expect } from 'vitest'
import { messageIdOf } from '../../src/signup/composeMail'
import { sendDueMails } from '../../src/signup/sendMails'
import { settleEvent } from '../../src/signup/settle'
import type { ReceivedMail } from './mailServer'
import { type Crowd, emailOf, seatsAtLast, standingsByEmail, standingsByNumber } from './signUpCrowd'
import type { Told } from './signUpCrowdRun'
import { eventOf, registrationsOf } from './signUpEvents'

/** Does what is left undone, as the portal's jobs do within a minute or a few: those who died hold their claims so long. */
export async function finish(payload: Payload, { event }: Crowd): Promise<void> {
  await payload.update({
    collection: 'events',
    id: event,
    data: { capacity: seatsAtLast },
    overrideAccess: true,
  })
  await settleEvent(payload, event)
  await sendDueMails(payload, new Date(Date.now() + 5 * 60_000))
}

/**
 * Everybody who was answered is there, everybody stands as had they come one by one, and everybody with a seat has one
 * confirmation.
 *
 * @returns how many mails were sent a second time under the same Message-ID
 */
export async function proveCrowd(
  payload: Payload,
  { event, size }: Crowd,
  told: Told,
  received: ReceivedMail[],
): Promise<number> {
  const rows = await registrationsOf(payload, event)
  expect(told.errors.join('\n')).toBe('')
  expect(told.answered.size).toBe(size)
  expect(new Set(rows.map(({ email }) => email)).size).toBe(size)
  expect(rows).toHaveLength(size)
  expect(standingsByEmail(rows)).toEqual(standingsByNumber(await eventOf(payload, event), rows))
  for (const index of told.left) {
    expect(rows.find(({ email }) => email === emailOf(index))?.state).toBe('afmeldt')
  }
  const arrivals = await countArrivals(received)
  const confirmationsOf = (id: string) =>
    Array.from({ length: 12 }, (_, occasion) => messageIdOf(`${id}:bekraeftet:${occasion}`)).filter(
      (messageId) => arrivals.has(messageId),
    )
  for (const { email, id, state } of rows) {
    if (state === 'bekraeftet') expect(confirmationsOf(id), email).toHaveLength(1)
    else if (state === 'venteliste') expect(confirmationsOf(id), email).toHaveLength(0)
    else expect(confirmationsOf(id).length, email).toBeLessThanOrEqual(1)
  }
  return [...arrivals.values()].reduce((sum, times) => sum + times - 1, 0)
}

/** How many times each Message-ID has come. */
async function countArrivals(received: ReceivedMail[]): Promise<Map<string, number>> {
  const arrivals = new Map<string, number>()
  for (const { raw } of received) {
    const { messageId = '' } = await PostalMime.parse(raw)
    arrivals.set(messageId, (arrivals.get(messageId) ?? 0) + 1)
  }
  return arrivals
}
