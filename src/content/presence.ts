import type { Payload, Where } from 'payload'
import { remember } from '@/lib/contentCache'
import {
  isReservedForRoute,
  networkCollectionAt,
  networkPath,
  networkSearchSegment,
  type PublicCollection,
  privacySlug,
  publicCollections,
  publicPaths,
  signUpPath,
} from '@/lib/paths'
import { isSlug } from '@/lib/slug'
import { formerOwner } from './formerAddress'

/** The page shown where nothing is; asked for by its own name it is nothing either. */
export const notFoundPath = '/findes-ikke'

/** Which document an address of the portal asks for; `route` where it asks for none, `nothing` where there is no such place. */
export function documentAt(
  path: string,
): { collection: PublicCollection; slug: string } | 'route' | 'nothing' {
  if (path === notFoundPath) return 'nothing'
  const [first, second, ...rest] = path.split('/').filter(Boolean)
  if (!first) return 'route'
  if (`/${first}` === networkPath) return isMemberPage(second, rest) ? 'route' : 'nothing'
  const collection = publicCollections.find((name) => publicPaths[name].list === `/${first}`)
  if (second === undefined) {
    // Whether an editor has written it or not, the page on personal data is there.
    if (collection || isReservedForRoute(first) || first === privacySlug) return 'route'
    return isSlug(first) ? { collection: 'pages', slug: first } : 'nothing'
  }
  if (!collection) return isReservedForRoute(first) ? 'route' : 'nothing'
  const hasPages = publicPaths[collection].detail.endsWith('/')
  const isPage = rest.length === 0 || isSignUpForm(collection, rest)
  return hasPages && isPage && isSlug(second) ? { collection, slug: second } : 'nothing'
}

/** What there is below the network is the member pages' own to say: an answer here would tell everybody. */
function isMemberPage(list: string | undefined, rest: string[]): boolean {
  if (list === undefined || list === networkSearchSegment) return true
  const [slug, ...more] = rest
  const collection = networkCollectionAt(list)
  if (collection === null || slug === undefined || !isSlug(slug)) return false
  return more.length === 0 || isSignUpForm(collection, more)
}

/** One step below an event is where one signs up for it; it is there when the event is. */
function isSignUpForm(collection: PublicCollection, rest: string[]): boolean {
  return collection === 'events' && rest.length === 1 && `/${rest[0]}` === signUpPath
}

/** True when a visitor may see the document, or one that used to be at the address. */
export function isPresent(payload: Payload, collection: PublicCollection, slug: string): Promise<boolean> {
  const isVisible = async (where: Where) =>
    (await payload.count({ collection, where, overrideAccess: false })).totalDocs > 0
  return remember(`present:${collection}:${slug}`, async () => {
    if (await isVisible({ slug: { equals: slug } })) return true
    const id = await formerOwner(payload, collection, slug)
    return id !== null && isVisible({ id: { equals: id } })
  })
}
