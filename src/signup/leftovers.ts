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

/**
 * Without transactions a mail is owed before the registration changes, and a process that dies between the two leaves a mail
 * for a change that was never made. The change is decided anew, perhaps otherwise, so the mail goes.
 */
export async function clearLeftovers(payload: Payload, eventId: string): Promise<void> {
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
