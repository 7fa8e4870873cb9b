import { Forbidden, type Payload } from 'payload'
import { authorizeMunicipality, idOf } from '@/access/municipality'
import { isStaff } from '@/access/roles'
import { recordAudit } from '@/audit/record'
import type { User } from '@/payload-types'
import { answerApproval, type Outcome } from './actions'
import { findRegistration } from './findRegistration'

/**
 * Gives the employer's word on somebody's seat, in the name of whoever is logged in, and writes in the log that they did.
 *
 * @throws Forbidden for another municipality's, and for those from outside the eleven unless one is staff
 */
export async function approve(
  payload: Payload,
  user: User,
  registrationId: string,
  isApproved: boolean,
): Promise<Outcome> {
  const registration = await findRegistration(payload, registrationId)
  if (!registration) return { kind: 'refused', refusal: 'gone' }
  const municipality = idOf(registration.municipality)
  if (municipality !== null) authorizeMunicipality(user, municipality)
  else if (!isStaff(user)) throw new Forbidden()
  return answerApproval(payload, registrationId, {
    isApproved,
    alongside: ({ email }, req) =>
      recordAudit(
        { ...req, payload, user: { ...user, collection: 'users' } },
        {
          action: isApproved ? 'approveSignUp' : 'declineSignUp',
          collection: 'registrations',
          id: registrationId,
          municipality,
          subjectEmail: email,
        },
      ),
  })
}
