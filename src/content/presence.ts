import type { Payload, Where } from 'payload'
import { remember } from '@/lib/contentCache'
import { isReservedForRoute, type PublicCollection, publicCollections, publicPaths } from '@/lib/paths'
import { isSlug } from '@/lib/slug'

/** The page shown where nothing is; asked for by its own name it is nothing either. */
export const notFoundPath = '/findes-ikke'

/** Which document an address of the portal asks for; `route` where it asks for none, `nothing` where there is no such place. */
export function documentAt(
  path: string,
): { collection: PublicCollection; slug: string } | 'route' | 'nothing' {
  if (path === notFoundPath) return 'nothing'
  const [first, second, ...rest] = path.split('/').filter(Boolean)
  if (!first) return 'route'
  const collection = publicCollections.find((name) => publicPaths[name].list === `/${first}`)
  if (second === undefined) {
    if (collection || isReservedForRoute(first)) return 'route'
    return isSlug(first) ? { collection: 'pages', slug: first } : 'nothing'
  }
  if (!collection) return isReservedForRoute(first) ? 'route' : 'nothing'
  const hasPages = publicPaths[collection].detail.endsWith('/')
  return hasPages && rest.length === 0 && isSlug(second) ? { collection, slug: second } : 'nothing'
}

/** True when a visitor may see the document, or is sent on from its former address. */
export function isPresent(payload: Payload, collection: PublicCollection, slug: string): Promise<boolean> {
  return remember(`present:${collection}:${slug}`, async () => {
    const current = await payload.count({
      collection,
      where: { slug: { equals: slug } },
      overrideAccess: false,
    })
    if (current.totalDocs > 0) return true
    const former: Where = { and: [{ collectionSlug: { equals: collection } }, { slug: { equals: slug } }] }
    return (
      (await payload.count({ collection: 'former-slugs', where: former, overrideAccess: true })).totalDocs > 0
    )
  })
}
