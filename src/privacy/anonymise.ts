import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Registration } from '@/payload-types'
import { namesSomebody } from './namesSomebody'

type Request = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/**
 * Takes the person out of a registration and leaves what can be counted: event, municipality, position and state. The mails
 * about it go too. Written beneath the collection's hooks: nobody is to get a mail about it.
 *
 * @param change what else becomes of it, in the same step
 */
export async function anonymiseRegistration(
  req: Request,
  registration: Registration,
  change: Pick<Partial<Registration>, 'reason' | 'state'> = {},
): Promise<void> {
  await req.payload.db.deleteMany({
    collection: 'sign-up-mails',
    where: { registration: { equals: registration.id } },
    req,
  })
  await req.payload.db.updateOne({
    collection: 'registrations',
    id: registration.id,
    data: {
      name: 'Anonym deltager',
      // One address may be signed up once for an event, so each needs its own.
      email: `anonym-${randomUUID()}@anonym.invalid`,
      jobRole: namesSomebody(registration) ? null : (registration.jobRole ?? null),
      ...nothing,
      ...change,
      anonymisedAt: new Date().toISOString(),
    },
    req,
    returning: false,
  })
}

/** What says more of somebody than that one took part, and in what position. */
const nothing = {
  workplace: null,
  answers: null,
  needs: null,
  group: null,
  isAllOrNone: false,
  isExtra: false,
  number: null,
  priority: 0,
  bookedByName: null,
  bookedByEmail: null,
  account: null,
  note: null,
  attendance: null,
  approvedAt: null,
  confirmBy: null,
  sentFrom: null,
  offeredUntil: null,
  cancelledAt: null,
  evaluatedAt: null,
  submission: null,
  tokenSalt: null,
  tokenHash: null,
} as const
