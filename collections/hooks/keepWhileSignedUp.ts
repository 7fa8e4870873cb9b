import { APIError, type CollectionAfterDeleteHook, type CollectionBeforeDeleteHook } from 'payload'

const messages = {
  registrations:
    'Arrangementet har tilmeldinger og kan ikke slettes. Aflys det, så alle får besked; så kan det lægges i papirkurven.',
  evaluations: 'Arrangementet har evalueringer og kan ikke slettes. Lad det ligge i papirkurven.',
} as const

/** An event that somebody has signed up for is called off or put in the trash; destroying it would lose the sign-ups. */
export const keepWhileSignedUp: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const collection of ['registrations', 'evaluations'] as const) {
    const { docs } = await req.payload.find({
      collection,
      where: { event: { equals: id } },
      depth: 0,
      limit: 1,
      // Counting beside reading would be two statements at once, which a transaction does not take.
      pagination: false,
      req,
      overrideAccess: true,
    })
    if (docs.length > 0) throw new APIError(messages[collection], 409, null, true)
  }
}

/** The lock goes with what it was for. */
export const forgetLedger: CollectionAfterDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'event-ledgers',
    where: { event: { equals: String(id) } },
    req,
  })
}
