import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { isActiveAdministrator, whereActiveAdministrator } from '@/accounts/rules'
import type { User } from '@/payload-types'

const message = 'Portalen skal have mindst én aktiv administrator. Giv først en anden bruger rollen.'

/** The last active administrator is neither deactivated nor given another role. */
export const keepAnAdministrator: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, req }) => {
  if (!originalDoc || !isActiveAdministrator(originalDoc)) return data
  const next = { ...originalDoc, ...data }
  if (isActiveAdministrator(next) || (await isAnotherLeft(originalDoc.id, req))) return data
  const path = next.isDeactivated ? 'isDeactivated' : 'role'
  const label = next.isDeactivated ? 'Deaktiveret' : 'Rolle'
  throw new ValidationError({ collection: 'users', errors: [{ label, message, path }], req }, req.t)
}

export const keepAnAdministratorOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, req, overrideAccess: true })
  if (isActiveAdministrator(user) && !(await isAnotherLeft(id, req))) {
    throw new APIError(message, 400, null, true)
  }
}

/**
 * Whether there is an active administrator besides `id` and those that the same request is about to take away: a bulk
 * operation looks at its documents side by side, before the others are written.
 */
async function isAnotherLeft(id: number | string, req: PayloadRequest): Promise<boolean> {
  const known = req.context.leavingAdministrators
  const leaving: unknown[] = Array.isArray(known) ? known : []
  leaving.push(id)
  req.context.leavingAdministrators = leaving
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [whereActiveAdministrator, { id: { not_in: leaving } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
    overrideAccess: true,
  })
  return docs.length > 0
}
