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

test('every cell of the workbook is text', async () => {
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
