import fc from 'fast-check'
import type { FlattenedField } from 'payload'
import { describe, expect, test } from 'vitest'
import { assertPlain } from './plainInput'
import { assertQuery } from './queryRules'
import { Refusal } from './refusal'
import { assertWhere } from './whereRules'

const id = '0a1b2c3d-0a1b-4c3d-8e4f-0a1b2c3d4e5f'
const people: FlattenedField[] = [
  { name: 'name', type: 'text' },
  { name: 'title', type: 'text', virtual: 'boss.name' },
]
const fields: FlattenedField[] = [
  { name: 'title', type: 'text' },
  { name: 'age', type: 'number' },
  { name: 'day', type: 'date' },
  { name: 'isOpen', type: 'checkbox' },
  { name: 'body', type: 'richText' },
  { name: 'owner', type: 'relationship', relationTo: 'users' },
  { name: 'helpers', type: 'relationship', relationTo: 'users', hasMany: true },
  { name: 'bossName', type: 'text', virtual: 'owner.name' },
  { name: 'rows', type: 'array', fields: [], flattenedFields: [{ name: 'text', type: 'text' }] },
  { name: 'kinds', type: 'select', hasMany: true, options: ['a'] },
  { name: 'notes', type: 'array', fields: [], flattenedFields: [{ name: 'text', type: 'text' }] },
  { name: 'work', type: 'join', collection: 'users', on: 'boss' } as unknown as FlattenedField,
]
const schema = {
  collection: () => undefined,
  fieldsOf: (slug: string) => (slug === 'users' ? people : []),
}

const where = (condition: unknown) => () => assertWhere(schema, fields, condition)
const query = (asked: Record<string, unknown>) => () => assertQuery(schema, fields, asked)

describe('a filter sent as JSON', () => {
  test('is read as it will be understood', () => {
    expect(query({ where: '{"title":{"contains":"a"}}' })).not.toThrow()
    expect(query({ where: String.raw`{"title":{"contains":"\u0000"}}` })).toThrow(Refusal)
    expect(query({ where: '{"__proto__":{"title":{"equals":"a"}}}' })).toThrow(Refusal)
    expect(query({ where: '{"title"' })).toThrow(Refusal)
  })
})

describe('a filter', () => {
  test.each([
    { title: { like: 'a' } },
    { age: { greater_than: '3', less_than: 9 } },
    { day: { greater_than: '2026-11-22' } },
    { isOpen: { equals: 'true' } },
    { owner: { in: `${id},${id}` } },
    { 'owner.name': { equals: 'a' } },
    { helpers: { contains: { name: { equals: 'a' } } } },
    { or: [{ title: { equals: 'a' } }, { and: [{ id: { in: [id] } }] }] },
    { owner: { equals: 'null' } },
    { body: { exists: 'false' } },
  ])('that can be meant is let through: %j', (condition) => {
    expect(where(condition)).not.toThrow()
  })

  test.each([
    'abc',
    null,
    [],
    { unknown: { equals: 'a' } },
    { title: 'a' },
    { title: { near: '1,2' } },
    { title: { like: ['a'] } },
    { title: { equals: { not: 'a' } } },
    { age: { equals: 'old' } },
    { day: { equals: 'soon' } },
    { day: { less_than: '+275760-09-13' } },
    { isOpen: { equals: 'perhaps' } },
    { owner: { equals: '12' } },
    { 'owner.title': { equals: 'a' } },
    { 'body.root': { equals: 'a' } },
    { title__x: { equals: 'a' } },
    { or: { title: { equals: 'a' } } },
    { title: { like: 'a '.repeat(30) } },
    { body: { like: 'a' } },
    { body: { contains: 'a' } },
    { or: Array.from({ length: 11 }, () => ({ 'owner.name': { equals: 'a' } })) },
  ])('that cannot be meant is refused: %j', (condition) => {
    expect(where(condition)).toThrow(Refusal)
  })

  test('is never more than refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (condition) => {
        try {
          where(condition)()
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
        }
      }),
    )
  })

  test('is not as deep or as wide as one likes', () => {
    const deep = Array.from({ length: 8 }).reduce<unknown>((inner) => ({ and: [inner] }), {
      title: { equals: 'a' },
    })
    expect(where(deep)).toThrow(Refusal)
    expect(where({ or: Array.from({ length: 101 }, () => ({ title: { equals: 'a' } })) })).toThrow(Refusal)
  })
})

describe('what a question costs', () => {
  const several = (count: number, condition: object) => ({
    or: Array.from({ length: count }, () => condition),
  })
  const words = (count: number) => ({ title: { like: 'a '.repeat(count).trim() } })

  test.each([
    { owner: { exists: 'true' } },
    { owner: { equals: id } },
    { helpers: { in: id } },
    { work: { exists: 'true' } },
    { bossName: { equals: 'a' } },
    { helpers: { contains: { name: { equals: 'a' } } } },
  ])('is bounded where related documents are looked up: %j', (condition) => {
    expect(where(several(10, condition))).not.toThrow()
    expect(where(several(11, condition))).toThrow(Refusal)
  })

  test('is bounded by all the words it looks for, in whichever filter', () => {
    expect(where(several(3, words(20)))).not.toThrow()
    expect(where({ and: [several(3, words(20)), words(1)] })).toThrow(Refusal)
    const behind = (count: number) => ({ work: { where: { name: { like: 'a '.repeat(count).trim() } } } })
    expect(query({ where: several(2, words(20)), joins: behind(20) })).not.toThrow()
    expect(query({ where: several(3, words(20)), joins: behind(1) })).toThrow(Refusal)
  })

  test('is bounded by the lists it leads into', () => {
    const three = [{ 'rows.text': { equals: 'a' } }, { kinds: { in: 'a' } }, { helpers: { exists: 'true' } }]
    expect(where({ and: [...three, { 'rows.text': { exists: 'true' } }] })).not.toThrow()
    expect(where({ and: [...three, { 'notes.text': { equals: 'a' } }] })).toThrow(Refusal)
    expect(where({ or: [{ and: three }, { 'helpers.name': { equals: 'a' } }] })).not.toThrow()
  })
})

describe('the rest of a query', () => {
  test.each([
    { depth: '2', limit: '0', page: '1' },
    { sort: '-title,day' },
    { select: { title: 'true' } },
    { draft: 'true' },
  ])('that can be meant is let through: %j', (asked) => {
    expect(query(asked)).not.toThrow()
  })

  test.each([
    { depth: '-1' },
    { depth: '11' },
    { limit: '1e9' },
    { page: ['1'] },
    { draft: 'perhaps' },
    { sort: 'body' },
    { sort: 'helpers.name.x' },
    { sort: { a: 'b' } },
    { select: 'title' },
    { select: { title: 'true', day: 'false' } },
    { populate: { nothing: { a: 'true' } } },
    { joins: { title: { limit: '1' } } },
    { locale: '../da' },
    { data: '{}' },
  ])('that cannot be meant is refused: %j', (asked) => {
    expect(query(asked)).toThrow(Refusal)
  })
})

describe('a sorting', () => {
  const five = ['title', '-age', 'day', 'isOpen', 'id']
  const asJoin = (sort: unknown) => ({ joins: { work: { sort } } })

  test('is by five fields at most, however they are sent, of what is joined too', () => {
    for (const names of [five, [...five, 'title']]) {
      for (const sort of [names.join(','), names, [names.join(',')]]) {
        const isRead = names.length === 5 && !(Array.isArray(sort) && sort.length === 1)
        if (isRead) expect(query({ sort }), String(sort)).not.toThrow()
        else expect(query({ sort }), String(sort)).toThrow(Refusal)
      }
    }
    expect(query(asJoin('name,-name,id,name,id'))).not.toThrow()
    expect(query(asJoin('name,-name,id,name,id,name'))).toThrow(Refusal)
  })

  test('counts with the filter when it is by what other documents say', () => {
    const through = (count: number) =>
      JSON.stringify({ and: Array.from({ length: count }, () => ({ 'owner.name': { equals: 'a' } })) })
    expect(query({ sort: 'owner.name', where: through(9) })).not.toThrow()
    expect(query({ sort: 'owner.name', where: through(10) })).toThrow(Refusal)
    expect(query({ sort: 'owner.name,-owner.name', where: through(9) })).toThrow(Refusal)
  })

  test('looks through three lists at most, with what is filtered by', () => {
    const by = (sort: string) => ({
      sort,
      where: { 'rows.text': { equals: 'a' }, 'notes.text': { equals: 'a' } },
    })
    expect(query(by('rows.text,helpers.name'))).not.toThrow()
    expect(query(by('kinds,helpers.name'))).toThrow(Refusal)
    expect(query({ joins: { work: by('name') } })).toThrow(Refusal)
    expect(query({ sort: 'rows.text,notes.text,helpers.name,rows.text' })).not.toThrow()
    expect(query({ sort: 'rows.text,notes.text,helpers.name,kinds' })).toThrow(Refusal)
  })
})

describe('what no field can mean', () => {
  const limits = { depth: 10, values: 100 }

  test.each([
    { a: { $ne: 1 } },
    { 'a.$ne': 1 },
    JSON.parse('{"__proto__":{"a":1}}'),
    { a: [{ constructor: 1 }] },
    { a: 'x\0' },
    { a: '\uD800' },
    { a: Number.POSITIVE_INFINITY },
    Array.from({ length: 101 }, () => 1),
    [[[[[[[[[[[1]]]]]]]]]]],
  ])('is refused wherever it stands: %j', (input) => {
    expect(() => assertPlain(input, limits)).toThrow(Refusal)
  })
})
