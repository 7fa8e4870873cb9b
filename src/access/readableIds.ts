import { APIError, type CollectionSlug, type PayloadRequest, type Where } from 'payload'

/** More than this many documents behind a relation are not looked through for one filter from outside. */
const most = 1000

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
): Promise<{ id: string | number; [name: string]: unknown }[]> {
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
  return docs as unknown as { id: string | number; [name: string]: unknown }[]
}
