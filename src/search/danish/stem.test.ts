import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold'
import { isReachedByStem, stemOf } from './stem'

const stem = (word: string) => stemOf(fold(word))

test.each([
  ['behandling', 'behandlinger', 'behandlingens', 'behandler', 'behandlede'],
  ['barn', 'børn', 'børnene', 'barnets'],
  ['forældre', 'forældrene', 'forældres', 'forælder'],
  ['mand', 'mænd', 'mændene'],
  ['bekymring', 'bekymret', 'bekymrede', 'bekymringer'],
  ['rådgivning', 'rådgiver', 'rådgivende', 'rådgivere'],
  ['visitation', 'visiteret', 'visiterer'],
  ['rusmiddel', 'rusmidler', 'rusmidlerne'],
  ['jobcenter', 'jobcentret', 'jobcentre'],
  ['forældrekursus', 'forældrekurser'],
  ['uge', 'uger', 'ugers', 'ugen'],
  ['Hjørring', 'Hjørrings'],
  ['ekstern', 'eksterne', 'eksternt'],
  ['individuel', 'individuelt', 'individuelle'],
  ['koster', 'kostede', 'kostet'],
])('%s and its other forms have a stem in common', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1)
})

test.each([
  ['barn', 'børste'],
  ['indsats', 'indsatte'],
  ['Mors', 'mor'],
  ['stof', 'støtte'],
])('%s is not taken for %s', (one, other) => {
  expect(stem(one)).not.toBe(stem(other))
})

test.each(['mut', 'ssp', 'u18', 'skp', 'us', '101'])('short words and codes stay: %s', (word) => {
  expect(stemOf(word)).toBe(word)
})

test('no word loses itself', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,30}$/), (word) => {
      expect(stemOf(word).length).toBeGreaterThan(Math.min(word.length, 3) - 1)
    }),
  )
})

test('a word whose stem cannot be met by its beginning is known as such', () => {
  expect(isReachedByStem('myndighed')).toBe(false)
  expect(isReachedByStem('skoler')).toBe(true)
})
