import { expect, test } from 'vitest'
import { isPerson, isStopWord } from './stopWords'

test.each(['og', 'På', 'paa', 'hvordan', 'få', 'faa', 'jeg', 'findes'])(
  '%s says nothing by itself',
  (word) => {
    expect(isStopWord(word)).toBe(true)
  },
)

test.each(['ikke', 'under', 'over', 'alle', 'mod', 'uden', 'selv', 'før', 'foer', 'efter', 'hash'])(
  '%s has a meaning',
  (word) => {
    expect(isStopWord(word)).toBe(false)
  },
)

test('whom a question is about is known', () => {
  expect(isPerson('Søn')).toBe(true)
  expect(isPerson('soen')).toBe(true)
  expect(isPerson('hash')).toBe(false)
})
