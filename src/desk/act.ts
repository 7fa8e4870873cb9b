import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { idOf } from '@/access/municipality'
import { refusal } from '@/accounts/restAnswers'
import type { Transaction } from '@/database/asOneStep'
import { dateTimeText } from '@/lib/dates'
import { readableAddress } from '@/lib/readableAddress'
import type { Registration } from '@/payload-types'
import {
  answerApproval,
  cancelRegistration,
  moveByHand,
  type Outcome,
  type Refusal,
  setPriority,
} from '@/signup/actions'
import { withEventLock } from '@/signup/eventLock'
import { findRegistration } from '@/signup/findRegistration'
import { registrationStates } from '@/signup/labels'
import { setNote } from '@/signup/note'
import { oweGivenUp, oweMail, queueSending } from '@/signup/outbox'
import { deskBody, logChange } from './deskDoor'
import { isNoRoom, type NoRoom, noRoomTexts } from './noRoom'

const registration = z.string().min(1).max(100)

const asked = z.discriminatedUnion('act', [
  z.object({ act: z.literal('confirm'), registration, isExtra: z.boolean() }),
  z.object({ act: z.enum(['waitlist', 'cancel', 'approve', 'decline']), registration }),
  z.object({ act: z.literal('priority'), registration, priority: z.number().int().min(-100).max(100) }),
  z.object({ act: z.literal('note'), registration, note: z.string().trim().max(4000) }),
  // `sending` is the same for a second click on the same button.
  z.object({ act: z.literal('resend'), registration, sending: z.uuid() }),
  z.object({ act: z.literal('retry'), registration }),
])

type Asked = z.infer<typeof asked>

/** `POST /api/registrations/desk/act`: what the staff does with one person. */
export const actEndpoint: Endpoint = {
  path: '/desk/act',
  method: 'post',
  handler: async (req) => {
    const wish = await deskBody(req, asked)
    if (wish.act === 'resend') return Response.json({ message: await resend(req, wish) })
    if (wish.act === 'retry') return Response.json({ message: await retry(req, wish.registration) })
    const outcome = await perform(req, wish)
    if (outcome.kind === 'refused') {
      const { refusal: why } = outcome
      // Such a seat is a decision of its own, which the page then asks for.
      if (isNoRoom(why)) return Response.json({ isFull: true, message: noRoomTexts[why] })
      throw refusal(refusals[why], 409)
    }
    return Response.json({ message: answerTo(wish, outcome.registration) })
  },
}

const refusals: Record<Exclude<Refusal, NoRoom>, string> = {
  gone: 'Tilmeldingen findes ikke mere. Hent siden igen.',
  notNow: 'Det kan ikke gøres, som tilmeldingen står nu. Hent siden igen.',
  freeSeats:
    'Der er ledige pladser, så personen ville straks få sin plads igen. Sæt antallet af pladser ned først, eller afmeld personen.',
  tooLate: 'Arrangementet er i gang, holdt eller aflyst, så det er for sent.',
}

function perform(req: PayloadRequest, wish: Exclude<Asked, { act: 'resend' | 'retry' }>): Promise<Outcome> {
  const { payload } = req
  const { registration: id } = wish
  const logged = (purpose: string, fields = ['state']) => ({ alongside: logChange(req, purpose, fields) })
  switch (wish.act) {
    case 'confirm': {
      const { isExtra } = wish
      const purpose = isExtra ? 'Plads givet i hånden, også ud over antallet' : 'Plads givet i hånden'
      return moveByHand(payload, id, { to: 'bekraeftet', isExtra, ...logged(purpose) })
    }
    case 'waitlist':
      return moveByHand(payload, id, { to: 'venteliste', ...logged('Flyttet til ventelisten') })
    case 'cancel':
      return cancelRegistration(payload, id, { by: 'arrangoer', ...logged('Afmeldt af arrangøren') })
    case 'approve':
      return answerApproval(payload, id, {
        isApproved: true,
        ...logged('Godkendt på kommunens vegne', ['approvedAt']),
      })
    case 'decline':
      return answerApproval(payload, id, { isApproved: false, ...logged('Afvist på kommunens vegne') })
    case 'priority':
      return setPriority(payload, id, {
        priority: wish.priority,
        ...logged('Forrang i køen ændret', ['priority']),
      })
    case 'note':
      return setNote(payload, id, { note: wish.note, ...logged('Note ændret', ['note']) })
  }
}

/** How it went, which may be more than what was asked for: a freed seat goes straight on. */
function answerTo({ act }: Asked, { isExtra, name, offeredUntil, state }: Registration): string {
  if (act === 'note') return 'Noten er gemt.'
  if (act === 'priority' && state === 'venteliste') return `${name} har fået en anden plads i køen.`
  if (state === 'tilbudt' && offeredUntil)
    return `${name} er tilbudt en plads og skal svare inden ${dateTimeText(offeredUntil)}.`
  return `${name}: ${registrationStates[state].toLowerCase()}${isExtra ? ', ekstra plads' : ''}.`
}

async function resend(
  req: PayloadRequest,
  { registration: id, sending }: Extract<Asked, { act: 'resend' }>,
): Promise<string> {
  const log = logChange(req, 'Personligt link sendt igen', [])
  return withReachable(req, id, async (found, event, step) => {
    const mail = { event, registration: id, cause: 'link', occasion: `desk-${sending}` } as const
    if (await oweMail(req.payload, mail, step)) await log(found, step)
    await queueSending(req.payload, step)
    return `Linket er på vej til ${readableAddress(found.email)}.`
  })
}

async function retry(req: PayloadRequest, id: string): Promise<string> {
  const log = logChange(req, 'Mails, der ikke kom frem, sendt igen', [])
  return withReachable(req, id, async (found, _event, step) => {
    const count = await oweGivenUp(req.payload, id, step)
    if (count === 0) return `Alle mails til ${found.name} er sendt eller på vej.`
    await log(found, step)
    await queueSending(req.payload, step)
    return `${count === 1 ? 'Mailen' : `${count} mails`} er på vej til ${readableAddress(found.email)}.`
  })
}

/**
 * Does something about somebody's mails as one step under the event's lock.
 *
 * @throws APIError (409) when there is nobody to write to any more
 */
async function withReachable(
  { payload }: PayloadRequest,
  id: string,
  work: (found: Registration, event: string, step: Transaction) => Promise<string>,
): Promise<string> {
  const event = idOf((await findRegistration(payload, id))?.event)
  if (event === null) throw refusal(refusals.gone, 409)
  return withEventLock(payload, event, async ({ req: step }) => {
    const found = await findRegistration(payload, id, step)
    if (!found || found.anonymisedAt) throw refusal(refusals.gone, 409)
    return work(found, event, step)
  })
}
