import type { Endpoint, Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { refusal } from '@/accounts/restAnswers'
import { recordAudit } from '@/audit/record'
import type { Transaction } from '@/database/asOneStep'
import { addressFault, keptAddress } from '@/lib/mailAddress'
import { readableAddress } from '@/lib/readableAddress'
import type { Event, Registration } from '@/payload-types'
import { moveByHand } from '@/signup/actions'
import { type LockedEvent, withEventLock } from '@/signup/eventLock'
import { queueSending } from '@/signup/outbox'
import { readSeatRows, toSeatable, toSeatEvent } from '@/signup/readSeats'
import { hasLeft, hasSeat, isOver, outlookFor, roomFor } from '@/signup/rules'
import { settleLocked } from '@/signup/settle'
import { type SignUp, writeOne } from '@/signup/signUp'
import { lineProblem, longestLine, nameProblem, plainLine } from '@/signup/typedText'
import { deskBody, logChange } from './deskDoor'
import { noRoomTexts } from './noRoom'
import { readEvent, readMunicipalities } from './readDesk'
import { stateText } from './stateText'

const line = z.string().max(20_000).transform(plainLine)

const asked = z.object({
  event: z.string().min(1).max(100),
  name: line,
  email: z.string().max(20_000),
  municipality: z.string().min(1).max(100).nullable(),
  workplace: line,
  jobRole: line,
  /** The same for a second click on the same button. */
  submission: z.uuid(),
  /** A seat is given on purpose, also where there is none. */
  isExtra: z.boolean().default(false),
})

type Person = Omit<z.infer<typeof asked>, 'email'> & { email: string }

/** `POST /api/registrations/desk/add`: signs somebody up by hand, also when sign-up is closed or the day has begun. */
export const addEndpoint: Endpoint = {
  path: '/desk/add',
  method: 'post',
  handler: async (req) => {
    const typed = await deskBody(req, asked)
    const email = keptAddress(typed.email)
    const problem =
      nameProblem(typed.name) ??
      addressFault(typed.email) ??
      ([typed.workplace, typed.jobRole].some(({ length }) => length > longestLine)
        ? `Arbejdssted og stilling må højst fylde ${longestLine} tegn.`
        : null) ??
      lineProblem('Arbejdsstedet', typed.workplace) ??
      lineProblem('Stillingen', typed.jobRole)
    if (problem !== null || email === null) throw refusal(problem ?? 'Skriv en mailadresse.', 400)
    const person = { ...typed, email }
    const event = await readEvent(req.payload, person.event)
    if (!event || event.deletedAt) throw refusal('Arrangementet findes ikke.', 404)
    if (event._status !== 'published')
      throw refusal('Arrangementet er en kladde. Offentliggør det, før du tilføjer nogen.', 409)
    if (event.state === 'aflyst') throw refusal('Arrangementet er aflyst, så ingen kan tilføjes.', 409)
    const municipalities = await readMunicipalities(req.payload)
    if (person.municipality !== null && !municipalities.some(({ id }) => id === person.municipality))
      throw refusal('Vælg en kommune fra listen.', 400)
    const isSameForm = isOfForm(person, await findNewcomer(req.payload, event.id, person))
    const question = person.isExtra || isSameForm ? null : await questionFirst(req, event, person)
    if (question) return Response.json({ isFull: true, message: question })
    return Response.json({ message: await add(req, event, person) })
  },
}

/** Without a waiting list whoever finds no seat is turned away by mail: then the organiser is asked before. */
async function questionFirst(
  { payload }: PayloadRequest,
  event: Event,
  { municipality }: Person,
): Promise<string | null> {
  const now = new Date()
  const seatEvent = toSeatEvent(event)
  if (isOver(seatEvent, now)) return null
  const seats = (await readSeatRows(payload, event.id)).map(toSeatable)
  if (outlookFor(seatEvent, seats, municipality, now) !== 'fuldt') return null
  const room = roomFor(seatEvent, seats, municipality, now)
  return room === 'room' ? 'Andre venter på en plads. Vil du give en plads uden om dem?' : noRoomTexts[room]
}

async function add(req: PayloadRequest, event: Event, person: Person): Promise<string> {
  const { payload } = req
  return withEventLock(payload, event.id, async (locked) => {
    if (!isOfForm(person, await findNewcomer(payload, event.id, person, locked.req)))
      await writeDown(req, event, person, locked)
    await settleLocked(payload, event.id, locked, new Date())
    let made = await find(payload, event.id, person.email, locked.req)
    // Nobody is given a seat by the rules once it has begun; whoever stands at the door is let in by hand.
    const isAtTheDoor = made?.state === 'afvist' && isOver(toSeatEvent(event), new Date())
    if (made && !hasSeat(made) && (person.isExtra || isAtTheDoor)) {
      const alongside = logChange(
        req,
        isAtTheDoor ? 'Tilføjet efter begyndelsen' : 'Plads givet ud over antallet',
        ['state'],
      )
      const moved = await moveByHand(payload, made.id, { to: 'bekraeftet', isExtra: true, alongside, locked })
      if (moved.kind === 'done') made = moved.registration
    }
    await queueSending(payload, locked.req)
    return made ? `${person.name} er tilføjet: ${standing(made)}.` : `${person.name} er skrevet ned.`
  })
}

/** The registration and its entry in the log. The seats are still to be given. */
async function writeDown(
  { payload, user }: PayloadRequest,
  event: Event,
  { email, jobRole, municipality, name, submission, workplace }: Person,
  { req }: LockedEvent,
): Promise<void> {
  const participant = {
    name,
    email,
    municipality,
    workplace: workplace || null,
    jobRole: jobRole || null,
    answers: null,
    needs: null,
  }
  const order: SignUp = {
    event,
    participants: [participant],
    submission: `desk-${submission}`,
    together: 'enkeltvis',
    bookedBy: user ? { name: user.name, email: user.email } : null,
    account: null,
  }
  await writeOne(payload, order, participant, req)
  await recordAudit(
    { ...req, payload, user },
    {
      action: 'create',
      collection: 'registrations',
      id: event.id,
      municipality,
      purpose: 'Tilføjet i hånden på deltagerlisten',
      subjectEmail: email,
    },
  )
}

function find(
  payload: Payload,
  event: string,
  email: string,
  req: Transaction = {},
): Promise<Registration | null> {
  return payload.db.findOne<Registration>({
    collection: 'registrations',
    where: { and: [{ event: { equals: event } }, { email: { equals: email } }] },
    req,
  })
}

/**
 * What there is of somebody who is to be added.
 *
 * @throws APIError (409) when they are on the list already, and not by the same form
 */
async function findNewcomer(
  payload: Payload,
  event: string,
  person: Person,
  req: Transaction = {},
): Promise<Registration | null> {
  const known = await find(payload, event, person.email, req)
  if (known && !isOfForm(person, known) && !hasLeft(known))
    throw refusal(`${readableAddress(person.email)} er på listen i forvejen: ${standing(known)}.`, 409)
  return known
}

function isOfForm({ submission }: Person, known: Registration | null): boolean {
  return known?.submission === `desk-${submission}`
}

function standing({ confirmBy, isExtra, offeredUntil, reason, state }: Registration): string {
  return stateText({
    confirmBy: confirmBy ?? null,
    isExtra: isExtra ?? false,
    offeredUntil: offeredUntil ?? null,
    place: null,
    reason: reason ?? null,
    state,
  }).toLowerCase()
}
