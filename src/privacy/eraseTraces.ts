import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { idOf } from '@/access/municipality'
import type { User } from '@/payload-types'
import { everyRow } from './everyRow'
import { type Naming, namingOf } from './naming'
import { knownBy, type Traits } from './person'

type Request = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/** What the portal keeps for its own sake and which may name somebody: whole rows go. */
const traces: CollectionSlug[] = [
  'search-misses',
  'sign-up-mails',
  'payload-jobs',
  'payload-kv',
  'payload-preferences',
]

type Trace = { id: string | number; registration?: unknown; user?: unknown }

/** Whom a mail is owed to, or whose preference it is. */
function ownerOf({ registration, user }: Trace): string | null {
  const account = typeof user === 'object' && user !== null && 'value' in user ? user.value : user
  return idOf(registration) ?? idOf(account)
}

/** Deletes the rows of mails, jobs, one-time keys, preferences and searches that name a person or belong to the account. */
export async function eraseTraces(
  req: Request,
  { users, traits }: { users: User[]; traits: Traits },
  isDryRun: boolean,
): Promise<number> {
  const owners = users.map(({ id }) => String(id))
  const known = knownBy(traits)
  const marks = [...known.marks, ...owners]
  const isNamed = namingOf({ ...known, marks })
  const isMarked = namingOf({ marks, names: [] })
  let count = 0
  for (const collection of traces) {
    for await (const row of everyRow<Trace>({ payload: req.payload, collection, req })) {
      const isNamesakes = traits.namesakes.ids.has(ownerOf(row) ?? '')
      if (!(isNamesakes ? isMarked : isNamed)(row)) continue
      count += 1
      if (isDryRun) continue
      if (collection === 'payload-jobs' && (await keepPlan(req, row.id, isNamed))) continue
      await remove(req, collection, { id: { equals: row.id } })
    }
  }
  if (!isDryRun && owners.length > 0)
    await remove(req, 'payload-locked-documents', { 'user.value': { in: owners } })
  return count
}

/**
 * What somebody planned and is then erased stays planned, without their name: what was to be taken down still is, and whoever
 * waits for what was to be published is told that it is not.
 *
 * @returns false for what is no plan, or names the person in other ways
 */
async function keepPlan(req: Request, id: string | number, isNamed: Naming): Promise<boolean> {
  const where: Where = { and: [{ id: { equals: id } }, { taskSlug: { equals: 'schedulePublish' } }] }
  const row = await req.payload.db.findOne<{ id: string | number; input?: object }>({
    collection: 'payload-jobs',
    where,
    req,
  })
  if (!row) return false
  const anonymous = { input: { ...row.input, user: null }, log: [] }
  if (isNamed({ ...row, ...anonymous })) return false
  await req.payload.db.updateOne({ collection: 'payload-jobs', id, data: anonymous, req, returning: false })
  return true
}

async function remove(req: Request, collection: CollectionSlug, where: Where): Promise<void> {
  await req.payload.db.deleteMany({ collection, where, req })
}
