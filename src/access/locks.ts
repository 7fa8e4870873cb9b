import type {
  AccessResult,
  CollectionAfterReadHook,
  CollectionConfig,
  CollectionSlug,
  PayloadRequest,
  Where,
} from 'payload'
import { z } from 'zod'
import { accessTo } from './collectionAccess'
import { idOf } from './municipality'

const locks = 'payload-locked-documents'

/** What a lock is about, and whose it is. A collection's document, or a global. */
const lock = z.object({
  document: z.object({ relationTo: z.string(), value: z.unknown() }).nullish().catch(null),
  globalSlug: z.string().nullish().catch(null),
  user: z.object({ value: z.unknown() }).nullish().catch(null),
})
type Lock = z.infer<typeof lock>
type Right = 'read' | 'update'

/**
 * Who may do what with Payload's notes that somebody has a document open. They tell that there is a document and who is at it, so
 * they are read by who may read it; and they keep others out, so they are made by who may change it, in the own name.
 */
export function accessToLocks(): NonNullable<CollectionConfig['access']> {
  const roles = accessTo(locks)
  return {
    ...roles,
    read: async (asked) => narrowed(await roles.read?.(asked), asked.req, ['read']),
    create: async (asked) =>
      Boolean(await roles.create?.(asked)) && (await mayWrite(asked.req, asked.data, true)),
    update: async (asked) =>
      (await mayWrite(asked.req, asked.data, false))
        ? narrowed(await roles.update?.(asked), asked.req, ['read', 'update'])
        : false,
    delete: async (asked) => narrowed(await roles.delete?.(asked), asked.req, ['read', 'update']),
  }
}

/** Whose lock it is, is told by name alone. The administration writes what stands as `email`. */
export const nameLockHolder: CollectionAfterReadHook = ({ doc }) => {
  const holder: unknown = doc.user?.value
  if (typeof holder !== 'object' || holder === null) return doc
  const name = 'name' in holder && typeof holder.name === 'string' ? holder.name : ''
  return { ...doc, user: { ...doc.user, value: { id: idOf(holder), name, email: name } } }
}

/** Whether somebody may keep others out of a document or a global: who can see it and write in it. */
export async function mayLock(req: PayloadRequest, about: Pick<Lock, 'document' | 'globalSlug'>) {
  for (const right of ['read', 'update'] as const) if (!(await mayReach(req, right, about))) return false
  return true
}

/** Without data, Payload asks what to show: whether there are such rights at all. */
async function mayWrite(req: PayloadRequest, data: unknown, isNew: boolean): Promise<boolean> {
  if (data === undefined || data === null) return true
  const written = lock.safeParse(data).data
  if (!written) return false
  const isAbout = Boolean(written.document ?? written.globalSlug)
  if ((isNew || isAbout) && !(await mayLock(req, written))) return false
  return written.user || isNew ? idOf(written.user?.value) === idOf(req.user) : true
}

/** The locks about what somebody has all these rights to. There are no more of them than people at work. */
async function narrowed(
  role: AccessResult | undefined,
  req: PayloadRequest,
  rights: Right[],
): Promise<AccessResult> {
  if (!role) return false
  const { docs } = await req.payload.db.find({ collection: locks, pagination: false, req })
  const kept: (number | string)[] = []
  for (const doc of docs) {
    const about = lock.parse(doc)
    let isKept = true
    for (const right of rights) isKept &&= await mayReach(req, right, about)
    if (isKept) kept.push(doc.id)
  }
  const within: Where = { id: { in: kept } }
  return role === true ? within : { and: [role, within] }
}

async function mayReach(
  req: PayloadRequest,
  right: Right,
  { document, globalSlug }: Pick<Lock, 'document' | 'globalSlug'>,
): Promise<boolean> {
  if (document && globalSlug) return false
  if (globalSlug) {
    const global = req.payload.globals.config.find(({ slug }) => slug === globalSlug)
    return Boolean(await global?.access[right]({ req }))
  }
  const id = idOf(document?.value)
  if (!document || id === null || !Object.hasOwn(req.payload.collections, document.relationTo)) return false
  const collection = document.relationTo as CollectionSlug
  const reach = await req.payload.collections[collection].config.access[right]({ req, id })
  if (!reach) return false
  const itself: Where = { id: { equals: id } }
  const { totalDocs } = await req.payload.count({
    collection,
    where: reach === true ? itself : { and: [itself, reach] },
    trash: true,
    overrideAccess: true,
    disableErrors: true,
  })
  return totalDocs > 0
}
