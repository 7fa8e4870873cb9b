import {
  APIError,
  type CollectionSlug,
  isolateObjectProperty,
  type PayloadRequest,
  type Where,
} from 'payload'

/** More than this many documents behind a relation are not looked through for one filter from outside. */
const most = 1000

type Found = { id: string | number; [name: string]: unknown }

/** What is looked up to answer one question, by what is looked for. No caller can send one. */
class LookUps extends Map<string, Promise<Found[]>> {}

/** The request as what it asks is looked up with: all that is met is read, not a page of it, and the same but once. */
export function lookingUp(req: PayloadRequest): PayloadRequest {
  if (isLookingUp(req)) return req
  const looking = isolateObjectProperty(req, 'context')
  looking.context = { ...req.context, lookUps: new LookUps() }
  return looking
}

/** Whether the portal itself reads, to answer what was asked from outside. */
export function isLookingUp({ context }: Pick<PayloadRequest, 'context'>): boolean {
  return context?.lookUps instanceof LookUps
}

/** Whether somebody may read all there is in a collection, in the trash too. */
export async function readsAll(req: PayloadRequest, slug: string): Promise<boolean> {
  return (await req.payload.collections[slug as CollectionSlug].config.access.read({ req })) === true
}

/**
 * The documents of a collection that meet a condition, of those the asker may read.
 *
 * @param select also the value of this field of each
 * @throws APIError where REST asks about more than are looked through
 */
export async function readable(
  req: PayloadRequest,
  slug: string,
  where: Where,
  select?: string,
): Promise<Found[]> {
  const looking = lookingUp(req)
  const known = looking.context.lookUps
  if (!(known instanceof LookUps)) return lookUp(looking, slug, where, select)
  const asked = JSON.stringify([slug, where, select])
  const found = known.get(asked) ?? lookUp(looking, slug, where, select)
  known.set(asked, found)
  return found
}

/** Those of some documents that the asker may read, however many they are. */
export async function readableAmong(req: PayloadRequest, slug: string, ids: string[]): Promise<Set<string>> {
  const shown = new Set<string>()
  for (let start = 0; start < ids.length; start += most) {
    const found = await readable(req, slug, { id: { in: ids.slice(start, start + most) } })
    for (const { id } of found) shown.add(String(id))
  }
  return shown
}

async function lookUp(req: PayloadRequest, slug: string, where: Where, select?: string): Promise<Found[]> {
  const { docs } = await req.payload.find({
    collection: slug as CollectionSlug,
    where,
    depth: 0,
    joins: false,
    limit: req.payloadAPI === 'REST' ? most + 1 : 0,
    pagination: false,
    trash: true,
    select: { [select ?? 'id']: true },
    overrideAccess: false,
    disableErrors: true,
    req,
  } as never)
  if (req.payloadAPI === 'REST' && docs.length > most)
    throw new APIError('Filteret rammer for meget. Gør det snævrere, og prøv igen.', 400, null, true)
  return docs as unknown as Found[]
}
