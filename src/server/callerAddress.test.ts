import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callerAddress } from './callerAddress'

const socketAddress = '192.0.2.10'

describe('the caller’s address', () => {
  test('is the connection’s own where no proxy is trusted, whatever is claimed', () => {
    fc.assert(
      fc.property(fc.string(), (forwardedFor) => {
        expect(callerAddress({ socketAddress, forwardedFor, trustedProxies: 0 })).toBe(socketAddress)
      }),
    )
  })

  test('is what the outermost trusted proxy saw, not what stands before it', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), fc.array(fc.ipV4(), { maxLength: 4 }), (caller, inner, claimed) => {
        const forwardedFor = [...claimed, caller, inner].join(', ')
        expect(callerAddress({ socketAddress, forwardedFor, trustedProxies: 2 })).toBe(caller)
      }),
    )
  })

  test('is the farthest that is known when fewer proxies than promised have answered', () => {
    expect(callerAddress({ socketAddress, forwardedFor: undefined, trustedProxies: 2 })).toBe(socketAddress)
    expect(callerAddress({ socketAddress, forwardedFor: '198.51.100.7', trustedProxies: 3 })).toBe(
      '198.51.100.7',
    )
  })

  test('is never words: they end what can be believed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const forwardedFor = `198.51.100.7, x${text.replaceAll(',', '')}`
        expect(callerAddress({ socketAddress, forwardedFor, trustedProxies: 2 })).toBe(socketAddress)
      }),
    )
  })

  test.each([
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['198.51.100.7:49152', '198.51.100.7'],
    ['[2001:db8::1]:49152', '2001:db8::1'],
    ['2001:db8::1', '2001:db8::1'],
  ])('is written plainly: %s is %s', (forwardedFor, plain) => {
    expect(callerAddress({ socketAddress, forwardedFor, trustedProxies: 1 })).toBe(plain)
  })

  test('is unknown when the connection is gone', () => {
    expect(callerAddress({ socketAddress: undefined, forwardedFor: undefined, trustedProxies: 0 })).toBe(
      'ukendt',
    )
  })
})
