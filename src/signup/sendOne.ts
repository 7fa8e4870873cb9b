import type { Payload, Where } from 'payload'
import { idOf } from '@/access/municipality'
import { queued } from '@/mail/queued'
import type { Event, Registration, SignUpMail } from '@/payload-types'
import { composeMail } from './composeMail'
import { faultOf, type MailFault } from './mailFault'
import { fitOf } from './mailFit'
import { pauseAfterFault } from './mailPatience'

/** `held`: it is not to be overtaken. `serverDown`: nor is any other. */
export type Sent = 'done' | 'waits' | 'held' | 'serverDown'

const minuteMs = 60 * 1000

/** Longer than the mail server is ever waited for: whoever claimed a mail so long ago is dead. */
const claimLastsMs = 3 * minuteMs

/** How long something owed may be ahead of what it tells of, before it is taken for never having happened. */
const patienceMs = 10 * minuteMs
const unfitPauseMs = 15 * 1000

/** While the server is away: the longer, the seldomer. */
const serverPauseMs = { from: 15 * 1000, to: 5 * minuteMs }

/** One mail that can't be written is put off, and holds nobody else's up. */
const unwritten = { kind: 'refused', text: 'Mailen kunne ikke skrives.' } as const

const processStartedAt = Date.now() - process.uptime() * 1000

/** Claims from before this moment no longer hold. SQLite has one process: what another claimed died with it. */
export function claimsUntil(payload: Payload, now: Date): Date {
  const late = now.getTime() - claimLastsMs
  return new Date(payload.db.name === 'mongoose' ? late : Math.max(late, processStartedAt))
}

/** Free to be claimed: nobody has, or whoever did is dead. Made anew each time, since Payload rewrites queries in place. */
export function unclaimed(payload: Payload, now: Date): Where {
  return {
    or: [
      { claimedAt: { exists: false } },
      { claimedAt: { less_than: claimsUntil(payload, now).toISOString() } },
    ],
  }
}

/**
 * Sends one mail that is owed. It is claimed first, so that no other process sends it too, and everything is read after
 * that: the words are as things stand now. A process that dies between the mail server's word and ours sends it again under
 * the same Message-ID.
 */
export async function sendOne(payload: Payload, owed: SignUpMail, now: Date): Promise<Sent> {
  const mail = await claim(payload, owed.id, now)
  if (!mail) return 'held'
  const { event, registration } = await readAnew(payload, mail)
  const isRepeated = await hasHappenedAgain(payload, mail, registration)
  const fit = fitOf({ mail, event, registration, isRepeated })
  if (fit.kind === 'drop') return giveUp(payload, mail, fit.why)
  if (fit.kind === 'wait') return waitFor(payload, mail, now)
  if (!event || !registration) return giveUp(payload, mail, 'Tilmeldingen er slettet.')
  const composed = await composeMail(payload, { mail, event, registration, now }).catch((error: unknown) => {
    payload.logger.error({ err: error, msg: `Mail ${mail.id} (${mail.cause}) kunne ikke skrives` })
    return unwritten
  })
  if (composed === unwritten) return putOff(payload, mail, unwritten, now)
  if (!composed) return giveUp(payload, mail, 'Der er ingen adresse at sende til.')
  try {
    await payload.sendEmail(queued(composed))
  } catch (error) {
    return putOff(payload, mail, faultOf(error), now)
  }
  await write(payload, mail, {
    state: 'sendt',
    sentAt: new Date().toISOString(),
    claimedAt: null,
    notBefore: null,
    error: null,
    ...withoutOthers(mail),
  })
  return 'done'
}

async function claim(payload: Payload, id: string, now: Date): Promise<SignUpMail | null> {
  const mine = { id: { equals: id } }
  const waits = { state: { equals: 'venter' } }
  const claimed: unknown = await payload.db.updateOne({
    collection: 'sign-up-mails',
    where: { and: [mine, waits, unclaimed(payload, now)] },
    data: { claimedAt: now.toISOString() },
  })
  return claimed as SignUpMail | null
}

async function readAnew(payload: Payload, mail: SignUpMail) {
  const registrationId = idOf(mail.registration)
  const registration = registrationId
    ? await payload.db.findOne<Registration>({
        collection: 'registrations',
        where: { id: { equals: registrationId } },
      })
    : null
  const eventId = idOf(registration?.event)
  const event = eventId
    ? await payload.db.findOne<Event>({ collection: 'events', where: { id: { equals: eventId } } })
    : null
  return { event, registration }
}

/** Whether somebody came to stand so once more: then the later mail tells it. */
async function hasHappenedAgain(
  payload: Payload,
  { cause, sequence }: SignUpMail,
  registration: Registration | null,
): Promise<boolean> {
  if (!registration || !sequence || cause === 'aendring') return false
  const { totalDocs } = await payload.db.count({
    collection: 'sign-up-mails',
    where: {
      and: [
        { registration: { equals: registration.id } },
        { cause: { equals: cause } },
        { state: { not_equals: 'opgivet' } },
        { sequence: { greater_than: sequence } },
        { sequence: { less_than_equal: registration.mailSequence ?? 0 } },
      ],
    },
  })
  return totalDocs > 0
}

async function waitFor(payload: Payload, mail: SignUpMail, now: Date): Promise<Sent> {
  if (now.getTime() - new Date(mail.createdAt).getTime() > patienceMs)
    return giveUp(payload, mail, 'Det, mailen fortæller om, skete ikke.', freeKeyOf(mail))
  const notBefore = new Date(now.getTime() + unfitPauseMs).toISOString()
  await write(payload, mail, { claimedAt: null, notBefore })
  return 'waits'
}

/** Lets the key of what did not happen go, so that it can be told of when it does. */
function freeKeyOf({ id, key }: SignUpMail): Partial<SignUpMail> {
  return { key: `${key}:opgivet:${id}` }
}

/** Addresses and the names of others, which were only for the one who gave them. */
function withoutOthers({ cause }: SignUpMail): Partial<SignUpMail> {
  return cause === 'samlet' ? { subject: null, message: null } : {}
}

async function giveUp(
  payload: Payload,
  mail: SignUpMail,
  error: string,
  more: Partial<SignUpMail> = {},
): Promise<Sent> {
  await write(payload, mail, {
    state: 'opgivet',
    claimedAt: null,
    notBefore: null,
    error,
    ...withoutOthers(mail),
    ...more,
  })
  return 'done'
}

async function putOff(payload: Payload, mail: SignUpMail, fault: MailFault, now: Date): Promise<Sent> {
  const attempts = (mail.attempts ?? 0) + 1
  payload.logger.error({ msg: `Mail ${mail.id} (${mail.cause}) blev ikke sendt: ${fault.text}` })
  const pauseMs = fault.kind === 'server' ? serverPause(mail, now) : pauseAfterFault(fault.kind, attempts)
  if (pauseMs === null) return giveUp(payload, mail, fault.text, { attempts })
  const notBefore = new Date(now.getTime() + pauseMs).toISOString()
  // A server that is gone is nothing the mail has done wrong.
  const counted = fault.kind === 'server' ? {} : { attempts }
  await write(payload, mail, { claimedAt: null, notBefore, error: fault.text, ...counted })
  return fault.kind === 'server' ? 'serverDown' : 'held'
}

function serverPause(mail: SignUpMail, now: Date): number {
  const age = now.getTime() - new Date(mail.createdAt).getTime()
  return Math.min(serverPauseMs.to, Math.max(serverPauseMs.from, age / 4))
}

async function write(payload: Payload, { id }: SignUpMail, data: Partial<SignUpMail>): Promise<void> {
  await payload.db.updateOne({
    collection: 'sign-up-mails',
    id,
    data: { ...data, updatedAt: new Date().toISOString() },
    returning: false,
  })
}
