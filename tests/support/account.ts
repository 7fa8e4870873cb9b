import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { openSession } from '@/accounts/sessions'
import type { User } from '../../src/payload-types'

/** A password and how Payload keeps it, worked out once: its 600,000 rounds take a third of a second for each account. */
const known = {
  password: 'fire ord om en ugle',
  salt: '5f1d3c0a9be24876a1c35e7f90b2d4683e8c17a6f5d20b94c7e3a81f6d0592cb',
  hash: 'pbkdf2-sha256-v1:88f4b35dcade85d872f683559c97eda7667b8a85ab81a2e4c89f81df83560bf4',
}

type Wanted = Pick<User, 'role'> & { name?: string; municipality?: string | number }

/** An account's row as the administration would have made it, and who knows its password knows all of them. */
export async function makeAccount(payload: Payload, data: object): Promise<User> {
  const { salt, hash } = known
  const now = new Date().toISOString()
  const beside = { isDeactivated: false, hasSecondFactor: false, loginAttempts: 0, salt, hash }
  const { id } = await payload.db.create({
    collection: 'users',
    data: { createdAt: now, updatedAt: now, ...beside, ...data },
  })
  return payload.findByID({ collection: 'users', id, overrideAccess: true })
}

/** Somebody in a role, with a session. */
export async function makeVisitor(payload: Payload, { role, name = role, ...more }: Wanted) {
  const email = `${role}-${randomBytes(4).toString('hex')}@eksempel.dk`
  const user = await makeAccount(payload, { name, email, role, ...more })
  const { sid, token } = await openSession(payload, user)
  return { user, token, sid, email, password: known.password }
}
