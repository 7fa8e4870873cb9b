import { expect, test } from 'vitest'
import { audienceOf, idsAt } from './rules'

test.each([
  ['public', null, 'staff'],
  ['public', 'public', 'public'],
  ['public', 'network', 'network'],
  ['network', null, 'staff'],
  ['network', 'public', 'network'],
] as const)('a file for %s shown to %s is for %s', (visibility, shownTo, expected) => {
  expect(audienceOf(visibility, shownTo)).toBe(expected)
})

test('ids are found through lists, as ids or as documents', () => {
  expect(idsAt({ file: 'a' }, 'file')).toEqual(['a'])
  expect(idsAt({ rows: [{ file: 1 }, { file: { id: 'b' } }, { file: null }, {}] }, 'rows.file')).toEqual([
    '1',
    'b',
  ])
  expect(idsAt(null, 'rows.file')).toEqual([])
})
