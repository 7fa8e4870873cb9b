import type { Field, FieldHook, SanitizedConfig } from 'payload'

/**
 * Keeps a list that is sent as nothing as one without rows, by whichever door: SQLite fails on it, MongoDB keeps it, and
 * whoever reads it expects a list.
 */
export function withEmptyLists(config: SanitizedConfig): SanitizedConfig {
  for (const { fields } of [...config.collections, ...config.globals]) emptyIn(fields)
  return config
}

function emptyIn(fields: Field[]): void {
  for (const field of fields) {
    if (isList(field))
      field.hooks = { ...field.hooks, beforeValidate: [noRows, ...(field.hooks?.beforeValidate ?? [])] }
    if (field.type === 'tabs') for (const tab of field.tabs) emptyIn(tab.fields)
    else if (field.type === 'blocks') for (const block of field.blocks) emptyIn(block.fields)
    else if ('fields' in field) emptyIn(field.fields)
  }
}

const noRows: FieldHook = ({ value }) => (value === null || value === '' || value === 'null' ? [] : value)

/** Whether a field holds several of something, which are written: a join only reads. */
export function isList(field: Field): field is ListField {
  if (field.type === 'array' || field.type === 'blocks') return true
  return field.type !== 'join' && 'hasMany' in field && Boolean(field.hasMany)
}

type ListField =
  | Extract<Field, { type: 'array' | 'blocks' }>
  | Exclude<Extract<Field, { hasMany?: boolean }>, { type: 'join' }>
