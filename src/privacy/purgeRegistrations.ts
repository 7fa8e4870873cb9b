import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { asOneStep } from '@/database/asOneStep'
import type { Registration, SignUpMail } from '@/payload-types'
import { anonymiseRegistration } from './anonymise'
import { endsOf, eventLookup } from './eventEnds'
import { everyRow } from './everyRow'
import type { PurgeStep } from './purgeStep'
import { eventEndOf, registrationDuty } from './rules'

/** Takes needs, and later the person, out of the registrations whose event is long over, and the mails about them. */
export async function purgeRegistrations({ payload, days, today, isDryRun }: PurgeStep) {
  const counts = {
    'kost og tilgængelighed slettet': 0,
    'tilmeldinger gjort anonyme': 0,
    'mails om tilmeldinger slettet': 0,
  }
  const eventOf = eventLookup(payload)
  const where = { anonymisedAt: { exists: false } }
  for await (const registration of everyRow<Registration>({ payload, collection: 'registrations', where })) {
    const event = await eventOf(idOf(registration.event) ?? '')
    const end = eventEndOf(endsOf(event), registration.createdAt)
    const duty = registrationDuty(registration, end, days, today)
    if (duty === 'anonymise') {
      counts['tilmeldinger gjort anonyme'] += 1
      counts['mails om tilmeldinger slettet'] += await countMails(payload, registration.id)
      if (!isDryRun)
        await asOneStep(payload, (req) => anonymiseRegistration({ ...req, payload }, registration))
    }
    if (duty === 'needs') {
      counts['kost og tilgængelighed slettet'] += 1
      if (!isDryRun) await forgetNeeds(payload, registration.id)
    }
  }
  counts['mails om tilmeldinger slettet'] += await removeOrphanedMails(payload, isDryRun)
  return counts
}

async function countMails(payload: Payload, registration: string): Promise<number> {
  const where = { registration: { equals: registration } }
  return (await payload.db.count({ collection: 'sign-up-mails', where })).totalDocs
}

async function forgetNeeds(payload: Payload, id: string): Promise<void> {
  await payload.db.updateOne({ collection: 'registrations', id, data: { needs: null }, returning: false })
}

/** Those whose registration is gone, or was made anonymous just as they came to be owed. */
async function removeOrphanedMails(payload: Payload, isDryRun: boolean): Promise<number> {
  let count = 0
  for await (const { id, registration } of everyRow<SignUpMail>({ payload, collection: 'sign-up-mails' })) {
    const owner = await payload.db.findOne<Registration>({
      collection: 'registrations',
      where: { id: { equals: idOf(registration) ?? '' } },
      select: { anonymisedAt: true },
    })
    if (owner && !owner.anonymisedAt) continue
    count += 1
    if (!isDryRun) await payload.db.deleteMany({ collection: 'sign-up-mails', where: { id: { equals: id } } })
  }
  return count
}
