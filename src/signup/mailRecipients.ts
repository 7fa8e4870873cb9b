import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { env } from '@/env'
import type { Event, Registration, User } from '@/payload-types'
import type { MailCause } from './labels'

type About = { event: Event; registration: Registration; cause: MailCause; subject: string | null }

/** Where a mail goes, and where its reader answers. No addresses: there is nobody to write to. */
export async function recipientsOf(
  payload: Payload,
  { cause, event, registration, subject }: About,
): Promise<{ addresses: string[]; approvals: string }> {
  const approvals = `${env.portalUrl}/mine-tilmeldinger`
  // Those on the list may have been signed up by others before.
  if (cause === 'samlet') return { addresses: plain([subject ?? registration.bookedByEmail]), approvals }
  if (isForSender(cause, registration)) return { addresses: plain([registration.bookedByEmail]), approvals }
  if (cause !== 'godkend') return { addresses: plain([registration.email]), approvals }
  const editors = await editorsOf(payload, idOf(registration.municipality))
  if (editors.length > 0) return { addresses: editors, approvals }
  const desk = `${env.portalUrl}/admin/deltagere/${event.id}`
  return { addresses: await organisersOf(payload, event), approvals: desk }
}

/** Of a list that nobody has opened the link of, only whoever sent it hears. */
export function isForSender(
  cause: MailCause,
  { group, reason }: Pick<Registration, 'group' | 'reason'>,
): boolean {
  return Boolean(group) && (cause === 'aabn' || (cause === 'udloebet' && reason === 'ubekraeftet'))
}

/** The event's contact or, where there is none, the secretariat. */
export async function organisersOf(payload: Payload, event: Event): Promise<string[]> {
  const contact = plain([event.contactEmail])
  if (contact.length > 0) return contact
  return accounts(payload, { role: { equals: 'secretariat' } })
}

async function editorsOf(payload: Payload, municipality: string | null): Promise<string[]> {
  if (municipality === null) return []
  return accounts(payload, {
    and: [{ role: { equals: 'municipalEditor' } }, { municipality: { equals: municipality } }],
  })
}

async function accounts(
  payload: Payload,
  where: Parameters<Payload['db']['find']>[0]['where'],
): Promise<string[]> {
  const { docs } = await payload.db.find<User>({
    collection: 'users',
    where: { and: [where ?? {}, { isDeactivated: { not_equals: true } }] },
    pagination: false,
    select: { email: true },
  })
  return plain(docs.map(({ email }) => email))
}

/** One mailbox each, and nothing that a mail program would read as more: no names, lists, comments or line breaks. */
const mailbox = /^[^\s@<>,;:"'()[\]\\]+@[^\s@<>,;:"'()[\]\\]+$/u

export function isMailbox(address: unknown): address is string {
  return typeof address === 'string' && mailbox.test(address)
}

function plain(addresses: (string | null | undefined)[]): string[] {
  return addresses.filter(isMailbox)
}
