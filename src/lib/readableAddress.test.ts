import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptAddress } from './mailAddress'
import { readableAddress } from './readableAddress'

const label = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzæøåéüäö0123456789'), { minLength: 2, maxLength: 12 })
  .map((letters) => letters.join(''))

test('an address is shown as it was typed, and kept again as it was', () => {
  fc.assert(
    fc.property(label, label, (name, domain) => {
      const typed = `${name.replace(/[^a-z0-9]/g, 'x')}@${domain}.dk`
      const kept = keptAddress(typed)
      fc.pre(kept !== null)
      expect(readableAddress(kept)).toBe(typed)
      expect(keptAddress(readableAddress(kept))).toBe(kept)
    }),
  )
})

test.each([
  ['gitte@xn--hjrring-r1a.dk', 'gitte@hjørring.dk'],
  ['gitte@post.xn--hjrring-r1a.dk', 'gitte@post.hjørring.dk'],
  ['gitte@kommune.dk', 'gitte@kommune.dk'],
  // Cyrillic letters that look like another's name.
  ['gitte@xn--80ak6aa92e.com', 'gitte@xn--80ak6aa92e.com'],
  ['gitte@xn--zzzz.dk', 'gitte@xn--zzzz.dk'],
  ['xn--hjrring-r1a.dk', 'xn--hjrring-r1a.dk'],
  ['anonym-1@anonym.invalid', 'anonym-1@anonym.invalid'],
  ['', ''],
])('%s is shown as %s', (address, shown) => {
  expect(readableAddress(address)).toBe(shown)
})
