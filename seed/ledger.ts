import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import type { Transaction } from '@/database/asOneStep'

/** What the loader remembers of a document it made: the seed it was made from, and when it last touched it. */
export type Entry = {
  id: string
  seedHash: string
  updatedAt: string
  /** Its relations to documents made after it are set. */
  isLinked: boolean
}

export type Ledger = {
  /** `loading` from before the first document until all are there: a load found in it was cut off. */
  state: 'loading' | 'done'
  entries: Record<string, Entry>
}

const key = 'seed-ledger'

export async function readLedger(payload: Payload): Promise<Ledger | null> {
  return payload.kv.get<Ledger>(key)
}

/** As `payload.kv.set`, which belongs to no transaction. */
export async function writeLedger(payload: Payload, ledger: Ledger, req: Transaction = {}): Promise<void> {
  await payload.db.upsert({
    collection: 'payload-kv',
    data: { key, data: ledger },
    req,
    where: { key: { equals: key } },
  })
}

export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24)
}
