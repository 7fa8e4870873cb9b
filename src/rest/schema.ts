import {
  buildVersionCollectionFields,
  buildVersionGlobalFields,
  type FlattenedField,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
  type SanitizedGlobalConfig,
} from 'payload'

/** What the portal's own collections say about their fields. */
export type Schema = {
  config: SanitizedConfig
  collection: (slug: string) => SanitizedCollectionConfig | undefined
  global: (slug: string) => SanitizedGlobalConfig | undefined
  /** A collection's fields, without rows and tabs that only lay them out; none for an unknown one. */
  fieldsOf: (slug: string) => FlattenedField[]
  versionFieldsOf: (entity: Entity) => FlattenedField[]
}

/** What rules about a query need to know. */
export type Fields = Pick<Schema, 'collection' | 'fieldsOf'>

export type Entity =
  | { kind: 'collection'; config: SanitizedCollectionConfig }
  | { kind: 'global'; config: SanitizedGlobalConfig }

export function schemaOf(config: SanitizedConfig): Schema {
  const collections = new Map(config.collections.map((collection) => [collection.slug as string, collection]))
  const globals = new Map(config.globals.map((global) => [global.slug as string, global]))
  const versions = new Map<Entity['config'], FlattenedField[]>()
  return {
    config,
    collection: (slug) => collections.get(slug),
    global: (slug) => globals.get(slug),
    fieldsOf: (slug) => collections.get(slug)?.flattenedFields ?? [],
    versionFieldsOf: (entity) => {
      const known = versions.get(entity.config)
      if (known) return known
      const made =
        entity.kind === 'collection'
          ? buildVersionCollectionFields(config, entity.config, true)
          : buildVersionGlobalFields(config, entity.config, true)
      versions.set(entity.config, made)
      return made
    },
  }
}
