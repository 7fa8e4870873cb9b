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
  ['§ 50 og § 52', [sectionCode('50'), sectionCode('52')]],
  ['§ 101 a og 102', [sectionCode('101a'), sectionCode('102')]],
  ['§ 50 stk. 2 og § 52', [sectionCode('50'), sectionCode('52')]],
  ['§ 101, stk. 3 og 4', [section101]],
  ['SEL 101 og 101a', ['lovsel', section101, sectionCode('101a')]],
  ['101 og 102 i serviceloven', [section101, sectionCode('102'), 'lovsel']],
  ['§§ 107-110', ['107', '108', '109', '110'].map(sectionCode)],
  ['§ 50 - § 52', ['50', '51', '52'].map(sectionCode)],
  ['§ 50 til 52', ['50', '51', '52'].map(sectionCode)],
  ['§ 101a-101c', ['101a', '101b', '101c'].map(sectionCode)],
  ['§ 1-200', ['1', '200'].map(sectionCode)],
  ['§ 101 og 18 årige', [section101]],
  ['§ 101 og 8. klasse', [section101]],
  ['§ 101, 14 dage', [section101]],
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

const sections = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 8 })
test.each([' og ', ', ', ' eller § ', ', § ', ' samt ', ' § ', '/', ' & '])(
  'each of several sections counts, with »%s« between them',
  (joint) => {
    fc.assert(
      fc.property(
        sections,
        fc.constantFrom('§ ', '§§ ', 'SEL ', 'servicelovens § ', 'paragraf '),
        (numbers, sign) => {
          const codes = codesIn(sign + numbers.join(joint)).filter((code) => !code.startsWith('lov'))
          expect(codes).toEqual(numbers.map((number) => sectionCode(String(number))))
        },
      ),
    )
  },
)

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
