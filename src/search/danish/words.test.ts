import { expect, test } from 'vitest'
import { wordsOf } from './words'

const folded = (text: string) => wordsOf(text).map((word) => word.folded)

test.each([
  ['U-turn', ['uturn']],
  ['u turn og U 18', ['uturn', 'og', 'u18']],
  ["KL's redskab", ['kl', 'redskab']],
  ['14årige', ['14', 'arige']],
  ['§ 101a', ['101a']],
  ['i dag', ['i', 'dag']],
  ['😀 hash!', ['hash']],
  ['', []],
])('%s', (text, words) => {
  expect(folded(text)).toEqual(words)
})

test('a word knows its place and what joins it to the one before', () => {
  const text = 'Støtte-kontaktperson og misbrugs-\nbehandling'
  const words = wordsOf(text)
  expect(words.map(({ end, start }) => text.slice(start, end))).toEqual([
    'Støtte',
    'kontaktperson',
    'og',
    'misbrugs',
    'behandling',
  ])
  expect(words.map(({ isHyphenated }) => isHyphenated)).toEqual([false, true, false, false, true])
})
