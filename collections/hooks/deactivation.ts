import { APIError, type CollectionBeforeLoginHook } from 'payload'

/** A deactivated account is kept for its history but lets nobody in. */
export const refuseDeactivated: CollectionBeforeLoginHook = ({ user }) => {
  if (user.isDeactivated)
    throw new APIError('Kontoen er deaktiveret. Spørg en administrator.', 403, null, true)
  return user
}

/** Payload's own login asks for no code: it opens no account that has a second factor. The portal's own is in `src/accounts`. */
export const refuseWithoutSecondFactor: CollectionBeforeLoginHook = ({ user }) => {
  if (user.hasSecondFactor) throw new APIError('Kontoen har login i to trin.', 403, null, true)
  return user
}
