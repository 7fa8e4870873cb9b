import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from './cleanText'

test.each([
  ['behand-\nling af misbrug', 'behandling af misbrug'],
  ['behand\u00AD\nling og be\u00ADhandling', 'behandling og behandling'],
  ['behandlings-\nog støttetilbud', 'behandlings- og støttetilbud'],
  ['SSP-\nsamarbejde', 'SSP-samarbejde'],
  ['fra 13-\n17 år', 'fra 13-17 år'],
  ['Hjørring -\nBrønderslev', 'Hjørring - Brønderslev'],
  ['\uFB01nde \uFB02ere o\uFB00entlige', 'finde flere offentlige'],
  ['A\u030Alborg', 'Ålborg'],
  ['A \u030Alborg og bla \u030Aba\u030Ar', 'Ålborg og blåbår'],
  ['\u02DAAlborg, caf\u00B4e og \u00A8Osterg\u02DAard', 'Ålborg, café og Östergård'],
  ['bla\u02DAba\u02DAr og O\u00A8sterga\u02DArd', 'blåbår og Östergård'],
  ['`er` \u00B4og\u00B4 Mads\u00B4 Anne\u00B4s', '`er` \u00B4og\u00B4 Mads\u00B4 Anne\u00B4s'],
  ['Visitation ........ 12', 'Visitation 12'],
  ['en linje\nog den næste\n \n\nnyt afsnit', 'en linje og den næste\nnyt afsnit'],
  ['a\0b\u200Bc\uF0B7d\uD800e', 'a bc d e'],
])('%j reads %j', (text, expected) => {
  expect(cleanText(text)).toBe(expected)
})

test('whatever the text, nothing is left that is not for reading, and cleaning again changes no word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const clean = cleanText(text)
      expect(clean).not.toMatch(/[^\n\P{Cc}]|[\p{Cs}\p{Co}\p{Cf}]|\s\s/u)
      expect(clean).toBe(clean.trim())
    }),
  )
})
