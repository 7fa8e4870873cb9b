import type { FlattenedField, Payload } from 'payload'

/**
 * Where in a document the rows of the tables of relations and of lists of texts belong, by `table.column`: SQLite keeps a
 * path beside each, and Payload shows a row only under one that it knows.
 */
export function listPaths({ config }: Payload): Map<string, string> {
  const paths = new Map<string, string>()
  for (const { flattenedFields, slug } of [...config.collections, ...config.globals]) {
    const table = tableOf(slug)
    addPaths(paths, { fields: flattenedFields, table, prefix: '' })
    addPaths(paths, { fields: flattenedFields, table: `_${table}_v`, prefix: 'version.' })
  }
  return paths
}

export function tableOf(slug: string): string {
  return slug.replaceAll('-', '_')
}

type Level = { fields: FlattenedField[]; table: string; prefix: string }

function addPaths(paths: Map<string, string>, { fields, prefix, table }: Level): void {
  for (const field of fields) {
    const path = `${prefix}${field.name}`
    if (field.type === 'array') {
      addPaths(paths, { fields: field.flattenedFields, table, prefix: `${path}.0.` })
    } else if (field.type === 'group' || field.type === 'tab') {
      addPaths(paths, { fields: field.flattenedFields, table, prefix: `${path}.` })
    } else if (field.type === 'text' && field.hasMany) {
      paths.set(`${table}_texts.path`, path)
    } else if (field.type === 'relationship' || field.type === 'upload') {
      const targets = Array.isArray(field.relationTo) ? field.relationTo : [field.relationTo]
      if (targets.length === 1 && !field.hasMany) continue
      for (const target of targets) paths.set(`${table}_rels.${tableOf(target)}_id`, path)
    }
  }
}
