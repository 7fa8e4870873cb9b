import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold'

test.each([
  ['Læsø', 'Laesoe', 'Laesø', 'Laso', 'LÆSØ', 'Læsø'.normalize('NFD'), 'Läsö'],
  ['Aalborg', 'Ålborg', 'Alborg', 'ålborg'.normalize('NFD')],
  ['børn', 'boern', 'born', 'BØRN'],
  ['forældre', 'foraeldre', 'foraldre'],
  ['gående', 'gaaende', 'gaende'],
  ['søer', 'soeer'],
  ['café', 'cafe', 'CAFÉ'],
  ['over', 'o\u00ADver'],
])('%s is one word however it is spelt', (...spellings) => {
  expect(new Set(spellings.map(fold)).size).toBe(1)
})

test('folding what is folded changes nothing, and the form of composition does not matter', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abeoåæøÅÆØäöéü\u030A\u0308 -1') }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
    }),
  )
})
