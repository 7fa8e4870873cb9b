import { inject } from 'vitest'
import { collectionPolicies, type GoverningCollection, policyOf } from '@/access/policy'

/** Made by Payload, or by an account that logs in: they have tests of their own. */
const apart: GoverningCollection[] = ['users', 'payload-jobs', 'payload-locked-documents']

/**
 * The collections that the doors are walked in: all of them on SQLite. On MongoDB, where each document takes longer, the
 * first of those with equal rules and equal states: what differs between them is hooks, which are the same code there.
 */
export function walkedCollections(): GoverningCollection[] {
  const slugs = (Object.keys(collectionPolicies) as GoverningCollection[]).filter(
    (slug) => !apart.includes(slug),
  )
  if (inject('mongoUri') === null) return slugs
  const rules = slugs.map((slug) => JSON.stringify(policyOf(slug)))
  return slugs.filter((_, index) => rules.indexOf(rules[index] ?? '') === index)
}
