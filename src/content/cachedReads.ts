import type { Payload } from 'payload'
import { remember } from '@/lib/contentCache'

/**
 * Payload for a public page: `find` and `findGlobal` answer from the content cache. Only for reads that anybody may make,
 * since the answer is shared by everybody.
 */
export function withCachedReads(payload: Payload): Payload {
  const find: Payload['find'] = (args) => remember(keyOf('find', args), () => payload.find(args))
  const findGlobal: Payload['findGlobal'] = (args) =>
    remember(keyOf('global', args), () => payload.findGlobal(args))
  return Object.create(payload, { find: { value: find }, findGlobal: { value: findGlobal } }) as Payload
}

function keyOf(kind: string, args: object): string {
  return `${kind}:${JSON.stringify(args)}`
}
