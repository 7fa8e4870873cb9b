import { expect, test } from 'vitest'
import { toCsv } from './csv'

test('a table opens as text in a Danish spreadsheet', () => {
  expect(
    toCsv(
      ['Navn', 'Antal'],
      [
        ['Ærø; "øst"', 2],
        [null, 0],
      ],
    ),
  ).toBe('\uFEFFNavn;Antal\r\n"Ærø; ""øst""";2\r\n;0\r\n')
})

test.each(['=1+1', '+45', '-1', '@sum', '\t=1', '\r=1'])('%j is no formula', (text) => {
  const [, line = ''] = toCsv(['x'], [[text]]).split('\r\n', 2)
  expect(line.replace(/^"/, '').startsWith("'")).toBe(true)
})
