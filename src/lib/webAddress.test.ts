import { expect, test } from 'vitest'
import { isWebAddress } from './webAddress'

test('only whole addresses over http and https are links', () => {
  expect(isWebAddress('https://example.dk/fil.pdf')).toBe(true)
  expect(isWebAddress('http://example.dk')).toBe(true)
  expect(isWebAddress('javascript:alert(1)')).toBe(false)
  expect(isWebAddress('www.example.dk')).toBe(false)
  expect(isWebAddress(null)).toBe(false)
})
