import { randomBytes } from 'node:crypto'
import type { CollectionSlug, Payload, TypeWithID } from 'payload'
import { type Actor, type GoverningCollection, policyOf } from '@/access/policy'
import type { Facts } from '@/access/reach'
import type { TestPortal } from '../testPayload'
import { type Document, make, makePublic, makeRoom, sampleData } from './sampleData'
import type { Stored } from './stored'

/** Actors who can knock: a link holder has no account and no door yet. */
export const knockers = [
  'anonymous',
  'member',
  'municipalEditor',
  'secretariat',
  'administrator',
] as const satisfies Actor[]
export type Knocker = (typeof knockers)[number]

type Visitor = { user: Record<string, unknown> | null; token?: string }

export type World = {
  portal: TestPortal
  payload: Payload
  own: Document
  other: Document
  visitors: Record<Knocker, Visitor>
}

/** Two municipalities, and one account of each role, all of the first municipality. */
export async function makeWorld(portal: TestPortal): Promise<World> {
  const { payload } = portal
  const own = await makePublic(payload, 'municipalities')
  const other = await makePublic(payload, 'municipalities')
  const visitors: Partial<Record<Knocker, Visitor>> = { anonymous: { user: null } }
  for (const role of ['member', 'municipalEditor', 'secretariat', 'administrator'] as const) {
    const { makeVisitor } = await import('../account')
    const { sid, user, token } = await makeVisitor(payload, { role, municipality: own.id })
    // As Payload recognises them: by the session.
    const recognised = { ...user, collection: 'users' as const, _sid: sid }
    visitors[role] = { user: recognised, token }
  }
  return { portal, payload, own, other, visitors: visitors as Record<Knocker, Visitor> }
}

export function newCanary(): string {
  return `kanariefugl${randomBytes(8).toString('hex')}`
}

/** A document in a situation. For accounts, `self` is the visitor's own, which must be made beforehand. */
export async function makeIn(
  world: World,
  slug: GoverningCollection,
  facts: Facts,
  canary: string,
): Promise<Document> {
  const { payload } = world
  await makeRoom(payload)
  const data = await sampleData(payload, slug as CollectionSlug, canary)
  const owner = { ownMunicipality: world.own.id, otherMunicipality: world.other.id }
  if (facts.whose === 'ownMunicipality' || facts.whose === 'otherMunicipality') {
    if (slug === 'municipalities') {
      if (facts.whose === 'ownMunicipality') {
        await keepOwnMunicipality(world)
        // The own one stands for itself: its state is set in place.
        return settle(world, slug, world.own, facts, canary)
      }
    } else data.municipality = owner[facts.whose]
  }
  if (facts.isNetworkOnly) data.visibility = 'network'
  const document = await make(payload, slug as CollectionSlug, {
    ...data,
    ...(facts.state === 'draft' ? { _status: 'draft' } : {}),
  })
  // A file is seen with a document that shows it.
  if (slug === 'media') {
    const resource = await sampleData(payload, 'resources', newCanary())
    await make(payload, 'resources', { ...resource, kind: 'fil', file: document.id })
  }
  return facts.state === 'trashed' ? settle(world, slug, document, facts, canary) : document
}

/** Whoever may delete a municipality has done so: the accounts get a new one. */
async function keepOwnMunicipality(world: World): Promise<void> {
  const where = { id: { equals: world.own.id } }
  if (!(await world.payload.db.findOne({ collection: 'municipalities', where }))) await moveAccountsIn(world)
}

/** Gives the accounts a municipality that nothing else needs. */
export async function moveAccountsIn(world: World): Promise<void> {
  world.own = await makePublic(world.payload, 'municipalities')
  await moveAccounts(world, world.own)
}

/** A municipality with accounts is not destroyed, whoever asks: who may do it does so after they have moved. */
export async function moveAccountsOut(world: World): Promise<void> {
  await moveAccounts(world, world.other)
}

async function moveAccounts({ payload, visitors }: World, { id }: Document): Promise<void> {
  const municipality = String(id)
  for (const { user } of Object.values(visitors)) {
    if (!user) continue
    user.municipality = municipality
    await payload.db.updateOne({ collection: 'users', id: String(user.id), data: { municipality } })
  }
}

/** Puts a document that exists into a state. */
async function settle(
  { payload }: World,
  slug: GoverningCollection,
  { id }: Document,
  { state }: Facts,
  canary: string,
): Promise<Document> {
  const { config } = payload.collections[slug as CollectionSlug]
  const isText = slug === 'municipalities' ? { name: canary } : {}
  const hasDrafts = Boolean(config.versions?.drafts)
  const saved = await payload.update({
    collection: slug as CollectionSlug,
    id,
    data: {
      ...isText,
      ...(hasDrafts ? { _status: state === 'draft' ? 'draft' : 'published' } : {}),
      ...(config.trash ? { deletedAt: state === 'trashed' ? new Date().toISOString() : null } : {}),
    },
    trash: true,
    context: { skipSearchSync: true },
    overrideAccess: true,
    depth: 0,
  } as never)
  return saved as unknown as Document
}

/** Whether a document is there, and in the state it was made in. */
export async function isStill(
  { payload }: World,
  slug: GoverningCollection,
  id: string | number,
  { state }: Facts,
): Promise<boolean> {
  type Row = { id: string; _status?: string; deletedAt?: unknown }
  const select = stateFieldsOf(slug)
  const where = { id: { equals: id } }
  const row = await payload.db.findOne<Row>({ collection: slug as CollectionSlug, select, where })
  if (!row) return false
  if (row.deletedAt) return state === 'trashed'
  return state === (row._status === 'draft' ? 'draft' : 'published')
}

function stateFieldsOf(slug: GoverningCollection): Record<string, true> {
  const { hasDrafts, hasTrash } = policyOf(slug)
  return { ...(hasDrafts ? { _status: true } : {}), ...(hasTrash ? { deletedAt: true } : {}) }
}

/** Puts a document back that an attempt has changed or taken away, as it was made: its rows, without the hooks. */
export async function putBack(
  { payload }: World,
  slug: GoverningCollection,
  document: Document,
  { row, versions }: Stored,
): Promise<Document> {
  const collection = slug as CollectionSlug
  if (!row) throw new Error(`${slug} ${document.id} har ingen række.`)
  const { id: _, ...data } = row
  const where = { id: { equals: document.id } }
  const { totalDocs } = await payload.db.count({ collection, where })
  const state = Object.fromEntries(Object.keys(stateFieldsOf(slug)).map((name) => [name, data[name] ?? null]))
  const there =
    totalDocs > 0
      ? await payload.db.updateOne({ collection, data: state, where })
      : await payload.db.create({ collection, data })
  const latest = versions.find((version) => version.latest)
  if (latest)
    await payload.db.createVersion({
      autosave: false,
      collectionSlug: collection,
      createdAt: latest.createdAt,
      parent: there.id,
      updatedAt: latest.updatedAt,
      versionData: latest.version as TypeWithID,
    })
  return there as unknown as Document
}
