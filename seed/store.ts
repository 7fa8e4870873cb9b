import type { CollectionSlug, Payload, Where } from 'payload'
import type { Transaction } from '@/database/asOneStep'

type Row = { id: number | string; updatedAt: string }
type Data = Record<string, unknown>
type Common = { collection: CollectionSlug; depth: 0; context: Data; overrideAccess: true; req: Transaction }

/**
 * Payload's Local API for a collection known only while running. Its own types want the collection to be known
 * beforehand; what is written is still validated by Payload.
 */
type Store = {
  create: (args: Common & { data: Data }) => Promise<Row>
  update: (args: Common & { id: string; data: Data }) => Promise<Row>
  find: (args: Common & { where: Where; draft: true; limit: 1; trash?: boolean }) => Promise<{ docs: Row[] }>
}

export function storeOf(payload: Payload): Store {
  return payload as unknown as Store
}
