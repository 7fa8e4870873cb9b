import { expect, test } from 'vitest'
import { readEntry, zipContents } from '@/uploads/zipContents'
import { type Sheet, sheetsAsCsv } from './sheet'
import { toXlsx } from './xlsx'

const hostile = [
  '=HYPERLINK("http://x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '<script>',
  'a;b\n"c"',
  '\u0000Æ\uD800',
]
const sheet: Sheet = { name: 'Deltagere', header: ['Navn'], rows: hostile.map((name) => [name]) }

test('no cell of the CSV is a formula, and Danish letters have their mark', () => {
  const csv = sheetsAsCsv([sheet])
  expect(csv.startsWith('\uFEFFNavn\r\n')).toBe(true)
  for (const cell of csv.slice(1).split('\r\n')) expect(cell).not.toMatch(/^"?[=+\-@\t]/)
  expect(csv).toContain('"a;b\n""c"""')
})

test('what can be reckoned with is numbers and dates in the workbook, and text in the CSV', async () => {
  const moment = new Date('2026-07-01T22:30:00Z')
  const figures: Sheet = {
    name: 'Tal',
    header: ['Antal', 'Beløb', 'Procent', 'Tid', 'Tekst'],
    rows: [
      [
        { text: '7', kind: 'number', value: 7 },
        { text: '1.250,50 kr.', kind: 'kroner', value: 1250.5 },
        { text: '25 %', kind: 'percent', value: 0.25 },
        { text: '2. juli 2026 kl. 00.30', kind: 'moment', value: moment },
        '12345678',
      ],
    ],
  }
  const sheetXml = partsOf(await toXlsx([figures])).find(([name]) => name.endsWith('sheet1.xml'))?.[1] ?? ''
  const cells = [...sheetXml.matchAll(/<c r="(\w)2"([^>]*)><v>([^<]*)<\/v>/g)]
  const numbers = new Map(
    cells
      .filter(([, , kind]) => !kind?.includes('t="s"'))
      .map(([, column, , value]) => [column, Number(value)]),
  )
  expect(Object.fromEntries(numbers)).toMatchObject({ A: 7, B: 1250.5, C: 0.25 })
  // Days since the turn of the last century: half past midnight in Denmark.
  expect(numbers.get('D')).toBeCloseTo(46_205 + 0.5 / 24, 5)
  expect(numbers.has('E')).toBe(false)
  expect(sheetsAsCsv([figures])).toContain('7;"1.250,50 kr.";25 %;2. juli 2026 kl. 00.30;12345678')
})

test('text is text in the workbook', async () => {
  const book = await toXlsx([sheet, { name: 'Udgift pr. kommune', header: ['Kommune'], rows: [] }])
  const parts = partsOf(book)
  const all = parts.map(([, text]) => text).join('\n')
  expect(parts.filter(([name]) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(2)
  expect(all).not.toMatch(/<f[ >]/)
  expect(all).toContain('=HYPERLINK("http://x")')
  expect(all).toContain('&lt;script&gt;')
  expect(all).not.toContain('\u0000')
})

function partsOf(book: Uint8Array): (readonly [string, string])[] {
  const file = Buffer.from(book)
  return zipContents(file).map(
    (entry) => [entry.name, readEntry(file, entry, 1_000_000).toString('utf8')] as const,
  )
}
