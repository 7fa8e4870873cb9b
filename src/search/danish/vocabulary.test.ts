import { expect, test } from 'vitest'
import { countWords, vocabularyStems } from './vocabulary'

test('words are counted as they are spelt, in lower case, and without numbers', () => {
  const words = new Map<string, number>()
  countWords(words, 'Børn og unge. Børn i 2016, SSP-lærere')
  expect([...words]).toEqual([
    ['børn', 2],
    ['og', 1],
    ['unge', 1],
    ['ssp-lærere', 1],
  ])
})

test('stems are counted over all spellings, and anew when the vocabulary has grown', () => {
  const words = new Map<string, number>()
  countWords(words, 'skole skoler skolen')
  expect(vocabularyStems(words).get('skol')).toBe(3)
  countWords(words, 'lærer')
  expect(vocabularyStems(words).get('lar')).toBe(1)
})
