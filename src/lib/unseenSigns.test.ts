import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptClock } from './clock'
import { readLink } from './linkAddress'
import { keptAddress } from './mailAddress'
import { keptPhone } from './phone'
import { withoutUnseen, withoutUnseenInWords } from './unseenSigns'

const ranges: [first: number, last: number][] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffc],
  [0xe0000, 0xe007f],
  [0xe0100, 0xe01ef],
]
const unseen = fc.oneof(
  ...ranges.map(([min, max]) => fc.integer({ min, max }).map((sign) => String.fromCodePoint(sign))),
)

/** A text with such signs before, between and after its letters. */
function strewn(text: string) {
  const letters = Array.from(text)
  return fc
    .array(fc.array(unseen, { maxLength: 3 }), {
      minLength: letters.length + 1,
      maxLength: letters.length + 1,
    })
    .map((signs) => signs.map((each, at) => each.join('') + (letters[at] ?? '')).join(''))
}

test('Latin words and figures are the same without them', () => {
  fc.assert(
    fc.property(strewn('Åse Bang 2'), (text) => {
      expect(withoutUnseen(text)).toBe('Åse Bang 2')
      expect(withoutUnseenInWords(text)).toBe('Åse Bang 2')
    }),
  )
})

test.each<[string, string, (typed: string) => unknown]>([
  ['navn@kommune.dk', 'navn@kommune.dk', keptAddress],
  ['12345678', '12 34 56 78', keptPhone],
  ['9.30', '09:30', keptClock],
  ['www.kommune.dk', 'https://www.kommune.dk', (typed) => Object(readLink(typed)).url],
])('%s is read as %s wherever they stand in it', (text, kept, read) => {
  fc.assert(fc.property(strewn(text), (typed) => void expect(read(typed)).toBe(kept)))
})

test.each(['می‌شود', 'അനില്‍', 'क्‍ष', '👩‍💻', '葛\u{e0100}城', '❤️‍🔥', '👩🏽‍🚒', '☎️'])(
  '%s is not written without its joiners',
  (word) => {
    expect(withoutUnseenInWords(word)).toBe(word)
  },
)

test('what is cleaned once is cleaned', () => {
  const signs = fc.oneof(unseen, fc.constantFrom('a', 'م', 'क', '❤', '👩', '🏽', '\u030a', ' '))
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
      const once = withoutUnseenInWords(parts.join(''))
      expect(withoutUnseenInWords(once)).toBe(once)
    }),
  )
})

test('a number in a box stays one', () => {
  expect(withoutUnseenInWords('1\ufe0f\u20e3 Punkt \ufe0f#\ufe0f\u20e3')).toBe(
    '1\ufe0f\u20e3 Punkt #\ufe0f\u20e3',
  )
})
