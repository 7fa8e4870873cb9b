import type { CollectionBeforeChangeHook, Where } from 'payload'

/**
 * When a published document gets another slug, the old one is kept so that its address can be redirected.
 * The published row is read anew: `originalDoc` is the latest draft, whose slug no visitor has seen.
 */
export const rememberFormerSlug: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || typeof data.slug !== 'string') return data
  const published = await req.payload.db.findOne<{ id: number | string; _status?: string; slug?: string }>({
    collection: collection.slug,
    where: { id: { equals: originalDoc.id } },
    select: { _status: true, slug: true },
    req,
  })
  const former = published?._status === 'published' ? published.slug : undefined
  // A draft may be the page being taken down, and come back elsewhere: its address is kept to be sure.
  if (!former || (former === data.slug && data._status === 'published')) return data

  const key: Where = { and: [{ collectionSlug: { equals: collection.slug } }, { slug: { equals: former } }] }
  const known = await req.payload.find({
    collection: 'former-slugs',
    where: key,
    limit: 1,
    depth: 0,
    pagination: false,
    req,
    overrideAccess: true,
  })
  const row = { collectionSlug: collection.slug, slug: former, documentId: String(originalDoc.id) }
  const first = known.docs[0]
  if (first)
    await req.payload.update({
      collection: 'former-slugs',
      id: first.id,
      data: row,
      req,
      overrideAccess: true,
    })
  else await req.payload.create({ collection: 'former-slugs', data: row, req, overrideAccess: true })
  return data
}
