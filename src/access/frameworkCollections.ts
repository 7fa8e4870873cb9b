import type { SanitizedConfig } from 'payload'
import { nobody, staff } from './predicates'

/**
 * Payload brings collections of its own, some open to any account: with the default, a member could lock any document in
 * somebody else's name. The admin itself works past these rules.
 */
export function closeFrameworkCollections(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (collection.slug === 'payload-locked-documents') {
      collection.access = {
        ...collection.access,
        create: staff,
        delete: staff,
        read: staff,
        readVersions: nobody,
        update: staff,
      }
    }
  }
  return config
}
