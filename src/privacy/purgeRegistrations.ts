import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import type { Registration } from '@/payload-types'
import { anonymiseRegistration } from './anonymise'
import { everyRow } from './everyRow'
import type { PurgeStep } from './purgeStep'
import { eventEndOf, registrationDuty } from './rules'

/** Takes needs, and later the person, out of the registrations whose event is long over. */
export async function purgeRegistrations({ payload, days, today, isDryRun }: PurgeStep) {
  const counts = { 'kost og tilgængelighed slettet': 0, 'tilmeldinger gjort anonyme': 0 }
  const ends = new Map<string, (string | null | undefined)[]>()
  const where = { anonymisedAt: { exists: false } }
  for await (const registration of everyRow<Registration>({ payload, collection: 'registrations', where })) {
    const event = idOf(registration.event) ?? ''
    if (!ends.has(event)) ends.set(event, await endsOf(payload, event))
    const end = eventEndOf(ends.get(event) ?? [], registration.createdAt)
    const duty = registrationDuty(registration, end, days, today)
    if (duty === 'anonymise') {
      counts['tilmeldinger gjort anonyme'] += 1
      if (!isDryRun) await anonymiseRegistration({ payload }, registration)
    }
    if (duty === 'needs') {
      counts['kost og tilgængelighed slettet'] += 1
      if (!isDryRun) await forgetNeeds(payload, registration.id)
    }
  }
  return counts
}

async function forgetNeeds(payload: Payload, id: string | number): Promise<void> {
  await payload.db.updateOne({ collection: 'registrations', id, data: { needs: null }, returning: false })
}

async function endsOf(payload: Payload, id: string): Promise<(string | null | undefined)[]> {
  if (!id) return []
  const { docs } = await payload.find({
    collection: 'events',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    select: { days: true },
    trash: true,
  })
  return (docs[0]?.days ?? []).map(({ endsAt }) => endsAt)
}
