import type { CollectionBeforeChangeHook } from 'payload'

/**
 * The client secret is typed into a field that is never stored, and kept encrypted in one that is never shown. Leaving the
 * field empty leaves the secret.
 */
export const encryptClientSecret: CollectionBeforeChangeHook = ({ data, req }) => {
  const { clientSecret, ...rest } = data
  if (typeof clientSecret !== 'string' || !clientSecret.trim()) return rest
  return {
    ...rest,
    encryptedSecret: req.payload.encrypt(clientSecret.trim()),
    secretSetAt: new Date().toISOString(),
  }
}
