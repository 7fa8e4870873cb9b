import type { Access, FieldAccess, Where } from 'payload'
import { isAdministrator, isStaff } from './roles'

export const nobody: Access = () => false
export const staff: Access = ({ req }) => isStaff(req.user)
export const administrators: Access = ({ req }) => isAdministrator(req.user)

/** Staff, or the user's own account. */
export const staffOrSelf: Access = ({ req }) => {
  if (isStaff(req.user)) return true
  return req.user ? { id: { equals: req.user.id } } : false
}

/** What an anonymous visitor may see: published and not in the trash. */
export const publishedAndKept: Where[] = [
  { _status: { equals: 'published' } },
  { deletedAt: { exists: false } },
]

export const publishedOrStaff: Access = ({ req }) => (isStaff(req.user) ? true : { and: publishedAndKept })

/** As {@link publishedOrStaff}, for collections whose documents can be kept within the network. */
export const publicOrStaff: Access = ({ req }) =>
  isStaff(req.user) ? true : { and: [...publishedAndKept, { visibility: { equals: 'public' } }] }

/** For files, which have no drafts. */
export const keptPublicOrStaff: Access = ({ req }) => {
  const kept: Where[] = [{ deletedAt: { exists: false } }, { visibility: { equals: 'public' } }]
  return isStaff(req.user) ? true : { and: kept }
}

export const staffField: FieldAccess = ({ req }) => isStaff(req.user)
export const administratorsField: FieldAccess = ({ req }) => isAdministrator(req.user)
export const nobodyField: FieldAccess = () => false
