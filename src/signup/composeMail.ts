import { createHash } from 'node:crypto'
import type { Payload, SendEmailOptions } from 'payload'
import { idOf } from '@/access/municipality'
import { env } from '@/env'
import { type Entry, invitationFile } from '@/events/calendar'
import { addressOf } from '@/lib/paths'
import type { Event, EventLedger, Municipality, Registration, SignUpMail } from '@/payload-types'
import { withContact } from './eventContact'
import { groupLink } from './groupLink'
import { calendarEntries, isInvitedBy } from './mailCalendar'
import { recipientsOf } from './mailRecipients'
import type { MailAbout } from './mails/about'
import { mailWords } from './mails/words'
import { readSeatRows, toSeatable } from './readSeats'
import { placeInLine } from './rules'
import { personalLink } from './token'
import { toldPair } from './told'

type Owed = { mail: SignUpMail; event: Event; registration: Registration; now: Date }

/** The whole mail as it goes to the mail server; `null` when there is nobody to send it to. */
export async function composeMail(payload: Payload, owed: Owed): Promise<SendEmailOptions | null> {
  const { event, mail, registration } = owed
  const { cause, subject = null } = mail
  const { addresses, approvals } = await recipientsOf(payload, { event, registration, cause, subject })
  if (addresses.length === 0) return null
  const known = await withContact(payload, event)
  const about = await readAbout(payload, { ...owed, event: known }, approvals)
  return {
    to: addresses.join(', '),
    ...(known.contactEmail ? { replyTo: known.contactEmail } : {}),
    messageId: messageIdOf(mail.key),
    // Nobody's holiday greeting is wanted in return.
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...mailWords(mail.cause, about),
    ...calendarParts(await entriesFor(payload, owed), registration),
  }
}

/** The same for the same mail, however often it has to be sent: the reader's mail program shows it once. */
export function messageIdOf(key: string): string {
  const dotted = key.replaceAll(':', '.')
  const isSafe = /^[\w.-]{1,180}$/.test(dotted)
  const hash = () => createHash('sha256').update(key).digest('hex').slice(0, 32)
  const local = isSafe ? dotted : `${dotted.replace(/[^\w.-]+/g, '-').slice(0, 100)}.${hash()}`
  return `<${local}@${new URL(env.portalUrl).hostname}>`
}

async function readAbout(payload: Payload, owed: Owed, approvals: string): Promise<MailAbout> {
  const { event, mail, now, registration } = owed
  return {
    event,
    registration,
    municipality: await nameOf(payload, idOf(registration.municipality)),
    subject: mail.subject ?? null,
    message: mail.message ?? null,
    occasion: mail.key.split(':')[2] ?? null,
    place: registration.state === 'venteliste' ? await placeOf(payload, event.id, registration.id) : null,
    now,
    addresses: {
      own: personalLink(payload, registration.tokenSalt ?? ''),
      event: `${env.portalUrl}${addressOf('events', event)}`,
      list: groupLink(payload, registration.group ?? ''),
      approvals,
    },
  }
}

async function placeOf(payload: Payload, eventId: string, id: string): Promise<number | null> {
  const rows = await readSeatRows(payload, eventId)
  return placeInLine(rows.map(toSeatable), id)
}

async function nameOf(payload: Payload, id: string | null): Promise<string | null> {
  if (id === null) return null
  const where = { id: { equals: id } }
  const found = await payload.db.findOne<Municipality>({ collection: 'municipalities', where })
  return found?.officialName ?? null
}

async function entriesFor(payload: Payload, { event, mail, now, registration }: Owed): Promise<Entry[]> {
  const ledger = await payload.db.findOne<EventLedger>({
    collection: 'event-ledgers',
    where: { event: { equals: event.id } },
  })
  const { docs: sent } = await payload.db.find<SignUpMail>({
    collection: 'sign-up-mails',
    where: { and: [{ registration: { equals: registration.id } }, { state: { equals: 'sendt' } }] },
    pagination: false,
    select: { cause: true, sequence: true },
  })
  return calendarEntries({
    appointed: toldPair.safeParse(ledger?.told).data?.appointed ?? [],
    event,
    mail,
    now,
    revision: ledger?.toldRevision ?? 0,
    state: registration.state,
    wasInvited: isInvitedBy(sent),
  })
}

/**
 * A mail program takes one day from the mail itself; further days lie beside it as files of their own, since an invitation
 * may be for one only (docs/adr/0080).
 */
function calendarParts(entries: Entry[], { email, name }: Registration): SendEmailOptions {
  const files = entries.map((entry) => ({
    method: entry.status === 'cancelled' ? 'CANCEL' : 'REQUEST',
    filename: entries.length === 1 ? 'kalender.ics' : `dag-${entry.appointment.number}.ics`,
    content: invitationFile({
      entry,
      attendee: { name, address: email },
      organiserAddress: env.mail.from,
    }),
  }))
  const [first, ...others] = files
  if (!first) return {}
  return {
    icalEvent: first,
    attachments: others.map(({ content, filename, method }) => ({
      filename,
      content,
      contentType: `text/calendar; charset=utf-8; method=${method}`,
    })),
  }
}
