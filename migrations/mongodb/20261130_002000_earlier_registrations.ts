import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'
import { settleAudience } from '../../src/uploads/actions'
import { answerFrom, foldedFrom, needsFrom, newLink } from '../earlierRegistrations'

type Stored = {
  _id: unknown
  event?: unknown
  email: string
  needs?: unknown
  answers?: unknown
  tokenSalt?: string | null
  anonymisedAt?: unknown
}

/** What is used of the driver's collection, whose types come in as many versions as there are packages that bring it. */
type Raw = {
  find: (filter: object, options: object) => { toArray: () => Promise<Stored[]> }
  findOne: (filter: object, options: object) => Promise<Stored | null>
  updateOne: (filter: object, change: object, options: object) => Promise<unknown>
  updateMany: (filter: object, change: object[], options: object) => Promise<unknown>
}

/** Puts right what came over from the first version as it stood: see the migration of the same name for SQLite. */
export async function up({ payload, req, session }: MigrateUpArgs): Promise<void> {
  const raw = (slug: string) => payload.db.collections[slug]?.collection as unknown as Raw
  const registrations = raw('registrations')
  for (const stored of await registrations.find({}, { session }).toArray()) {
    const change: Record<string, unknown> = {}
    const needs = needsFrom(stored.needs)
    if (needs !== undefined) change.needs = needs
    if (Array.isArray(stored.answers) && stored.answers.some((row) => 'id' in Object(row))) {
      change.answers = stored.answers.map(answerFrom)
    }
    const folded = foldedFrom(stored.email)
    // Somebody else on the event may have the address already: then both stand as they did.
    if (folded && !(await registrations.findOne({ event: stored.event, email: folded }, { session }))) {
      change.email = folded
    }
    if (!stored.tokenSalt && !stored.anonymisedAt) Object.assign(change, newLink(payload))
    if (Object.keys(change).length === 0) continue
    await registrations.updateOne({ _id: stored._id }, { $set: change }, { session })
  }
  await raw('audit-entries').updateMany(
    { actorId: { $exists: false } },
    [
      { $set: { actorId: { $ifNull: [{ $toString: '$actor' }, 'system'] }, municipalityId: { $toString: '$municipality' } } },
      { $unset: ['actor', 'municipality'] },
    ],
    { session },
  )
  for (const { _id } of await raw('media').find({}, { session, projection: { _id: 1 } }).toArray()) {
    await settleAudience(String(_id), req)
  }
}

export async function down({ payload: _payload }: MigrateDownArgs): Promise<void> {
  // The texts are the same ones, told apart by question.
}
