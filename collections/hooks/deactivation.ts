import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeLoginHook } from 'payload'

/** A deactivated account is kept for its history but lets nobody in. */
export const refuseDeactivated: CollectionBeforeLoginHook = ({ user }) => {
  if (user.isDeactivated)
    throw new APIError('Kontoen er deaktiveret. Spørg en administrator.', 403, null, true)
  return user
}

export const endSessionsWhenDeactivated: CollectionBeforeChangeHook = ({ data }) =>
  data.isDeactivated ? { ...data, sessions: [] } : data
