import type { Payload } from 'payload'
import { z } from 'zod'
import type { Transaction } from '@/database/asOneStep'
import type { User } from '@/payload-types'

/** Where what is half-finished lies in `payload-kv`, and which field says whose account it is about. */
const places = [
  { kind: 'invitation', prefix: 'account-token:invitation:', owner: 'account' },
  { kind: 'new-password', prefix: 'account-token:new-password:', owner: 'account' },
  { kind: 'second-step', prefix: 'account-token:second-step:', owner: 'account' },
  { kind: 'second-factor', prefix: 'account-token:second-factor:', owner: 'account' },
  { kind: 'provider-link', prefix: 'oidc:login:', owner: 'linkTo' },
] as const

export type Begun = (typeof places)[number]['kind']

const row = z.object({
  id: z.union([z.string(), z.number()]),
  key: z.string(),
  data: z.record(z.string(), z.unknown()),
})

/**
 * Ends what was begun on an account before one got into it in another way: links in mails, log-ins that wait for a code, a
 * second factor that is being set up, and ways to a provider to link its login.
 *
 * @returns what there was of it
 */
export async function endBegun(
  payload: Payload,
  account: User['id'],
  { kept = [], req = {} }: { kept?: Begun[]; req?: Transaction } = {},
): Promise<Set<Begun>> {
  const ended = new Set<Begun>()
  for (const { kind, owner, prefix } of places) {
    if (kept.includes(kind)) continue
    const { docs } = await payload.db.find({
      collection: 'payload-kv',
      where: { key: { like: prefix } },
      pagination: false,
      req,
    })
    for (const doc of docs) {
      const { data } = row.safeParse(doc)
      if (!data?.key.startsWith(prefix) || data.data[owner] !== String(account)) continue
      const where = { id: { equals: data.id } }
      await payload.db.deleteOne({ collection: 'payload-kv', where, req, returning: false })
      ended.add(kind)
    }
  }
  return ended
}
