import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { releaseLeaving, reserveLeaving } from '@/accounts/administratorReservations'
import { isActiveAdministrator, whereActiveAdministrator } from '@/accounts/rules'
import { isConflict } from '@/database/asOneStep'
import type { User } from '@/payload-types'

const message = 'Portalen skal have mindst én aktiv administrator. Giv først en anden bruger rollen.'

/** The last active administrator is neither deactivated nor given another role. */
export const keepAnAdministrator: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, req }) => {
  if (!originalDoc || !isActiveAdministrator(originalDoc)) return data
  const next = { ...originalDoc, ...data }
  if (isActiveAdministrator(next) || (await mayLeave(originalDoc.id, req))) return data
  const path = next.isDeactivated ? 'isDeactivated' : 'role'
  const label = next.isDeactivated ? 'Deaktiveret' : 'Rolle'
  throw new ValidationError({ collection: 'users', errors: [{ label, message, path }], req }, req.t)
}

export const keepAnAdministratorOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, req, overrideAccess: true })
  if (isActiveAdministrator(user) && !(await mayLeave(id, req))) throw new APIError(message, 400, null, true)
}

export const letAdministratorGo: CollectionAfterChangeHook = ({ doc }) => {
  releaseLeaving(String(doc.id))
  return doc
}

export const letAdministratorGoOnDelete: CollectionAfterDeleteHook = ({ id }) => releaseLeaving(String(id))

async function mayLeave(id: number | string, req: PayloadRequest): Promise<boolean> {
  // A bulk operation looks at its documents side by side, before the others are written.
  const known = req.context.leavingAdministrators
  const inRequest: unknown[] = Array.isArray(known) ? known : []
  inRequest.push(id)
  req.context.leavingAdministrators = inRequest
  const inProcess = reserveLeaving(String(id))
  await meetOtherProcesses(req)
  const isAllowed = await isAnotherLeft([...new Set([...inRequest, ...inProcess])], req)
  if (!isAllowed) releaseLeaving(String(id))
  return isAllowed
}

const meetingPlace = 'administrators'

/** Writes to one shared row in the transaction: of two processes that take administrators away at once, one is refused. */
async function meetOtherProcesses(req: PayloadRequest): Promise<void> {
  if (!req.transactionID) return
  try {
    await req.payload.db.upsert({
      collection: 'payload-kv',
      where: { key: { equals: meetingPlace } },
      data: { key: meetingPlace, data: { at: Date.now() } },
      req,
    })
  } catch (error) {
    if (!isConflict(error)) throw error
    throw new APIError('En anden er ved at ændre administratorerne. Prøv igen om lidt.', 409, null, true)
  }
}

async function isAnotherLeft(leaving: unknown[], req: PayloadRequest): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [whereActiveAdministrator(), { id: { not_in: leaving } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
    overrideAccess: true,
  })
  return docs.length > 0
}
