import type { FlattenedField, Operator } from 'payload'
import { type Found, findByPath, listsOn } from './fieldPath'
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
  // Its words are stored among the ids of what they link to, which may be hidden.
  richText: ['exists'],
  select: [...same, 'like', 'not_like', 'contains'],
  text: asText,
  textarea: asText,
  upload: [...same, 'contains'],
}

const mostLayers = 6
const mostInList = 1000
const longestSearch = 500
/** Each word is looked for by itself. */
const mostWords = 20
export const mostLists = 3

/** What is left of what one question may ask, in all its filters together. */
export type Allowance = {
  conditions: number
  /** Conditions on related documents, which are each looked up. */
  through: number
  words: number
}

export function newAllowance(): Allowance {
  return { conditions: 100, through: 10, words: 60 }
}

/**
 * Refuses a filter on what is no field, by what is no operator, or with a value that is none of the field's.
 *
 * @param listsAsked those that the question leads into, by path: what it sorts by counts too
 */
export function assertWhere(
  schema: Fields,
  fields: FlattenedField[],
  where: unknown,
  left = newAllowance(),
  listsAsked = new Set<string>(),
): void {
  const walk = (part: unknown, within: FlattenedField[], layer: number, lists: Set<string>): void => {
    if (!isRecord(part)) throw new Refusal('Filteret er ikke skrevet som et filter.')
    if (layer > mostLayers) throw new Refusal('Filteret har for mange lag.')
    for (const [name, condition] of Object.entries(part)) {
      if (/^(and|or)$/i.test(name)) {
        if (!Array.isArray(condition)) throw new Refusal('Filteret er ikke skrevet som et filter.')
        for (const item of condition) walk(item, within, layer + 1, lists)
        continue
      }
      left.conditions -= isRecord(condition) ? Object.keys(condition).length : 1
      if (left.conditions < 0) throw tooMany()
      const found = findByPath(schema, within, name)
      if (!found || !isRecord(condition)) throw unmeant(name)
      if (name.includes('.') || isThrough(found)) left.through -= Object.keys(condition).length
      for (const list of listsOn(schema, within, name)) lists.add(list)
      if (left.through < 0 || lists.size > mostLists) throw tooMany()
      for (const [operator, value] of Object.entries(condition)) {
        const related = operator === 'contains' && isRecord(value) ? relatedFields(schema, found) : null
        // What is asked there is looked up by itself.
        if (related) walk(value, related, layer + 1, new Set())
        else if (!isAnswerable(found, operator, value)) throw unmeant(name)
        if (isSearch(operator) && typeof value === 'string') left.words -= wordsIn(value)
        if (left.words < 0) throw tooMany()
      }
    }
  }
  walk(where, fields, 0, listsAsked)
}

function tooMany(): Refusal {
  return new Refusal('Filteret har for mange betingelser.')
}

function unmeant(name: string): Refusal {
  return new Refusal(`Der kan ikke filtreres sådan på «${shown(name)}».`)
}

/** Whether a condition is asked of other documents, as a title made of theirs is. */
function isThrough(found: Found): boolean {
  if (found.kind !== 'field') return false
  const { field } = found
  return isReferring(found) || ('virtual' in field && typeof field.virtual === 'string')
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
  if (isSearch(operator) && !isReferring(found)) return isSearched
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
  return typeof value === 'string' && value.length <= longestSearch && wordsIn(value) <= mostWords
}

function isSearch(operator: string): boolean {
  return searched.some((candidate) => candidate === operator)
}

function wordsIn(value: string): number {
  return value.split(/\s+/).length
}

function isScalar(value: unknown): boolean {
  return isSearched(value) || typeof value === 'number' || typeof value === 'boolean' || value === null
}
