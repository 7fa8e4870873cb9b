import { expect, test } from 'vitest'
import { lettersApart } from './spelling'

test.each([
  ['behandling', 'behandling', 0],
  ['behadnling', 'behandling', 1],
  ['hahs', 'hash', 1],
  ['behanling', 'behandling', 1],
  ['abcd', 'badc', 3],
  ['', 'ab', 2],
])('%s and %s are %i apart', (one, other, letters) => {
  expect(lettersApart(one, other)).toBe(letters)
  expect(lettersApart(other, one)).toBe(letters)
})
