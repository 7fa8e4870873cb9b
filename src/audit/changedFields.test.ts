import { expect, test } from 'vitest'
import { changedFields } from './changedFields'

test('names what is another than before, and nothing else', () => {
  const before = { title: 'Før', year: 2024, tags: [{ id: '1', text: 'a' }], note: null, updatedAt: 'x' }
  const after = { title: 'Efter', year: 2024, tags: [{ id: '2', text: 'a' }], note: '', updatedAt: 'y' }
  expect(changedFields(before, after)).toEqual(['title'])
})

test('knows a relation by its id, a moment by its instant, and nothing as nothing', () => {
  const at = new Date('2026-11-03T08:00:00.000Z')
  const before = { municipality: 'm1', at: at.toISOString(), list: [], group: { a: null }, extra: 1 }
  const after = { municipality: { id: 'm1', updatedAt: 'x', name: 'Læsø' }, at, list: null, group: {} }
  expect(changedFields(before, after)).toEqual([])
  expect(changedFields(before, { ...after, municipality: 'm2' })).toEqual(['municipality'])
})
