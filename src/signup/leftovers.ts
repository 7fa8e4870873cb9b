import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import type { Registration, SignUpMail } from '@/payload-types'
import type { MailCause } from './labels'

/** Mails that tell of how somebody now stands, and have the number of the change they tell of. */
const causesOfChange: MailCause[] = [
  'bekraeftet',
  'afventer',
  'godkend',
  'venteliste',
  'tilbud',
  'udloebet',
  'afmeldt',
  'afvist',
]

/** Without transactions: takes away what a process that died, or an error, left half done. Called under the event's lock. */
export async function clearLeftovers(payload: Payload, eventId: string): Promise<void> {
  await clearHalfGroups(payload, eventId)
  await clearUntrueMails(payload, eventId)
}

/**
 * A group is written person by person, then its receipt is owed, and then seats are given. One without its receipt was cut
 * off, and whoever sent it knows that it was not taken: nobody gets a seat by it, least of all a part of those who come
 * together or not at all.
 */
async function clearHalfGroups(payload: Payload, eventId: string): Promise<void> {
  const { docs: unseated } = await payload.db.find<Registration>({
    collection: 'registrations',
    where: {
      and: [
        { event: { equals: eventId } },
        { state: { equals: 'modtaget' } },
        { group: { exists: true } },
        { number: { exists: false } },
        { bookedByEmail: { exists: true } },
      ],
    },
    pagination: false,
    select: { mailSequence: true, submission: true },
  })
  if (unseated.length === 0) return
  const { docs: receipts } = await payload.db.find<SignUpMail>({
    collection: 'sign-up-mails',
    where: { and: [{ event: { equals: eventId } }, { cause: { equals: 'samlet' } }] },
    pagination: false,
    select: { key: true },
  })
  for (const { id, mailSequence, submission } of unseated) {
    if (receipts.some(({ key }) => key.endsWith(`:samlet:${submission}`))) continue
    const where = { id: { equals: id } }
    // Whoever has been on the list before had left it.
    if (mailSequence) await updateToLeft(payload, id)
    else await payload.db.deleteOne({ collection: 'registrations', where, returning: false })
  }
}

async function updateToLeft(payload: Payload, id: string): Promise<void> {
  const data = { state: 'afmeldt', group: null, isAllOrNone: false, submission: null }
  await payload.db.updateOne({ collection: 'registrations', id, data, returning: false })
}

/**
 * A mail is owed before the registration changes, and a process that dies between the two leaves a mail for a change that was
 * never made. The change is decided anew, perhaps otherwise, so the mail goes.
 */
async function clearUntrueMails(payload: Payload, eventId: string): Promise<void> {
  const { docs: mails } = await payload.db.find<SignUpMail>({
    collection: 'sign-up-mails',
    where: {
      and: [
        { event: { equals: eventId } },
        { state: { equals: 'venter' } },
        { cause: { in: causesOfChange } },
        { sequence: { greater_than: 0 } },
      ],
    },
    pagination: false,
  })
  if (mails.length === 0) return
  const ids = mails.flatMap(({ registration }) => idOf(registration) ?? [])
  const { docs: registrations } = await payload.db.find<Pick<Registration, 'id' | 'mailSequence'>>({
    collection: 'registrations',
    where: { id: { in: ids } },
    select: { mailSequence: true },
    pagination: false,
  })
  const reached = new Map(registrations.map(({ id, mailSequence }) => [id, mailSequence ?? 0]))
  for (const { id, registration, sequence } of mails) {
    if ((sequence ?? 0) <= (reached.get(idOf(registration) ?? '') ?? 0)) continue
    await payload.db.deleteOne({
      collection: 'sign-up-mails',
      where: { id: { equals: id } },
      returning: false,
    })
  }
}
