import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressFault, keptAddress } from './mailAddress'

test.each([
  [' Anna.Hansen@Kommune.DK ', 'anna.hansen@kommune.dk'],
  ['\u200Banna@kommune.dk\u202A', 'anna@kommune.dk'],
  ['an\u00ADna@kom\uFEFFmune.dk', 'anna@kommune.dk'],
  ['\u00A0anna@kommune.dk\u00A0', 'anna@kommune.dk'],
  ['bo&ida@kommune.dk', 'bo&ida@kommune.dk'],
  ["o'brien+kursus@kommune.dk", "o'brien+kursus@kommune.dk"],
  ['anna@læsø.dk', 'anna@xn--ls-1ia7e.dk'],
  ['anna@XN--LS-1IA7E.dk', 'anna@xn--ls-1ia7e.dk'],
  ['anna@la\u0308so.dk', 'anna@xn--lso-qla.dk'],
])('%j is kept as %j', (typed, kept) => {
  expect(keptAddress(typed)).toBe(kept)
  expect(addressFault(typed)).toBeNull()
})

test.each([
  ['', 'Skriv en mailadresse.'],
  ['\u200B', 'Skriv en mailadresse.'],
  ['anna', 'navn@kommune.dk'],
  ['anna@kommune', 'navn@kommune.dk'],
  ['o’brien@kommune.dk', '»’«'],
  ['søren@kommune.dk', '»ø«'],
  ['anna@kom,mune.dk', '»,«'],
  ['anna hansen@kommune.dk', 'mellemrum'],
  ['anna@b.dk\r\nBcc: c@d.dk', 'navn@kommune.dk'],
  ['a@b.dk,c@d.dk', 'navn@kommune.dk'],
  ['a..b@c.dk', 'navn@kommune.dk'],
  ['a@1.2.3.4', 'navn@kommune.dk'],
  [`${'a'.repeat(250)}@b.dk`, 'navn@kommune.dk'],
])('%j is none, and is told so', (typed, told) => {
  expect(keptAddress(typed)).toBeNull()
  expect(addressFault(typed)).toContain(told)
})

test('whatever is typed, what is kept is plain and is kept as it is', () => {
  const addresses = fc.tuple(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  fc.assert(
    fc.property(fc.oneof(addresses, fc.tuple(fc.constant('a'), fc.domain())), ([before, after]) => {
      const kept = keptAddress(`${before}@${after}`)
      if (kept === null) return
      expect(kept).toMatch(/^[\x21-\x7e]+$/)
      expect(keptAddress(kept)).toBe(kept)
    }),
  )
})
