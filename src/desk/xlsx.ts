import writeXlsxFile from 'write-excel-file/node'
import type { Sheet } from './sheet'

/** What XML can't hold. */
const unfit = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu

/** A workbook where every cell is text, so that none of them is a formula. */
export async function toXlsx(sheets: Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const book = await writeXlsxFile(
    sheets.map(({ header, name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: header.map((title) => ({ width: Math.min(40, Math.max(14, title.length + 2)) })),
      data: [
        header.map((title) => ({ value: cellText(title), type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((value) => ({ value: cellText(value), type: String, wrap: true }))),
      ],
    })),
  ).toBuffer()
  return new Uint8Array(book)
}

/** Excel refuses a file with more in a cell. */
const mostInCell = 32_767

function cellText(value: string): string {
  return value.replaceAll(unfit, '').slice(0, mostInCell)
}
