import type { CollectionAfterReadHook, PayloadRequest } from 'payload'

/** The municipality's present name beside its id, for people; read once per request. */
export const nameMunicipality: CollectionAfterReadHook = async ({ doc, req }) => {
  if (!doc.municipalityId) return doc
  const names = await namesOf(req)
  return { ...doc, municipalityName: names.get(String(doc.municipalityId)) ?? null }
}

function namesOf(req: PayloadRequest): Promise<Map<string, string>> {
  const known = req.context.municipalityNames
  if (known instanceof Promise) return known
  const names = readNames(req)
  req.context.municipalityNames = names
  return names
}

async function readNames(req: PayloadRequest): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'municipalities',
    depth: 0,
    joins: false,
    limit: 100,
    overrideAccess: true,
    pagination: false,
    select: { name: true },
    trash: true,
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}
