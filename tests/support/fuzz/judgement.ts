import type { Actor } from './canaries'
import type { Person } from './people'
import type { Change } from './snapshot'

const isAddedTo = ({ key, before }: Change, collection: string) =>
  before === null && key.startsWith(`${collection}:`)

/** The changes that the actor had no right to make. Staff may change nearly everything, and are not judged here. */
export function unlawful(
  changes: Change[],
  actor: Actor,
  accounts: Person[],
  own: string | number,
): Change[] {
  return changes.filter((change) => {
    const { key, before, after } = change
    // A log is added to by what happens, and by nothing else.
    if (isAddedTo(change, 'audit-entries')) return false
    if (actor === 'anonymous') return true
    if (key.startsWith('payload-preferences:')) return false
    if (accounts.some(({ id }) => key === `users:${id}`))
      return before !== null && !isSameAccount(before, after)
    if (actor !== 'municipalEditor') return true
    if (isAddedTo(change, 'payload-jobs') || key.startsWith('former-slugs:')) return false
    return ![before, after].every((document) => document === null || isOf(own, key, document))
  })
}

/** What one's own account may not be made into by oneself. */
function isSameAccount(before: Change['before'], after: Change['after']): boolean {
  const guarded = ['role', 'municipality', 'isDeactivated', 'identities']
  return guarded.every((name) => JSON.stringify(before?.[name]) === JSON.stringify(after?.[name]))
}

function isOf(own: string | number, key: string, document: Record<string, unknown>): boolean {
  if (key === `municipalities:${own}`) return true
  if (key.startsWith('municipalities/versions:')) return document.parent === own
  const { version } = document
  const written = typeof version === 'object' && version !== null ? version : document
  return 'municipality' in written && written.municipality === own
}
