import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashOfRecoveryCode, isRecoveryCode, newRecoveryCodes } from './recoveryCodes'
import { codeAt, keyForReading, newTotpKey, stepOfCode, totpAddress } from './totp'

// The example in RFC 6238, appendix B, cut to six digits.
const rfcKey = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('a code', () => {
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [20000000000, '353130'],
  ])('at second %i is as the standard says', (second, code) => {
    expect(codeAt(rfcKey, second * 1000)).toBe(code)
    expect(stepOfCode(rfcKey, code, second * 1000)).toBe(Math.floor(second / 30))
  })

  test('counts in its half-minute and the ones beside it, and is told which it belongs to', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 60_000_000 }),
        fc.integer({ min: -3, max: 3 }),
        (step, off) => {
          const code = codeAt(rfcKey, (step + off) * 30_000)
          const found = stepOfCode(rfcKey, code, step * 30_000)
          if (Math.abs(off) <= 1) expect(found).not.toBeNull()
          if (found !== null) expect(Math.abs(found - step)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  test.each(['', '12345', '1234567', 'abcdef', '28708२', '-28708'])('%j is none', (code) =>
    expect(stepOfCode(rfcKey, code, 59_000)).toBeNull(),
  )

  test.each(['287 082', '287-082', '\u200e287082\u200b', '287\u00a0082', '２８７０８２'])(
    'may be written %j',
    (code) => expect(stepOfCode(rfcKey, code, 59_000)).toBe(1),
  )
})

test('a key is 160 bits, new each time, and says whose it is', () => {
  const key = newTotpKey()
  expect(key).toMatch(/^[A-Z2-7]{32}$/)
  expect(newTotpKey()).not.toBe(key)
  expect(keyForReading(key).replaceAll(' ', '')).toBe(key)
  const address = new URL(totpAddress(key, 'ida@fjordby.dk'))
  expect(address.protocol).toBe('otpauth:')
  expect(address.searchParams.get('secret')).toBe(key)
  expect(address.searchParams.get('issuer')).toBe('Vidensnetværk Nord')
})

test('recovery codes are ten, unlike, and the same however they are written', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) {
    expect(code).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/)
    expect(isRecoveryCode(code)).toBe(true)
    const hash = hashOfRecoveryCode(code, 'nøgle')
    expect(hashOfRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')} `, 'nøgle')).toBe(hash)
    expect(hashOfRecoveryCode(code, 'en anden')).not.toBe(hash)
  }
  expect(isRecoveryCode('123456')).toBe(false)
})
