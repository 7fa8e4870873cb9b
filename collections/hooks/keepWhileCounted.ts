import { APIError, type CollectionBeforeDeleteHook, type CollectionSlug, type Where } from 'payload'

/** A municipality that somebody signed up from, or that an event keeps seats for, is not destroyed: both would become nobody's. */
export const keepWhileCounted: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const isUsed = async (collection: CollectionSlug, where: Where) => {
    const { docs } = await req.payload.db.find({ collection, where, limit: 1, pagination: false, req })
    return docs.length > 0
  }
  const isCounted =
    (await isUsed('registrations', { municipality: { equals: id } })) ||
    (await isUsed('events', { 'quotas.municipality': { equals: id } }))
  if (!isCounted) return
  const message = 'Kommunen har tilmeldinger eller pladser på et arrangement og kan ikke slettes.'
  throw new APIError(message, 409, null, true)
}
