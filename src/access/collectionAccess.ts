import type { CollectionConfig, GlobalConfig, PayloadRequest, Where } from 'payload'
import { idOf, municipalityOf } from './municipality'
import {
  type Actor,
  type CollectionPolicy,
  collectionPolicies,
  type GoverningCollection,
  type GoverningGlobal,
  globalScopeOf,
  type Operation,
  policyOf,
  scopeOf,
} from './policy'
import { type Account, roleOf } from './roles'
import { both, outsideTrashOr, whereOf } from './wheres'

type CollectionAccess = NonNullable<CollectionConfig['access']>
type GlobalAccess = NonNullable<GlobalConfig['access']>
type Asked = { req: Pick<PayloadRequest, 'user'>; data?: unknown }

/** Who is asking. A deactivated account is nobody. */
export function actorOf(user: Account | null | undefined): Actor {
  return roleOf(user) ?? 'anonymous'
}

/** The policy of a collection as Payload's access functions. */
export function accessTo(collection: GoverningCollection): CollectionAccess {
  const states = policyOf(collection)
  const scope = (operation: Operation, { req }: Asked) => scopeOf(collection, operation, actorOf(req.user))
  const where = (operation: Operation, asked: Asked) =>
    whereOf(scope(operation, asked), states, asked.req.user)
  return {
    admin: (asked) => scope('admin', asked) !== 'none',
    read: (asked) => where('read', asked),
    readVersions: (asked) => whereOf(scope('readVersions', asked), states, asked.req.user, 'versions'),
    unlock: (asked) => scope('unlock', asked) === 'all',
    // Payload only asks whether the answer is true: a query would let everything through.
    create: (asked) => {
      const reach = scope('create', asked)
      if (reach === 'none' || (isPublishing(asked.data) && scope('publish', asked) === 'none')) return false
      return reach === 'all' || (reach === 'own' && staysOwn(states, asked))
    },
    update: (asked) => {
      if (scope('update', asked) === 'own' && !staysOwn(states, asked)) return false
      const publish = isPublishing(asked.data) && states.hasDrafts ? where('publish', asked) : true
      const trash = states.hasTrash ? outsideTrashOr(where('restore', asked)) : true
      return both(where('update', asked), both(publish, trash))
    },
    // Only a move to the trash, or the administration asking what to show, comes with data; destroying comes without.
    delete: (asked): boolean | Where =>
      where(asked.data === undefined || !states.hasTrash ? 'delete' : 'trash', asked),
  }
}

/** Whether a collection stands in the administration's menu for a user. */
export function isHiddenFrom(collection: GoverningCollection, user: Account | null | undefined): boolean {
  return scopeOf(collection, 'admin', actorOf(user)) === 'none'
}

/** The documents a user may change, or `null` for none. */
export function writableBy(collection: GoverningCollection, user: Account): Where | null {
  const where = whereOf(scopeOf(collection, 'update', actorOf(user)), policyOf(collection), user)
  if (where === true) return {}
  return where || null
}

export function isGoverned(slug: string): slug is GoverningCollection {
  return Object.hasOwn(collectionPolicies, slug)
}

/** The policy of a global as Payload's access functions. */
export function accessToGlobal(global: GoverningGlobal): GlobalAccess {
  const may =
    (operation: 'read' | 'readVersions' | 'update') =>
    ({ req }: Asked) =>
      globalScopeOf(global, operation, actorOf(req.user)) === 'all'
  return { read: may('read'), readVersions: may('readVersions'), update: may('update') }
}

function isPublishing(data: unknown): boolean {
  return isRecord(data) && data._status === 'published'
}

/** False where the data would put a document with another municipality. The database is asked about the one it has now. */
function staysOwn({ municipality }: CollectionPolicy, { req, data }: Asked): boolean {
  const own = municipalityOf(req.user)
  if (own === null) return false
  if (municipality !== 'municipality' || !isRecord(data) || data.municipality === undefined) return true
  return idOf(data.municipality) === own
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
