import { expect, test } from 'vitest'
import { searchRequest } from './schema'

test.each([
  ['17', 17],
  ['0', 0],
  ['120', 120],
  ['121', null],
  ['', null],
  [' ', null],
  ['0x10', null],
  ['1e1', null],
  ['-1', null],
  ['17.5', null],
  [undefined, null],
  [['16', '17'], null],
])('the age %j is %s', (alder, years) => {
  expect(searchRequest.parse({ alder }).alder).toBe(years)
})
