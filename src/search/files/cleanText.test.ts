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
