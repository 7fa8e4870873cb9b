import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { knock } from '@/accounts/attempts'
import { assertRoom } from '@/lib/orNoRoom'
import type { Registration } from '@/payload-types'
import { linkKnocks } from './knocks'
import { oweMail, queueSending } from './outbox'
import { leftStates } from './rules'

type TooMany = { kind: 'tooMany'; retryAfterSeconds: number }

/** The most links mailed at once, the newest sign-ups first. */
const mostLinks = 20

/**
 * Mails somebody the links of what they are signed up for. The answer is given before anybody is looked up, so that neither
 * its words nor its time tell whether the address is known.
 *
 * @throws when the disk is full
 */
export async function askForLinks(
  payload: Payload,
  headers: Headers,
  address: string,
): Promise<{ kind: 'asked'; sent: Promise<void> } | TooMany> {
  const retryAfterSeconds = await knock(payload, linkKnocks(headers, address))
  if (retryAfterSeconds !== null) return { kind: 'tooMany', retryAfterSeconds }
  await assertRoom(payload)
  const sent = oweLinks(payload, address).catch((error: unknown) => {
    payload.logger.error({ err: error, msg: 'Et link til en tilmelding kunne ikke sendes igen' })
  })
  return { kind: 'asked', sent }
}

/** What is long over is forgotten by the purge, so all that is left is upcoming or recent. */
async function oweLinks(payload: Payload, address: string): Promise<void> {
  const { docs } = await payload.db.find<Registration>({
    collection: 'registrations',
    where: {
      and: [
        { email: { equals: address } },
        { state: { not_in: [...leftStates] } },
        { anonymisedAt: { exists: false } },
      ],
    },
    limit: mostLinks,
    pagination: false,
    sort: '-createdAt',
    select: { event: true },
  })
  const occasion = randomUUID()
  for (const { event, id } of docs) {
    await oweMail(payload, { event: String(event), registration: id, cause: 'link', occasion })
  }
  if (docs.length > 0) await queueSending(payload)
}
