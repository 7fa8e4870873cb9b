import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyseQuery } from './analyse'
import { correctionOf as correct } from './correction'
import { countWords } from './vocabulary'

const correctionOf = (...asked: Parameters<typeof correct>) => correct(...asked)?.text ?? null

const vocabulary = new Map<string, number>()
countWords(
  vocabulary,
  `Misbrugsbehandling, døgnbehandling, behandling, behandling, forældre, Hjørring, ungeguide, udredning, substitution,
  samtaler, afhængighed, misbrug, Brønderslev, mentor`,
)

test.each([
  ['misbrugsbehanling', 'misbrugsbehandling'],
  ['behadnling for foreldre', 'behandling for forældre'],
  ['hjøring', 'hjørring'],
  ['ungeguidehjørring', 'ungeguide hjørring'],
  ['misbrugsmentor', 'misbrug mentor'],
  ['døgnbehandlng', 'døgnbehandling'],
  ['afhængihed', 'afhængighed'],
  ['cannabbis', 'cannabis'],
  ['brønerslev', 'brønderslev'],
])('%s: did you mean %s', (query, better) => {
  expect(correctionOf(query, vocabulary)).toBe(better)
})

test.each([
  'behandling',
  'Behandlinger',
  'foraeldre',
  'boern',
  '§ 101',
  'MUT',
  'kokain',
  'xqzwvkj',
  '',
  '8. klasse',
  'hjør',
  'samtaler om afhæng',
])('nothing better than: %s', (query) => {
  expect(correctionOf(query, vocabulary)).toBeNull()
})

test('without words there is nothing to correct to', () => {
  expect(correctionOf('behadnling', new Map())).toBeNull()
})

test('what is suggested is never what would be searched for in the same way', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'behandligmsrugæøå '), maxLength: 30 })
  fc.assert(
    fc.property(letters, (query) => {
      const better = correctionOf(query, vocabulary)
      if (better !== null) expect(analyseQuery(better).text).not.toBe(analyseQuery(query).text)
    }),
  )
})

test('a word kept by hand is known, though the portal never uses it', () => {
  const words = new Map([
    ['møder', 9],
    ['fader', 9],
  ])
  expect(correctionOf('mødre', words)).toBeNull()
  expect(correctionOf('fædre', words)).toBeNull()
})

test('a word that is right elsewhere is left as it is, and another is not', () => {
  expect(correctionOf('mentro behadnling', vocabulary, new Set(['mentro']))).toBe('mentro behandling')
  expect(correctionOf('mentro', vocabulary, new Set(['mentro']))).toBeNull()
})

test('three unknown words are looked at, and none that is longer than words are', () => {
  expect(correctionOf('behadnling behadnling behadnling behadnling', vocabulary)).toBe(
    'behandling behandling behandling behadnling',
  )
  const long = `${'behandling'.repeat(2)}sbehandlng`
  expect(correctionOf(long, new Map([[long.replace('lng', 'ling'), 1]]))).not.toBeNull()
  const longer = `${'behandling'.repeat(3)}sbehandlng`
  expect(correctionOf(longer, new Map([[longer.replace('lng', 'ling'), 1]]))).toBeNull()
})
