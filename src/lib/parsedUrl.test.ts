import { expect, test } from 'vitest'
import { keptAddress } from './mailAddress'
import { parsedUrl } from './parsedUrl'
import { isWebAddress } from './webAddress'

test('an address with letters of our own is one however often it is asked', () => {
  // Node makes fast what it is asked often, and some of what it made fast was wrong.
  const asked = Array.from({ length: 20_000 }, () => [
    parsedUrl('https://hjørring.dk/æblegård')?.hostname,
    isWebAddress('https://hjørring.dk'),
    keptAddress('navn@hjørring.dk') !== null,
  ])
  expect(new Set(asked.map(String))).toEqual(new Set(['xn--hjrring-r1a.dk,true,true']))
})

test('what is no address is none', () => {
  for (const text of ['', 'hjørring', 'http://', '//x']) expect(parsedUrl(text), text).toBeNull()
  expect(parsedUrl('/om', 'https://portal.invalid')?.href).toBe('https://portal.invalid/om')
})
