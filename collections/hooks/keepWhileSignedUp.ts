import { APIError, type CollectionBeforeDeleteHook } from 'payload'

/** An event that somebody has signed up for is called off or put in the trash; destroying it would lose the sign-ups. */
export const keepWhileSignedUp: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.find({
    collection: 'registrations',
    where: { event: { equals: id } },
    depth: 0,
    limit: 1,
    // Counting beside reading would be two statements at once, which a transaction does not take.
    pagination: false,
    req,
    overrideAccess: true,
  })
  if (docs.length === 0) return
  const message =
    'Arrangementet har tilmeldinger og kan ikke slettes. Aflys det, så alle får besked; så kan det lægges i papirkurven.'
  throw new APIError(message, 409, null, true)
}
