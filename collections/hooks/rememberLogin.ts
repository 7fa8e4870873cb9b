import type { CollectionAfterLoginHook } from 'payload'

/** Writes when somebody logged in. A login is never refused because this could not be written. */
export const rememberLogin: CollectionAfterLoginHook = async ({ collection, req, user }) => {
  const lastLoginAt = new Date().toISOString()
  try {
    await req.payload.db.updateOne({
      collection: collection.slug,
      id: user.id,
      // Logging in is no edit of the account: `null` leaves the date of the last one.
      data: { lastLoginAt, updatedAt: null },
      // The session was just written to the same row, in the same transaction.
      req,
      returning: false,
    })
    return { ...user, lastLoginAt }
  } catch (error) {
    req.payload.logger.error({ err: error, msg: 'Tidspunktet for login kunne ikke skrives' })
    return user
  }
}
