import { expect, test } from 'vitest'
import { networkOf } from './networkOf'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['ukendt', 'ukendt'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('an IPv4 caller is one caller, however its address is written', () => {
  expect(networkOf('::ffff:192.0.2.7')).toBe(networkOf('::ffff:c000:207'))
  expect(networkOf('::ffff:192.0.2.7')).not.toBe(networkOf('::ffff:192.0.2.8'))
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
})

test('what one subscriber may have of networks is one, where that is asked', () => {
  expect(networkOf('2001:db8:1:2::9', 48)).toBe('2001:db8:1::/48')
  expect(networkOf('2001:db8:1:2::9', 48)).toBe(networkOf('2001:db8:1:ffff::1', 48))
  expect(networkOf('192.0.2.7', 48)).toBe('192.0.2.7')
})
