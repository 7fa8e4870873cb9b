import type { Payload } from 'payload'
import { remember } from '@/lib/contentCache'

/**
 * Payload for a public page: `find` and `findGlobal` answer from the content cache. Only for reads that anybody may make,
 * since the answer is shared by everybody.
 */
export function withCachedReads(payload: Payload): Payload {
  const find: Payload['find'] = (args) => {
    // biome-ignore lint/plugin: what the caller says of access is passed on.
    const read = () => payload.find(args)
    return isForEverybody(args, args.collection) ? remember(keyOf('find', args), read) : read()
  }
  const findGlobal: Payload['findGlobal'] = (args) => {
    // biome-ignore lint/plugin: what the caller says of access is passed on.
    const read = () => payload.findGlobal(args)
    return isForEverybody(args, args.slug) ? remember(keyOf('global', args), read) : read()
  }
  return Object.create(payload, { find: { value: find }, findGlobal: { value: findGlobal } }) as Payload
}

/** Closed tables of which every visitor is shown the same part. */
const shownToAll = new Set<string>(['former-slugs', 'retention', 'site-texts'])

type Read = { draft?: boolean; overrideAccess?: boolean; user?: unknown }

function isForEverybody({ draft, overrideAccess, user }: Read, slug: string): boolean {
  return !draft && !user && (overrideAccess === false || shownToAll.has(slug))
}

function keyOf(kind: string, args: object): string {
  return `${kind}:${JSON.stringify(args)}`
}
