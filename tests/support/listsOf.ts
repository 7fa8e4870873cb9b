import type { Field, FlattenedField } from 'payload'
import { isList } from '@/content/emptyLists'

/** Where the lists of a document stand, those in the first rows of others too: `accessRoutes.0.who`. */
export function listsOf(fields: FlattenedField[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`
    const own = isList(field as Field) ? [path] : []
    if (field.type === 'array') return [...own, ...listsOf(field.flattenedFields, `${path}.0.`)]
    if (field.type === 'group' || field.type === 'tab') return listsOf(field.flattenedFields, `${path}.`)
    if (field.type === 'blocks') throw new Error(`${path} har blokke, som ingen har prøvet.`)
    return own
  })
}

/** The same document, but for what stands at a path. */
export function withAt(
  document: Record<string, unknown>,
  path: string,
  value: unknown,
): Record<string, unknown> {
  const copy = structuredClone(document)
  const names = path.split('.')
  const last = names.pop() ?? ''
  const within = names.length > 0 ? valueAt(copy, names.join('.')) : copy
  if (isOpen(within)) within[last] = value
  return copy
}

export function valueAt(document: unknown, path: string): unknown {
  return path.split('.').reduce((part: unknown, name) => (isOpen(part) ? part[name] : undefined), document)
}

function isOpen(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null
}
