import { APIError, type PayloadRequest } from 'payload'
import { isActiveAdministrator, whereActiveAdministrator } from '@/accounts/rules'
import type { User } from '@/payload-types'

/** @throws APIError 400 when nobody would be left to administer the portal */
export async function refuseLastAdministrator(req: PayloadRequest, leaving: User[]): Promise<void> {
  if (!leaving.some(isActiveAdministrator)) return
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [whereActiveAdministrator(), { id: { not_in: leaving.map(({ id }) => id) } }] },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) return
  const message =
    'Adressen er portalens sidste administrator. Giv først en anden bruger rollen, og prøv igen.'
  throw new APIError(message, 400, null, true)
}
