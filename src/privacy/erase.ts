import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { recordAudit } from '@/audit/record'
import { asOneStep } from '@/database/asOneStep'
import { eraseAuditTrail } from './eraseAuditTrail'
import { eraseInOthers } from './eraseInOthers'
import { eraseRegistrations } from './eraseRegistrations'
import { eraseTraces } from './eraseTraces'
import { refuseLastAdministrator } from './lastAdministrator'
import { deleteMailFile, mailFilesNaming } from './mailFolder'
import { deleteVersionsNaming, type Mention, mentionsOf, renewDraftsNaming } from './mentions'
import { namingOf } from './naming'
import { findPerson, knownBy, type Person, type Traits, traitsOf } from './person'

export type Erasure = {
  /** How much was, or would be, taken away, by what it is. */
  counts: Record<string, number>
  /** Content that names the person and is the editors' to change. */
  mentions: Mention[]
}

/**
 * Takes a person out of the whole database, and out of the mails that lie as files. What can be counted stays: that
 * somebody from a municipality took part, and that something was done, not by whom or about whom.
 *
 * All or nothing, but for the mails that lie as files: asking again finishes those. Nobody writes meanwhile what is read here and
 * written whole; on MongoDB it is done again when somebody did.
 *
 * @throws APIError 400 for the last administrator, before anything is changed
 */
export async function erasePerson(
  req: PayloadRequest,
  address: string,
  { isDryRun = false }: { isDryRun?: boolean } = {},
): Promise<Erasure> {
  const { erasure, traits } = isDryRun
    ? await erase(req, address, isDryRun)
    : await asOneStep(
        req.payload,
        async ({ transactionID }) => {
          const own = isolateObjectProperty(req, ['context', 'transactionID'])
          own.context = { ...req.context }
          if (transactionID) own.transactionID = transactionID
          return erase(own, address, isDryRun)
        },
        req,
      )
  return { ...erasure, counts: { ...erasure.counts, ...(await eraseMailFiles(traits, isDryRun)) } }
}

async function erase(
  req: PayloadRequest,
  address: string,
  isDryRun: boolean,
): Promise<{ erasure: Erasure; traits: Traits }> {
  const person = await findPerson(req, address)
  await refuseLastAdministrator(req, person.users)
  const traits = await traitsOf(req, person)
  const erasure = await eraseRows(req, { person, traits }, isDryRun)
  if (!isDryRun) await log(req, erasure)
  return { erasure, traits }
}

type Found = { person: Person; traits: Traits }

async function eraseRows(
  req: PayloadRequest,
  { person, traits }: Found,
  isDryRun: boolean,
): Promise<Erasure> {
  const isNamed = namingOf(knownBy(traits))
  // Counted and taken before the account: deleting that takes some of them along, and is an entry in the log itself.
  const loosened = await eraseAuditTrail(req, person.address, true)
  const traces = await eraseTraces(req, { users: person.users, traits }, isDryRun)
  const others = await eraseInOthers(req, { person, traits }, isDryRun)
  if (!isDryRun) await eraseOwnRows(req, person)
  return {
    counts: {
      'Konti slettet': person.users.length,
      'Tilmeldinger gjort anonyme': person.registrations.length,
      'Andres konti, tilmeldinger, rettelser og evalueringer renset': others,
      'Rettelser slettet': person.feedback.length,
      'Mails, opgaver, nøgler, visninger og søgninger slettet': traces,
      'Kladder fornyet': await renewDraftsNaming(req, isNamed, isDryRun),
      'Tidligere udgaver slettet': await deleteVersionsNaming(req, isNamed, isDryRun),
      'Hændelser løsnet fra personen': loosened,
    },
    mentions: await mentionsOf(req, isNamed),
  }
}

async function eraseOwnRows(req: PayloadRequest, person: Person): Promise<void> {
  for (const { id } of person.users)
    await req.payload.delete({ collection: 'users', id, depth: 0, overrideAccess: true, req })
  await eraseRegistrations(req, person.registrations)
  for (const { id } of person.feedback)
    await req.payload.db.deleteMany({ collection: 'feedback', where: { id: { equals: id } }, req })
  await eraseAuditTrail(req, person.address, false)
}

/** The log says that it was done, not to whom. */
async function log(req: PayloadRequest, { counts }: Erasure): Promise<void> {
  const purpose = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${what}: ${count}`)
    .join(', ')
  await recordAudit(req, { action: 'erase', collection: 'personoplysninger', id: 'anmodning', purpose })
}

async function eraseMailFiles(traits: Traits, isDryRun: boolean): Promise<Record<string, number>> {
  const files = await mailFilesNaming(traits)
  if (!isDryRun) await Promise.all(files.map(deleteMailFile))
  return { 'Mails som filer slettet': files.length }
}
