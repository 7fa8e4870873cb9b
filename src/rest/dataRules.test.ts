import type { FlattenedField } from 'payload'
import { describe, expect, test } from 'vitest'
import { assertData } from './dataRules'
import { Refusal } from './refusal'

const id = '0a1b2c3d-0a1b-4c3d-8e4f-0a1b2c3d4e5f'
const fields: FlattenedField[] = [
  { name: 'title', type: 'text' },
  { name: 'age', type: 'number' },
  { name: 'day', type: 'date' },
  { name: 'kinds', type: 'select', hasMany: true, options: ['a', 'b'] },
  { name: 'owner', type: 'relationship', relationTo: 'users' },
  { name: 'body', type: 'richText' },
  {
    name: 'rows',
    type: 'array',
    fields: [],
    flattenedFields: [{ name: 'text', type: 'text' }],
  },
]
const root = (children: unknown) => ({ body: { root: { type: 'root', children } } })

describe('a document', () => {
  test.each([
    {},
    { title: 'a', age: 3, day: '2026-11-22', kinds: ['a'], owner: id },
    // What a day alone is, the field itself says.
    { day: '31-12-2026' },
    { day: '10. december 2026' },
    { title: null, age: '', day: null, kinds: null, owner: null, rows: 0 },
    { rows: [{ id: '0a1b2c3d4e5f0a1b2c3d4e5f', text: 'a' }, { text: 'b' }] },
    root([{ type: 'paragraph', children: [{ type: 'text', text: 'a' }] }]),
    root([{ type: 'link', fields: { url: 'https://eksempel.dk/a:b' }, children: [] }]),
    root([{ type: 'link', fields: { url: '/tilbud?trin=a:b' }, children: [] }]),
    // Cleaned when it is kept: a text from Word is not refused for a link to a drive.
    root([{ type: 'link', fields: { url: 'file:///C:/Rapport.docx' }, children: [] }]),
    { unknown: { anything: 1 } },
  ])('whose values are of their fields’ kinds is let through: %j', (data) => {
    expect(() => assertData(fields, data)).not.toThrow()
  })

  test.each([
    null,
    [],
    'a',
    { title: ['a'] },
    { title: { a: 1 } },
    { age: 'old' },
    { day: 'soon' },
    { kinds: 'a' },
    { kinds: [['a']] },
    { owner: '12' },
    { owner: { id } },
    { rows: {} },
    { rows: ['a'] },
    { rows: [{ text: 1 }] },
    { rows: [{ id: 'a' }] },
    { rows: [{ id }, { id }] },
    { 'title.x': 'a' },
    { body: 'a' },
    root('a'),
    root([{ type: 1 }]),
    root([{ type: 'text', text: 1 }]),
    root([{ type: 'link', fields: { url: ' java\tscript:alert(1)' }, children: [] }]),
    root([{ type: 'link', fields: { url: 'data:text/html,a' }, children: [] }]),
    root([{ type: 'link', fields: { url: 1 }, children: [] }]),
    root([{ type: 'block', fields: { url: 'javascript:alert(1)' } }]),
  ])('with a value of another kind is refused: %j', (data) => {
    expect(() => assertData(fields, data)).toThrow(Refusal)
  })
})

test('a link that a browser would run is named by its words, its address and its field', () => {
  const link = {
    type: 'link',
    fields: { url: 'javascript:alert(1)' },
    children: [{ type: 'text', text: 'Klik' }],
  }
  expect(() => assertData(fields, root([{ type: 'paragraph', children: [link] }]))).toThrow(
    /feltet «body».*linket «Klik».*«javascriptalert1»/,
  )
})
