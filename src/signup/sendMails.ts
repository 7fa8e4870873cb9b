import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { oneAtATime } from '@/database/oneAtATime'
import { groupBy } from '@/lib/groupBy'
import type { SignUpMail } from '@/payload-types'
import { claimsUntil, type Sent, sendOne, unclaimed } from './sendOne'

/** How many people are written to at once. */
const lanes = 4
const batch = 100

/** How a round ended: `late` when there may be more to send, which the next round does. */
type Round = 'done' | 'serverDown' | 'late'

/**
 * Sends the mails that are owed, the oldest first, and to each person in the order things happened. Nothing is lost while the
 * mail server is away: the round stops at the first mail it doesn't take, and what is owed stays so.
 *
 * @param longestMs no mail is begun after so long
 */
export async function sendDueMails(
  payload: Payload,
  now = new Date(),
  longestMs = Number.POSITIVE_INFINITY,
): Promise<Round> {
  return oneAtATime('sign-up-mails', async () => {
    const endsAt = performance.now() + longestMs
    const seen = new Set<string>()
    for (;;) {
      const due = (await dueRegistrations(payload, now, [...seen])).slice(0, batch)
      if (due.length === 0) return 'done'
      for (const id of due) seen.add(id)
      const round = await sendToAll(payload, due, now, endsAt)
      if (round !== 'done') return round
    }
  })
}

/** Those who have something to come, the one who has waited longest first. */
async function dueRegistrations(payload: Payload, now: Date, except: string[]): Promise<string[]> {
  const { docs } = await payload.db.find<SignUpMail>({
    collection: 'sign-up-mails',
    where: {
      and: [
        { state: { equals: 'venter' } },
        { or: [{ notBefore: { exists: false } }, { notBefore: { less_than_equal: now.toISOString() } }] },
        unclaimed(payload, now),
        ...(except.length > 0 ? [{ registration: { not_in: except } }] : []),
      ],
    },
    limit: batch * 2,
    pagination: false,
    select: { registration: true },
    sort: ['createdAt', 'id'],
  })
  const registrations = groupBy(docs, ({ registration }) => idOf(registration))
  return [...registrations.keys()].filter((id) => id !== null)
}

async function sendToAll(
  payload: Payload,
  registrations: string[],
  now: Date,
  endsAt: number,
): Promise<Round> {
  const waiting = [...registrations]
  let round: Round = 'done'
  const lane = async () => {
    while (round === 'done') {
      const id = waiting.shift()
      if (id === undefined) return
      if (performance.now() >= endsAt) round = 'late'
      else if ((await sendInOrder(payload, id, now)) === 'serverDown') round = 'serverDown'
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return round
}

/** What one person has to come. Nothing overtakes a mail that the server has put off, or that somebody else is sending. */
async function sendInOrder(payload: Payload, registration: string, now: Date): Promise<Sent> {
  const { docs } = await payload.db.find<SignUpMail>({
    collection: 'sign-up-mails',
    where: { and: [{ registration: { equals: registration } }, { state: { equals: 'venter' } }] },
    pagination: false,
    sort: ['createdAt', 'sequence', 'id'],
  })
  for (const mail of docs) {
    const isClaimed = mail.claimedAt && new Date(mail.claimedAt) >= claimsUntil(payload, now)
    const isLater = mail.notBefore && new Date(mail.notBefore) > now
    // One that waits for what it tells of has not been tried, and holds up nobody.
    if (isLater && !mail.error) continue
    if (isClaimed || isLater) return 'held'
    const sent = await sendOne(payload, mail, now)
    if (sent === 'held' || sent === 'serverDown') return sent
  }
  return 'done'
}
