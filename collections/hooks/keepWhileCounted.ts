import { APIError, type CollectionBeforeDeleteHook, type CollectionSlug, type Where } from 'payload'

/**
 * A municipality that somebody signed up from, that an event keeps seats for or that has editors is not destroyed: they would
 * become nobody's, and the editors meet an empty house.
 */
export const keepWhileCounted: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const isUsed = async (collection: CollectionSlug, where: Where) => {
    const { docs } = await req.payload.db.find({ collection, where, limit: 1, pagination: false, req })
    return docs.length > 0
  }
  const isCounted =
    (await isUsed('registrations', { municipality: { equals: id } })) ||
    (await isUsed('events', { 'quotas.municipality': { equals: id } }))
  if (isCounted)
    throw refusal('Kommunen har tilmeldinger eller pladser på et arrangement og kan ikke slettes.')
  const isEditor: Where = { role: { equals: 'municipalEditor' } }
  if (await isUsed('users', { and: [isEditor, { municipality: { equals: id } }] }))
    throw refusal('Kommunen har redaktører og kan ikke slettes. Giv dem først en anden kommune eller rolle.')
}

function refusal(message: string): APIError {
  return new APIError(message, 409, null, true)
}
