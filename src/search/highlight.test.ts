import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highlightWords, toHighlighted } from './highlight'

test('marks from the engine become pieces', () => {
  expect(toHighlighted('Åben \u0002rådgivning\u0003 i dag')).toEqual([
    { text: 'Åben ', isHit: false },
    { text: 'rådgivning', isHit: true },
    { text: ' i dag', isHit: false },
  ])
})

test('marking words never changes the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
      const clean = text.replaceAll('\u0002', '').replaceAll('\u0003', '')
      expect(
        highlightWords(clean, words)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(clean)
    }),
  )
})
