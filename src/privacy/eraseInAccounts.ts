import type { PayloadRequest } from 'payload'
import type { User } from '@/payload-types'
import { everyRow } from './everyRow'
import { namingOf } from './naming'
import { knownBy, type Person, type Traits } from './person'
import { plain } from './plain'

/** Stands where an account was called by another's name. */
const nameless = 'Bruger, hvis navn er fjernet'

type Request = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/** Takes a person out of what others' accounts say of name and workplace. Whoever has the same name keeps theirs. */
export async function eraseInAccounts(
  req: Request,
  { person, traits }: { person: Person; traits: Traits },
  isDryRun: boolean,
): Promise<number> {
  const ownIds = new Set(person.users.map(({ id }) => id))
  const isNamed = namingOf(knownBy(traits))
  const isAddressed = namingOf({ marks: [traits.address], names: [] })
  let count = 0
  for await (const { id, ...row } of everyRow<User>({ payload: req.payload, collection: 'users', req })) {
    const isIn = traits.names.includes(plain(row.name)) ? isAddressed : isNamed
    const change = {
      ...(isIn(row.name) ? { name: nameless } : {}),
      ...(isIn(row.workplace) ? { workplace: null } : {}),
    }
    if (ownIds.has(id) || Object.keys(change).length === 0) continue
    count += 1
    // Whole: SQLite takes no part of a row with lists in it.
    const data = { ...row, ...change }
    if (!isDryRun) await req.payload.db.updateOne({ collection: 'users', id, data, req, returning: false })
  }
  return count
}
