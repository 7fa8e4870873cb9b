import {
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { unknownPassword } from '@/accounts/invitations'
import { newPasswordProblem } from '@/accounts/newPassword'
import { keptPassword } from '@/accounts/passwordHash'
import type { PasswordOwner } from '@/accounts/passwordRules'
import { isRecord } from '@/rest/refusal'

/** Payload itself is content with three characters. An update without a password leaves the old one. */
export const refuseWeakPassword: CollectionBeforeValidateHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create' && !data?.password) {
    // Whoever gets the account chooses the password, by the invitation.
    req.context.isInvited = true
    return { ...data, password: unknownPassword() }
  }
  if (data?.password) await refuse(data.password, { ...originalDoc, ...data }, req)
  return data
}

/** One password is one, whichever keyboard it is typed on. Before anything is done: Payload takes it from what was sent. */
export const composePassword: CollectionBeforeOperationHook = ({ args }) => {
  const data: unknown = 'data' in args ? args.data : null
  const password = isRecord(data) ? data.password : null
  if (!isRecord(data) || typeof password !== 'string') return args
  return { ...args, data: { ...data, password: keptPassword(password) } } as typeof args
}

async function refuse(password: unknown, owner: PasswordOwner, req: PayloadRequest): Promise<void> {
  const message = await newPasswordProblem(password, owner)
  if (!message) return
  const errors = [{ label: 'Adgangskode', message, path: 'password' }]
  throw new ValidationError({ collection: 'users', errors, req }, req.t)
}
