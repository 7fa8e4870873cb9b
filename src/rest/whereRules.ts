import type { FlattenedField, Operator } from 'payload'
import { type Found, findByPath } from './fieldPath'
import { isNothing, isOneOf } from './fieldValue'
import { canBeId } from './ids'
import { isRecord, Refusal, shown } from './refusal'
import type { Fields } from './schema'

// `all` is missing on purpose: SQLite has no answer to it.
const listed: Operator[] = ['in', 'not_in']
const searched: Operator[] = ['like', 'not_like', 'contains']
const compared: Operator[] = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const same: Operator[] = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const asText = [...same, ...searched, ...compared]

/** How each kind of field can be asked about. A kind that is not here cannot. */
const operatorsOf: Partial<Record<FlattenedField['type'], Operator[]>> = {
  array: ['exists'],
  blocks: ['exists'],
  checkbox: ['equals', 'not_equals', 'exists'],
  code: asText,
  date: [...same, ...compared],
  email: asText,
  join: ['exists', 'equals', 'not_equals', 'in', 'not_in', 'contains'],
  json: ['exists', 'like', 'contains'],
  number: [...same, ...compared],
  radio: [...same, 'like', 'contains'],
  relationship: [...same, 'contains'],
  richText: ['exists', 'like', 'contains'],
  select: [...same, 'like', 'not_like', 'contains'],
  text: asText,
  textarea: asText,
  upload: [...same, 'contains'],
}

const mostConditions = 100
const mostLayers = 6
const mostInList = 1000
const longestSearch = 500
/** Each word is looked for by itself. */
const mostWords = 20
/** Conditions on related documents, which are each looked up. */
const mostThrough = 10

/** Refuses a filter on what is no field, by what is no operator, or with a value that is none of the field's. */
export function assertWhere(schema: Fields, fields: FlattenedField[], where: unknown): void {
  let left = mostConditions
  let throughLeft = mostThrough
  const walk = (part: unknown, within: FlattenedField[], layer: number): void => {
    if (!isRecord(part)) throw new Refusal('Filteret er ikke skrevet som et filter.')
    if (layer > mostLayers) throw new Refusal('Filteret har for mange lag.')
    for (const [name, condition] of Object.entries(part)) {
      if (/^(and|or)$/i.test(name)) {
        if (!Array.isArray(condition)) throw new Refusal('Filteret er ikke skrevet som et filter.')
        for (const item of condition) walk(item, within, layer + 1)
        continue
      }
      left -= isRecord(condition) ? Object.keys(condition).length : 1
      if (left < 0) throw new Refusal('Filteret har for mange betingelser.')
      const found = findByPath(schema, within, name)
      if (!found || !isRecord(condition)) throw unmeant(name)
      if (name.includes('.') || relatedFields(schema, found)) throughLeft -= Object.keys(condition).length
      if (throughLeft < 0) throw new Refusal('Filteret har for mange betingelser.')
      for (const [operator, value] of Object.entries(condition)) {
        const related = operator === 'contains' && isRecord(value) ? relatedFields(schema, found) : null
        if (related) walk(value, related, layer + 1)
        else if (!isAnswerable(found, operator, value)) throw unmeant(name)
      }
    }
  }
  walk(where, fields, 0)
}

function unmeant(name: string): Refusal {
  return new Refusal(`Der kan ikke filtreres sådan på «${shown(name)}».`)
}

/** The fields that a filter on several related documents may speak of. */
function relatedFields(schema: Fields, found: Found): FlattenedField[] | null {
  if (found.kind !== 'field') return null
  const { field } = found
  if (field.type === 'join' && typeof field.collection === 'string') return schema.fieldsOf(field.collection)
  const isMany = (field.type === 'relationship' || field.type === 'upload') && field.hasMany
  return isMany && typeof field.relationTo === 'string' ? schema.fieldsOf(field.relationTo) : null
}

function isAnswerable(found: Found, operator: string, value: unknown): boolean {
  const allowed = allowedOperators(found)
  if (!allowed.some((candidate) => candidate === operator)) return false
  if (operator === 'exists') return [true, false, 'true', 'false'].some((answer) => answer === value)
  const accepts = acceptsOne(found, operator)
  if (listed.some((candidate) => candidate === operator)) {
    // Payload makes one date of a text before it looks for commas in it.
    const isSplit = typeof value === 'string' && !(found.kind === 'field' && found.field.type === 'date')
    const values = isSplit ? value.split(',') : value
    return Array.isArray(values) && values.length <= mostInList && values.every(accepts)
  }
  if (Array.isArray(value) && found.kind === 'field' && 'hasMany' in found.field && found.field.hasMany)
    return value.length <= mostInList && value.every(accepts)
  return accepts(value)
}

function allowedOperators(found: Found): Operator[] {
  if (found.kind === 'id') return [...same, ...compared]
  if (found.kind === 'json') return [...same, 'like', 'contains']
  if (found.kind === 'reference') return same
  return operatorsOf[found.field.type] ?? []
}

function acceptsOne(found: Found, operator: string): (value: unknown) => boolean {
  if (searched.some((candidate) => candidate === operator) && !isReferring(found)) return isSearched
  if (found.kind === 'id') return (value) => isNothing(value) || canBeId(value)
  if (found.kind === 'json') return isScalar
  if (found.kind === 'reference')
    return found.half === 'value' ? (value) => isNothing(value) || canBeId(value) : isSearched
  if (found.field.type === 'join') return (value) => isNothing(value) || canBeId(value)
  const { field } = found
  return (value) => !isRecord(value) && !Array.isArray(value) && isOneOf(field, value)
}

function isReferring(found: Found): boolean {
  return found.kind === 'field' && ['relationship', 'upload', 'join'].includes(found.field.type)
}

function isSearched(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.length <= longestSearch &&
    value.split(/\s+/, mostWords + 1).length <= mostWords
  )
}

function isScalar(value: unknown): boolean {
  return isSearched(value) || typeof value === 'number' || typeof value === 'boolean' || value === null
}
