import type { Payload } from 'payload'
import { remember } from '@/lib/contentCache'

/**
 * Payload for a public page: `find` and `findGlobal` answer from the content cache. Only for reads that anybody may make,
 * since the answer is shared by everybody.
 */
export function withCachedReads(payload: Payload): Payload {
  const find: Payload['find'] = (args) =>
    isForEverybody(args, args.collection)
      ? remember(keyOf('find', args), () => payload.find(args))
      : payload.find(args)
  const findGlobal: Payload['findGlobal'] = (args) =>
    isForEverybody(args, args.slug)
      ? remember(keyOf('global', args), () => payload.findGlobal(args))
      : payload.findGlobal(args)
  return Object.create(payload, { find: { value: find }, findGlobal: { value: findGlobal } }) as Payload
}

/** Closed tables of which every visitor is shown the same part. */
const shownToAll = new Set<string>(['former-slugs', 'site-texts'])

type Read = { draft?: boolean; overrideAccess?: boolean; user?: unknown }

function isForEverybody({ draft, overrideAccess, user }: Read, slug: string): boolean {
  return !draft && !user && (overrideAccess === false || shownToAll.has(slug))
}

function keyOf(kind: string, args: object): string {
  return `${kind}:${JSON.stringify(args)}`
}
