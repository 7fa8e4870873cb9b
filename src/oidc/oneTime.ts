import { createHash, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { asOneStep, type Transaction } from '@/database/asOneStep'

const stored = z.looseObject({ expiresAt: z.number() })
const keptRow = z.object({ data: z.unknown() })

/** Everything this folder keeps beside the users begins so. */
export const keptPrefix = 'oidc:'

/** 256 random bits, for an address or a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Keeps something under a secret, whose hash alone is written. */
export async function keep(
  payload: Payload,
  kind: string,
  secret: string,
  data: { expiresAt: number },
  req: Transaction = {},
) {
  await payload.db.create({ collection: 'payload-kv', data: { key: keyOf(kind, secret), data }, req })
}

/** Takes what was kept, once: of several who ask at once, one gets it. */
export async function take(payload: Payload, kind: string, secret: string): Promise<unknown> {
  const key = keyOf(kind, secret)
  return asOneStep(payload, async (req) => {
    const row = await payload.db.deleteOne({ collection: 'payload-kv', where: { key: { equals: key } }, req })
    const data = stored.safeParse(keptRow.safeParse(row).data?.data).data
    return data && data.expiresAt > Date.now() ? data : null
  })
}

/** Throws away what nobody came back for. @returns how many rows */
export async function purgeExpired(payload: Payload): Promise<number> {
  const { docs } = await payload.db.find<{ id: number | string; key: string; data: unknown }>({
    collection: 'payload-kv',
    where: { key: { like: keptPrefix } },
    limit: 10_000,
    pagination: false,
  })
  const expired = docs.filter(
    ({ key, data }) =>
      key.startsWith(keptPrefix) && (stored.safeParse(data).data?.expiresAt ?? 0) < Date.now(),
  )
  for (const { id } of expired)
    await payload.db.deleteOne({ collection: 'payload-kv', where: { id: { equals: id } } })
  return expired.length
}

function keyOf(kind: string, secret: string): string {
  return `${keptPrefix}${kind}:${hashOf(secret)}`
}
