import type { SanitizedConfig } from 'payload'
import { accessToLocks, nameLockHolder } from './locks'

/**
 * Payload brings collections and a global of its own, some open to any account: with the default, a member could lock any document in
 * somebody else's name. The admin itself works past these rules.
 */
export function closeFrameworkCollections(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (collection.slug === 'payload-locked-documents') {
      collection.access = { ...collection.access, ...accessToLocks() }
      collection.hooks.afterRead = [...collection.hooks.afterRead, nameLockHolder]
    }
  }
  for (const global of config.globals) {
    // When each planned job ran last. Any account could put it off by writing here.
    if (global.slug === 'payload-jobs-stats') {
      const nobody = () => false
      global.access = { ...global.access, read: nobody, readVersions: nobody, update: nobody }
    }
  }
  return config
}
