import type { Payload } from 'payload'
import { isActiveAdministrator } from '@/accounts/rules'
import type { User } from '@/payload-types'
import { everyRow } from './everyRow'
import type { PurgeStep } from './purgeStep'
import { accountDuty } from './rules'

/** Closes, and later deletes, the accounts nobody uses. The administrator who was there last stays. */
export async function purgeAccounts({ payload, days, today, isDryRun }: PurgeStep) {
  const counts = { 'konti lukket': 0, 'konti slettet': 0 }
  const users = await usersByLastLogin(payload)
  let administratorsLeft = users.filter(isActiveAdministrator).length
  for (const user of users) {
    const duty = accountDuty(user, days, today)
    if (duty === 'none') continue
    if (isActiveAdministrator(user)) {
      if (administratorsLeft === 1) continue
      administratorsLeft -= 1
    }
    counts[duty === 'delete' ? 'konti slettet' : 'konti lukket'] += 1
    if (!isDryRun) await perform(payload, user.id, duty)
  }
  return counts
}

/** Longest away first; who never came before them all. */
async function usersByLastLogin(payload: Payload): Promise<User[]> {
  const users: User[] = []
  for await (const user of everyRow<User>({ payload, collection: 'users' })) users.push(user)
  return users.sort((one, other) => (one.lastLoginAt ?? '').localeCompare(other.lastLoginAt ?? ''))
}

async function perform(payload: Payload, id: User['id'], duty: 'deactivate' | 'delete'): Promise<void> {
  const account = { collection: 'users', id, depth: 0 } as const
  if (duty === 'delete') await payload.delete({ ...account, overrideAccess: true })
  else await payload.update({ ...account, data: { isDeactivated: true }, overrideAccess: true })
}
