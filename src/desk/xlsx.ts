import writeXlsxFile from 'write-excel-file/node'
import type { Cell, Sheet } from './sheet'

/** What XML can't hold. */
const unfit = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu

/** A workbook where numbers, amounts and moments can be reckoned with, and everything else is text, so that no cell is a formula. */
export async function toXlsx(sheets: Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const book = await writeXlsxFile(
    sheets.map(({ header, name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: header.map((title) => ({ width: Math.min(40, Math.max(14, title.length + 2)) })),
      data: [
        header.map((title) => ({ value: cellText(title), type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map(cellOf)),
      ],
    })),
  ).toBuffer()
  return new Uint8Array(book)
}

const formats = { number: '0', kroner: '#,##0.00 "kr."', percent: '0 %' }

function cellOf(cell: Cell) {
  if (typeof cell === 'string') return { value: cellText(cell), type: String, wrap: true }
  if (cell.kind === 'moment') return { value: onTheWall(cell.value), type: Date, format: 'dd-mm-yyyy hh:mm' }
  return { value: cell.value, type: Number, format: formats[cell.kind] }
}

/** A workbook knows no time zones: the same time of day as in Denmark. */
function onTheWall(moment: Date): Date {
  return new Date(`${danishClock.format(moment).replace(' ', 'T')}Z`)
}

const danishClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** Excel refuses a file with more in a cell. */
const mostInCell = 32_767

function cellText(value: string): string {
  return value.replaceAll(unfit, '').slice(0, mostInCell)
}
