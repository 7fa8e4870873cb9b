import { createHash, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { asOneStep, type Transaction } from '@/database/asOneStep'
import type { User } from '@/payload-types'

/** What a token opens, and for how long. */
const lifetimesMs = {
  invitation: 7 * 24 * 60 * 60 * 1000,
  'new-password': 60 * 60 * 1000,
  'second-step': 5 * 60 * 1000,
  // Setting the second factor up, after the password: one may have to find an app first.
  'second-factor': 15 * 60 * 1000,
} as const

export type TokenPurpose = keyof typeof lifetimesMs

const kept = z.object({
  account: z.string(),
  /** Says which password the account had: a token dies when the password is changed. */
  basis: z.string(),
  expiresAt: z.number(),
  attempts: z.number(),
  /** Attempts with a recovery code: wrong codes from the app use none of them up. */
  recoveryAttempts: z.number().default(0),
})

export type KeptToken = z.infer<typeof kept>

const row = z.object({ id: z.union([z.string(), z.number()]), key: z.string(), data: z.unknown() })

/** Makes a token for somebody's account. Only its hash is kept, and what has run out is thrown away at the same time. */
export async function issueToken(
  payload: Payload,
  purpose: TokenPurpose,
  account: { id: User['id']; basis: string },
  req: Transaction = {},
): Promise<string> {
  await purgeTokens(payload)
  const token = randomBytes(32).toString('base64url')
  const expiresAt = Date.now() + lifetimesMs[purpose]
  const data: KeptToken = {
    account: account.id,
    basis: account.basis,
    expiresAt,
    attempts: 0,
    recoveryAttempts: 0,
  }
  await payload.db.create({ collection: 'payload-kv', data: { key: keyOf(purpose, token), data }, req })
  return token
}

/** What a token stands for, or `null` when it is made up, used or too old. */
export async function readToken(
  payload: Payload,
  purpose: TokenPurpose,
  token: string,
): Promise<KeptToken | null> {
  const found = await payload.db.findOne({
    collection: 'payload-kv',
    where: { key: { equals: keyOf(purpose, token) } },
  })
  return found ? usable(row.parse(found).data) : null
}

/** Uses a token up. Of several at once, one gets what it stands for and the others `null`. */
export async function takeToken(
  payload: Payload,
  purpose: TokenPurpose,
  token: string,
  around: Transaction = {},
): Promise<KeptToken | null> {
  const where = { key: { equals: keyOf(purpose, token) } }
  const work = async (req: Transaction) => {
    const taken = await payload.db.deleteOne({ collection: 'payload-kv', where, req })
    return taken ? usable(row.parse(taken).data) : null
  }
  return asOneStep(payload, work, around)
}

/**
 * Counts an attempt made with a token. @returns `null` when it is made up, used or too old, or there have been too many of the
 * kind; those of the other kind may go on
 */
export async function countAttempt(
  payload: Payload,
  purpose: TokenPurpose,
  token: string,
  { most, kind = 'attempts' }: { most: number; kind?: 'attempts' | 'recoveryAttempts' },
): Promise<KeptToken | null> {
  const key = keyOf(purpose, token)
  return asOneStep(payload, async (req) => {
    const where = { key: { equals: key } }
    const found = await payload.db.findOne({ collection: 'payload-kv', where, req })
    const parsed = found ? row.parse(found) : null
    const held = parsed ? usable(parsed.data) : null
    if (!parsed || !held) return null
    if (held[kind] >= most) return null
    const data = { ...held, [kind]: held[kind] + 1 }
    await payload.db.updateOne({
      collection: 'payload-kv',
      id: parsed.id,
      data: { key, data },
      req,
      returning: false,
    })
    return data
  })
}

/** Throws away every token that has run out. @returns how many */
export async function purgeTokens(payload: Payload): Promise<number> {
  const { docs } = await payload.db.find({
    collection: 'payload-kv',
    where: { key: { like: prefix } },
    limit: 1000,
    pagination: false,
  })
  const old = docs
    .map((doc) => row.parse(doc))
    .filter(({ key, data }) => key.startsWith(prefix) && !usable(data))
  for (const { id } of old)
    await payload.db.deleteOne({ collection: 'payload-kv', where: { id: { equals: id } }, returning: false })
  return old.length
}

const prefix = 'account-token:'

function usable(data: unknown): KeptToken | null {
  const found = kept.safeParse(data).data
  return found && found.expiresAt > Date.now() ? found : null
}

function keyOf(purpose: TokenPurpose, token: string): string {
  return `${prefix}${purpose}:${createHash('sha256').update(token).digest('hex')}`
}
