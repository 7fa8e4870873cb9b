import type { FlattenedField } from 'payload'
import { type Found, findByPath, listsOn } from './fieldPath'
import { assertPlain, queryLimits } from './plainInput'
import { isRecord, Refusal, shown } from './refusal'
import type { Fields } from './schema'
import { assertPopulate, assertSelect } from './selectRules'
import { type Allowance, assertWhere, mostLists, newAllowance } from './whereRules'

export type Query = Record<string, unknown>

const mostLayersOfRelations = 10
const largestNumber = 1_000_000
const mostSortings = 5

const yesOrNo = [
  'autosave',
  'draft',
  'trash',
  'overrideLock',
  'pagination',
  'flattenLocales',
  'publishAllLocales',
  'unpublishAllLocales',
  'allSessions',
]
const languages = ['locale', 'fallbackLocale', 'fallback-locale', 'publishSpecificLocale']
const unsortable = ['array', 'blocks', 'group', 'join', 'json', 'richText', 'tab']

/** Refuses what cannot be meant in the query of a collection or a global; `fields` are those the answer has. */
export function assertQuery(schema: Fields, fields: FlattenedField[], query: Query): void {
  if ('data' in query) throw new Refusal('«data» hører ikke til i en forespørgsel.')
  for (const name of yesOrNo) {
    if (name in query && !['true', 'false', ''].some((answer) => answer === query[name])) throw unmeant(name)
  }
  for (const name of languages) {
    const value = query[name]
    if (name in query && !(typeof value === 'string' && /^(\*|[A-Za-z-]{0,10})$/.test(value)))
      throw unmeant(name)
  }
  assertCount(query, 'depth', mostLayersOfRelations)
  assertCount(query, 'limit', largestNumber)
  assertCount(query, 'page', largestNumber)
  const left = newAllowance()
  const lists = new Set<string>()
  if ('where' in query) assertWhere(schema, fields, parsedWhere(query.where), left, lists)
  if ('sort' in query) assertSort(schema, fields, query.sort, { left, lists })
  if ('select' in query) assertSelect(fields, query.select)
  if ('populate' in query) assertPopulate(schema, query.populate)
  if ('joins' in query) assertJoins(schema, fields, query.joins, left)
}

function unmeant(name: string): Refusal {
  return new Refusal(`«${shown(name)}» er ikke skrevet rigtigt.`)
}

function assertCount(query: Query, name: string, largest: number): void {
  const value = query[name]
  if (value === undefined || value === '') return
  const isCount = (typeof value === 'string' || typeof value === 'number') && /^\d{1,7}$/.test(String(value))
  if (!isCount || Number(value) > largest) throw unmeant(name)
}

/** A filter may also be sent as JSON in one parameter, where any character can be written as another. */
function parsedWhere(where: unknown): unknown {
  if (typeof where !== 'string') return where
  const parsed = fromJson(where)
  assertPlain(parsed, queryLimits)
  return parsed
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('Filteret er ikke skrevet som et filter.')
  }
}

type Asked = { left: Allowance; lists: Set<string> }

/** Other documents and lists are looked up to sort by, as they are to filter by. */
function assertSort(schema: Fields, fields: FlattenedField[], sort: unknown, { left, lists }: Asked): void {
  const names = typeof sort === 'string' ? sort.split(',') : sort
  if (!Array.isArray(names) || names.length > mostSortings) throw unmeant('sort')
  for (const name of names) {
    if (typeof name !== 'string') throw unmeant('sort')
    const path = name.trim().replace(/^-/, '')
    if (!isSortable(findByPath(schema, fields, path)))
      throw new Refusal(`Der kan ikke sorteres efter «${shown(path)}».`)
    if (path.includes('.')) left.through -= 1
    for (const list of listsOn(schema, fields, path)) lists.add(list)
    if (left.through < 0 || lists.size > mostLists)
      throw new Refusal('Der kan ikke sorteres efter så meget på én gang.')
  }
}

function isSortable(found: Found | null): boolean {
  if (found?.kind === 'field') return !unsortable.includes(found.field.type)
  return found?.kind === 'id'
}

function assertJoins(schema: Fields, fields: FlattenedField[], joins: unknown, left: Allowance): void {
  if (!isRecord(joins)) throw unmeant('joins')
  for (const [path, join] of Object.entries(joins)) {
    const found = findByPath(schema, fields, path)
    const field = found?.kind === 'field' && found.field.type === 'join' ? found.field : null
    if (!field || typeof field.collection !== 'string') throw unmeant('joins')
    if (join === 'false' || join === false) continue
    if (!isRecord(join)) throw unmeant('joins')
    const related = schema.fieldsOf(field.collection)
    assertCount(join, 'limit', largestNumber)
    assertCount(join, 'page', largestNumber)
    if ('count' in join && !['true', 'false'].some((answer) => answer === join.count)) throw unmeant('joins')
    const lists = new Set<string>()
    if ('where' in join) assertWhere(schema, related, join.where, left, lists)
    if ('sort' in join) assertSort(schema, related, join.sort, { left, lists })
  }
}
