import { expect, test } from 'vitest'
import { nearWords } from './nearWords'

const groups = [
  ['hash', 'cannabis', 'pot'],
  ['pårørende', 'forældre', 'familie'],
]

test('a word leads to those that mean the same', () => {
  expect(nearWords('hash', groups)).toEqual(['cannabis', 'pot'])
  expect(nearWords('hjælp til foraeldre', groups)).toEqual(['pårørende', 'forældre', 'familie'])
})

test('a word spelt nearly so leads to the right one', () => {
  expect(nearWords('canabis', groups)).toEqual(['hash', 'cannabis', 'pot'])
  expect(nearWords('xyzzy', groups)).toEqual([])
})

test('however it is spelt, what was typed is not among the words to try instead', () => {
  expect(nearWords('FORAELDRE', groups)).toEqual(['pårørende', 'familie'])
})
