import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Registration } from '@/payload-types'

/**
 * Takes the person out of a registration and leaves what can be counted: event, municipality, position and state. Written
 * beneath the collection's hooks: nobody is to get a mail about it, and no seat changes.
 */
export async function anonymiseRegistration(
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>,
  registration: Registration,
): Promise<void> {
  await req.payload.db.updateOne({
    collection: 'registrations',
    id: registration.id,
    data: {
      // SQLite writes a row with lists in it whole.
      ...registration,
      name: 'Anonym deltager',
      // One address may be signed up once for an event, so each needs its own.
      email: `anonym-${randomUUID()}@anonym.invalid`,
      jobRole: namesSomebody(registration) ? null : registration.jobRole,
      workplace: null,
      answers: [],
      needs: null,
      group: null,
      tokenHash: null,
      anonymisedAt: new Date().toISOString(),
    },
    req,
    returning: false,
  })
}

/** A position such as »lærer« is a statistic; one in which somebody wrote a name or an address is not. */
function namesSomebody({ email, jobRole, name }: Registration): boolean {
  const text = (jobRole ?? '').toLowerCase()
  const parts = [email, ...name.split(/\s+/).filter((part) => part.length > 2)]
  return text.includes('@') || parts.some((part) => text.includes(part.toLowerCase()))
}
