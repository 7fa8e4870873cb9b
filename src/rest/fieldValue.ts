import type { FlattenedField } from 'payload'
import { canBeId } from './ids'
import { isRecord } from './refusal'

/** Whether one value, from a filter or a form, is of a field's own kind. An empty one means nothing chosen. */
export function isOneOf(field: FlattenedField, value: unknown): boolean {
  if (isNothing(value)) return true
  switch (field.type) {
    case 'checkbox':
      return typeof value === 'boolean' || value === 'true' || value === 'false'
    case 'number':
      return isNumeric(value)
    case 'date':
      return isInstant(value)
    case 'relationship':
    case 'upload':
      return isReference(field.relationTo, value)
    case 'point':
      return Array.isArray(value) && value.length === 2 && value.every(isNumeric)
    default:
      return typeof value === 'string'
  }
}

export function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === 'null'
}

function isNumeric(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
}

/** An instant in the years people mean, so that no database's calendar ends before it. */
function isInstant(value: unknown): boolean {
  if (typeof value !== 'string') return false
  const year = new Date(value).getUTCFullYear()
  return year >= 1 && year <= 9999
}

function isReference(relationTo: string | string[], value: unknown): boolean {
  if (typeof relationTo === 'string') return canBeId(value)
  return (
    isRecord(value) &&
    typeof value.relationTo === 'string' &&
    relationTo.includes(value.relationTo) &&
    canBeId(value.value)
  )
}
