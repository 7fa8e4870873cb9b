import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sectionCode, tokensOf } from './tokens'

const codesIn = (text: string) => tokensOf(text).flatMap(({ code }) => code ?? [])
const section101 = sectionCode('101')

test.each([
  ['§ 101', [section101]],
  ['§101', [section101]],
  ['paragraf 101', [section101]],
  ['sel 101', ['lovsel', section101]],
  ['SEL § 101, stk. 3', ['lovsel', section101]],
  ['servicelovens paragraf 101', ['lovsel', section101]],
  ['lov om social service § 101', ['lovsel', section101]],
  ['101 i serviceloven', [section101, 'lovsel']],
  ['§ 101 a', [sectionCode('101a')]],
  ['§§ 52 og 76', [sectionCode('52'), sectionCode('76')]],
  ['§§ 107, 108 og 110', ['107', '108', '110'].map(sectionCode)],
  ['paragrafferne 52 og 76', [sectionCode('52'), sectionCode('76')]],
  ['barnets lov § 33', ['lovbl', sectionCode('33')]],
  ['sundhedslovens § 141', ['lovsul', sectionCode('141')]],
])('%s refers to what it says', (text, codes) => {
  expect(codesIn(text)).toEqual(codes)
})

test.each(['fra 14 til 30 år', 'i 2016 blev loven ændret', 'et par 100 unge', '12 ugers behandling', 'U18'])(
  'no section in: %s',
  (text) => {
    expect(codesIn(text)).toEqual([])
  },
)

test('a year beside a law is no section', () => {
  expect(codesIn('Barnets lov, 1. januar 2024')).toEqual(['lovbl'])
})

test('no section is the beginning of another', () => {
  const number = fc.integer({ min: 1, max: 9999 }).map(String)
  fc.assert(
    fc.property(number, number, (one, other) => {
      fc.pre(one !== other)
      expect(sectionCode(other).startsWith(sectionCode(one))).toBe(false)
    }),
  )
})

test('a list of sections has no end that is too far', () => {
  expect(codesIn(`§§ 1${', 1'.repeat(30_000)} og 2`)).toHaveLength(30_002)
})
