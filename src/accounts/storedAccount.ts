import type { Payload } from 'payload'
import { z } from 'zod'
import { roles } from '@/access/roles'
import { asOneStep, type Transaction } from '@/database/asOneStep'
import { hasSessionTable, writeSessionRows } from '@/database/sessionRows'
import { foldedAddress } from '@/lib/mailAddress'
import type { User } from '@/payload-types'

const instant = z.union([z.string(), z.date()]).transform((value) => new Date(value))

const session = z.object({ id: z.string(), createdAt: instant.nullish(), expiresAt: instant })

export type StoredSession = z.infer<typeof session>

const rawText = z
  .string()
  .nullish()
  .transform((value) => value || null)

/** An account as it lies in the database, with what no API shows. */
const storedAccount = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  email: z.string(),
  name: z.string().catch(''),
  role: z.enum(roles),
  isDeactivated: z.boolean().nullish().transform(Boolean),
  hash: rawText,
  salt: rawText,
  sessions: z
    .array(session)
    .nullish()
    .transform((rows) => rows ?? []),
  /** Logins at providers. Who has one has no use of a password. */
  identities: z
    .array(z.object({ issuer: z.string(), subject: z.string() }))
    .nullish()
    .transform((rows) => rows ?? []),
  hasSecondFactor: z.boolean().nullish().transform(Boolean),
  totpSecret: rawText,
  totpOffered: rawText,
  totpStep: z
    .number()
    .nullish()
    .transform((step) => step ?? 0),
  // A column of JSON holds whatever was put in it; what is no list of codes opens nothing.
  recoveryCodes: z.array(z.string()).catch([]),
})

export type StoredAccount = z.infer<typeof storedAccount>

type Change = Partial<
  Pick<StoredAccount, 'hasSecondFactor' | 'totpSecret' | 'totpOffered' | 'totpStep' | 'recoveryCodes'>
> & { sessions?: StoredSession[]; lastLoginAt?: string }

export async function accountWithId(
  payload: Payload,
  id: User['id'],
  req: Transaction = {},
): Promise<StoredAccount | null> {
  return read(payload, { id: { equals: id } }, req)
}

export async function accountWithEmail(payload: Payload, email: string): Promise<StoredAccount | null> {
  return read(payload, { email: { equals: foldedAddress(email) } })
}

/**
 * Changes what the portal itself keeps in an account: sessions and the second factor. Only the fields written are touched,
 * and nobody else changes them between the reading and the writing. `decide` may run more than once.
 *
 * @returns what `decide` answers, or `null` when there is no such account
 */
export async function changeAccount<Outcome>(
  payload: Payload,
  id: User['id'],
  decide: (account: StoredAccount) => { change: Change | null; outcome: Outcome },
  around: Transaction = {},
): Promise<Outcome | null> {
  const work = async (req: Transaction) => {
    const account = await read(payload, { id: { equals: id } }, req)
    if (!account) return null
    const { change, outcome } = decide(account)
    if (change) await write(payload, account.id, change, req)
    return outcome
  }
  return asOneStep(payload, work, around)
}

async function write(payload: Payload, id: string, change: Change, req: Transaction): Promise<void> {
  const { sessions, ...rest } = change
  const isApart = hasSessionTable(payload)
  if (sessions && isApart) await writeSessionRows(payload, id, sessions)
  await payload.db.updateOne({
    collection: 'users',
    id,
    // `null` leaves the date of the account's last edit.
    data: { ...rest, ...(sessions && !isApart ? { sessions } : {}), updatedAt: null },
    req,
    returning: false,
  })
}

async function read(
  payload: Payload,
  where: Parameters<Payload['db']['findOne']>[0]['where'],
  req: Parameters<Payload['db']['findOne']>[0]['req'] = {},
): Promise<StoredAccount | null> {
  const found = await payload.db.findOne({ collection: 'users', ...(where ? { where } : {}), req })
  return found ? storedAccount.parse(found) : null
}
