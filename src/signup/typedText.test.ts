import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptAddress } from '@/lib/mailAddress'
import { lineProblem, nameProblem, plainLine, plainLines } from './typedText'

test.each([
  ['  Åse   Bang ', 'Åse Bang'],
  ['A\u030Ase', 'Åse'],
  ['Anna\u202Egnah', 'Annagnah'],
  ['\u2066Anna\u2069\u200F\uFEFF', 'Anna'],
  ['An\uFEFFna\uFFFC', 'Anna'],
  ['A\u200B\u030Ase\u3164\uFE0F', 'Åse'],
  ['Anna\u2800\u0085\u3000Holm', 'Anna Holm'],
  ['Anna\u0000\u0007\r\nBcc: x@y.dk', 'Anna Bcc: x@y.dk'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['=HYPERLINK("x")', '=HYPERLINK("x")'],
])('%j is kept as %j', (typed, kept) => {
  expect(plainLine(typed)).toBe(kept)
})

test('no line has a control character or a mark that turns it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(plainLine(typed)).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u)
      expect(plainLines(typed).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      expect(plainLine(plainLine(typed))).toBe(plainLine(typed))
    }),
  )
})

test('an answer of several lines keeps them', () => {
  expect(plainLines('Ingen nødder\r\n\r\n  heller ikke\u202e fisk \n')).toBe(
    'Ingen nødder\n\n heller ikke fisk',
  )
})

test.each([
  'a@b.dk\r\nBcc: c@d.dk',
  'a@b.dk,c@d.dk',
  'a b@c.dk',
  'a@b',
  `${'a'.repeat(250)}@b.dk`,
  '"a"@b.dk\n',
])('%j is no address', (typed) => {
  expect(keptAddress(typed)).toBeNull()
})

test('an address is one however it is typed', () => {
  expect(keptAddress(' Anna.Hansen@Kommune.DK ')).toBe('anna.hansen@kommune.dk')
})

test('a name has letters and an end', () => {
  expect(nameProblem('Ø')).toBeNull()
  expect(nameProblem('=1+1')).toContain('bogstaver')
  expect(nameProblem('a'.repeat(10_000))).toContain('højst')
})

const pasted = [
  'Anna <a@x.dk>; Bo <b@x.dk>',
  'Anna a@x.dk',
  'Anna (anna＠x.dk)',
  'Anna anna(at)x.dk',
  'Anna <anna [at] x.dk>',
  `${'Anna <a@x.dk>; '.repeat(50)}`,
]

test('a list that is pasted in a field of one line is shown where it belongs', () => {
  for (const text of pasted) {
    expect(nameProblem(text)).toMatch(/mailadresse i navnet\..*»Liste«/)
    expect(lineProblem('Stillingen', text)).toMatch(/mailadresse i stillingen\..*»Liste«/)
    expect(lineProblem('Arbejdsstedet', text)).toMatch(/mailadresse i arbejdsstedet\..*»Liste«/)
  }
  for (const text of [
    '',
    'Leder (AT) Nord',
    'Team at home',
    'Ungecenter Nord',
    'Ansvarlig for at koordinere. SSP',
    'Konsulent (a) Nord. Øst',
    'Klasse 7(A)B',
  ])
    expect(lineProblem('Arbejdsstedet', text)).toBeNull()
})
