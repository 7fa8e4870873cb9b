import type { FlattenedField } from 'payload'
import type { Fields } from './schema'

/** What the path of a filter or a sorting leads to. */
export type Found =
  | { kind: 'id' }
  | { kind: 'field'; field: FlattenedField }
  /** Something inside JSON, whose names no schema knows. */
  | { kind: 'json' }
  /** One half of a reference that may go to several collections. */
  | { kind: 'reference'; half: 'value' | 'relationTo' }

const safePath = /^[A-Za-z_]\w*(\.\w+)*$/
const longestPath = 8

/**
 * Follows a path through groups and rows, and to one other document; `null` when it leads nowhere. Two documents away
 * Payload refuses a closed field in a promise that nobody waits for, which would end the process. A value it works out on
 * reading can be asked for in the documents themselves alone.
 */
export function findByPath(schema: Fields, fields: FlattenedField[], path: string): Found | null {
  const names = path.split('.')
  if (!safePath.test(path) || path.includes('__') || names.length > longestPath) return null
  return follow(schema, fields, names, 'start')
}

type Place = 'start' | 'related'

function follow(
  schema: Fields,
  fields: FlattenedField[],
  [name, ...rest]: string[],
  place: Place,
): Found | null {
  if ((name === 'id' || name === '_id') && rest.length === 0) return { kind: 'id' }
  const field = fields.find((candidate) => candidate.name === name)
  if (!field || (place !== 'start' && 'virtual' in field && field.virtual)) return null
  if (rest.length === 0) return { kind: 'field', field }
  switch (field.type) {
    case 'array':
    case 'group':
    case 'tab':
      return follow(schema, field.flattenedFields, rest, place)
    case 'json':
      return { kind: 'json' }
    case 'join':
      return typeof field.collection === 'string' && place === 'start'
        ? follow(schema, schema.fieldsOf(field.collection), rest, 'related')
        : null
    case 'relationship':
    case 'upload':
      if (typeof field.relationTo !== 'string') return halfOf(rest)
      return place === 'start' ? follow(schema, schema.fieldsOf(field.relationTo), rest, 'related') : null
    default:
      return null
  }
}

/** The lists a path leads into, each by its own path: SQLite looks through every row of one with every row of the others. */
export function listsOn(schema: Fields, fields: FlattenedField[], path: string): string[] {
  const names = path.split('.')
  const lists: string[] = []
  let within = fields
  for (const [index, name] of names.entries()) {
    const field = within.find((candidate) => candidate.name === name)
    if (!field) break
    if (isList(field)) lists.push(names.slice(0, index + 1).join('.'))
    within = fieldsBehind(schema, field)
  }
  return lists
}

function isList(field: FlattenedField): boolean {
  return ['array', 'blocks', 'join'].includes(field.type) || ('hasMany' in field && Boolean(field.hasMany))
}

function fieldsBehind(schema: Fields, field: FlattenedField): FlattenedField[] {
  if ('flattenedFields' in field) return field.flattenedFields
  const target = field.type === 'join' ? field.collection : 'relationTo' in field ? field.relationTo : null
  return typeof target === 'string' ? schema.fieldsOf(target) : []
}

function halfOf([half, ...rest]: string[]): Found | null {
  return rest.length === 0 && (half === 'value' || half === 'relationTo') ? { kind: 'reference', half } : null
}
