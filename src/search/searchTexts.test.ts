import { expect, test } from 'vitest'
import { countText, searchTitle } from './searchTexts'

test('the title says what was searched for, where, and how much was found', () => {
  const found = { total: 12, municipalities: ['Hjørring'], title: 'Søg', page: 1 }
  expect(searchTitle({ q: 'hash' }, found)).toBe('hash i Hjørring – 12 resultater')
  expect(searchTitle({ q: '' }, { ...found, municipalities: [], total: 1 })).toBe('Søg – 1 resultat')
  expect(searchTitle({ q: 'hash' }, { ...found, total: 0, page: 3 })).toBe(
    'hash i Hjørring – ingen resultater, side 3',
  )
})

test('what is not counted to the end is said to be at least so much', () => {
  const found = { total: 1000, isAtLeast: true, municipalities: ['Hjørring'], title: 'Søg', page: 1 }
  expect(countText({ q: 'hash' }, found)).toBe('Mindst 1.000 resultater for “hash” i Hjørring')
  expect(searchTitle({ q: 'hash' }, found)).toBe('hash i Hjørring – mindst 1.000 resultater')
})

test('the line above the hits counts as Danes write numbers, and names no long list', () => {
  expect(countText({ q: 'mut' }, { total: 1200, municipalities: ['Læsø', 'Thisted'] })).toBe(
    '1.200 resultater for “mut” i Læsø eller Thisted',
  )
  expect(countText({ q: '' }, { total: 2, municipalities: ['A', 'B', 'C'] })).toBe(
    '2 resultater i 3 kommuner',
  )
})
