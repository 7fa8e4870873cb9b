import type { CollectionBeforeDeleteHook } from 'payload'

/** A mail says whom it is to, so it goes before the registration does. */
export const forgetMailsOfRegistration: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const where = { registration: { equals: id } }
  await req.payload.db.deleteMany({ collection: 'sign-up-mails', where, req })
}
