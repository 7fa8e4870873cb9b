import type { CollectionSlug, Payload } from 'payload'

type Row = { id: number | string; updatedAt: string }
type Data = Record<string, unknown>

/**
 * Payload's Local API for a collection known only while running. Its own types want the collection to be known
 * beforehand; what is written is still validated by Payload.
 */
type Store = {
  create: (args: {
    collection: CollectionSlug
    data: Data
    depth: 0
    context: Data
    overrideAccess: true
  }) => Promise<Row>
  update: (args: {
    collection: CollectionSlug
    id: string
    data: Data
    depth: 0
    context: Data
    overrideAccess: true
  }) => Promise<Row>
  find: (args: {
    collection: CollectionSlug
    where: { id: { equals: string } }
    depth: 0
    draft: true
    limit: 1
    overrideAccess: true
  }) => Promise<{ docs: Row[] }>
}

export function storeOf(payload: Payload): Store {
  return payload as unknown as Store
}
