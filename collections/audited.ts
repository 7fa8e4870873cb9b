import type { CollectionConfig, GlobalConfig } from 'payload'
import { subjectFieldOf } from '@/privacy/subjects'
import { auditFailedLogin, auditLogin, auditLogout, auditUnlock, noteReset } from './hooks/auditAccounts'
import { auditChange, auditDelete, noteHowItIsSaved, notePassword } from './hooks/auditChanges'
import { auditLookups } from './hooks/auditLookups'
import { auditSettings } from './hooks/auditSettings'

/** The log itself, and what the portal counts and remembers by itself. */
const outside = ['audit-entries', 'search-misses', 'former-slugs', 'event-ledgers']

/**
 * Puts every change of a collection in the audit log, and, where its documents are about persons, every look-up. Done for
 * all of them in one place, so that no collection can be forgotten.
 */
export function audited(collection: CollectionConfig): CollectionConfig {
  if (outside.includes(collection.slug)) return collection
  const hooks = collection.hooks ?? {}
  const isAboutPersons = subjectFieldOf(collection.slug) !== null
  const withChanges: NonNullable<CollectionConfig['hooks']> = {
    ...hooks,
    beforeOperation: [noteHowItIsSaved, ...(hooks.beforeOperation ?? [])],
    afterChange: [...(hooks.afterChange ?? []), auditChange],
    afterDelete: [...(hooks.afterDelete ?? []), auditDelete],
    ...(isAboutPersons ? { afterOperation: [...(hooks.afterOperation ?? []), auditLookups] } : {}),
  }
  return { ...collection, hooks: collection.auth ? withAccounts(withChanges) : withChanges }
}

function withAccounts(hooks: NonNullable<CollectionConfig['hooks']>): NonNullable<CollectionConfig['hooks']> {
  return {
    ...hooks,
    beforeOperation: [noteReset, ...(hooks.beforeOperation ?? [])],
    beforeChange: [...(hooks.beforeChange ?? []), notePassword],
    afterLogin: [...(hooks.afterLogin ?? []), auditLogin],
    afterLogout: [...(hooks.afterLogout ?? []), auditLogout],
    afterError: [...(hooks.afterError ?? []), auditFailedLogin],
    afterOperation: [...(hooks.afterOperation ?? []), auditUnlock],
  }
}

/** Puts every change of a global in the audit log. */
export function auditedSettings(global: GlobalConfig): GlobalConfig {
  const hooks = global.hooks ?? {}
  return { ...global, hooks: { ...hooks, afterChange: [...(hooks.afterChange ?? []), auditSettings] } }
}
