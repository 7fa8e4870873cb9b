import {
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { passwordProblem } from '@/accounts/schema'

/** Payload itself is content with three characters. */
export const refuseWeakPassword: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  // An update without a password leaves the old one.
  if (operation === 'create' || data?.password) refuse(data?.password, req)
  return data
}

/** Resetting has no field validation; the plain password is only seen here. */
export const refuseWeakPasswordOnReset: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'resetPassword') refuse(args.data.password, req)
  return args
}

function refuse(password: unknown, req: PayloadRequest): void {
  const message = passwordProblem(password)
  if (!message) return
  const errors = [{ label: 'Adgangskode', message, path: 'password' }]
  throw new ValidationError({ collection: 'users', errors, req }, req.t)
}
