import { deflateSync } from 'node:zlib'
import { contentTypes, mainParts, type Part, zipOf } from './uploadSamples'

type PdfOptions = {
  /** Locked with a password nobody is told. */
  isLocked?: boolean
  /** What the file says it holds, beside its pages. */
  statedPages?: number
  /** The drawing of the first page as bytes, in the place of its lines. */
  drawing?: Buffer
}

/** A PDF with one page for each list of lines, as a program would write it. Danish letters stand as they do in Windows. */
export function pdfOf(pages: string[][], { isLocked, statedPages, drawing }: PdfOptions = {}): Buffer {
  const objects: Buffer[] = []
  const add = (body: string | Buffer) => objects.push(Buffer.from(body))
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  add('<</Type/Catalog/Pages 2 0 R>>')
  add(`<</Type/Pages/Kids[${kids}]/Count ${statedPages ?? pages.length}>>`)
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>')
  for (const [index, lines] of pages.entries()) {
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + index * 2} 0 R>>`,
    )
    const packed = deflateSync((index === 0 && drawing) || Buffer.from(drawn(lines), 'latin1'))
    add(
      Buffer.concat([
        Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>stream\n`),
        packed,
        Buffer.from('\nendstream'),
      ]),
    )
  }
  return assembled(objects, isLocked ? locked() : '')
}

function drawn(lines: string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`)
  return `BT /F1 12 Tf 14 TL 50 780 Td ${shown.join('\n')} ET`
}

function locked(): string {
  return `/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${'a1'.repeat(32)}>/U<${'b2'.repeat(32)}>>>/ID[<${'c3'.repeat(16)}><${'c3'.repeat(16)}>]`
}

function assembled(objects: Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let at = parts[0]?.length ?? 0
  for (const [index, body] of objects.entries()) {
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    places.push(at)
    parts.push(object)
    at += object.length
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** A Word document with one paragraph for each line; where Word broke a page stands `pageBreak`. */
export const pageBreak = '\f'

const wordNames = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

type DocxOptions = {
  /** Before the names, in place of Word's `w`. */
  prefix?: string
  encoding?: 'utf8' | 'utf16le'
  /** The text as it stands, with no character written as another. */
  isVerbatim?: boolean
}

export function docxOf(
  lines: string[],
  more: Part[] = [],
  { prefix = 'w', encoding = 'utf8', isVerbatim = false }: DocxOptions = {},
): Buffer {
  const at = prefix && `${prefix}:`
  const said = (text: string) =>
    `<${at}t xml:space="preserve">${isVerbatim ? `<![CDATA[${text}]]>` : escaped(text)}</${at}t>`
  const paragraphs = lines.map((line) => {
    const runs = line
      .split(/(\f)/)
      .map((text) => (text === pageBreak ? `<${at}lastRenderedPageBreak/>` : said(text)))
    return `<${at}p><${at}r>${runs.join('')}</${at}r></${at}p>`
  })
  const names = `xmlns${prefix && `:${prefix}`}="${wordNames}"`
  const text = `<?xml version="1.0"?><${at}document ${names}><${at}body>${paragraphs.join('')}</${at}body></${at}document>`
  const bytes = encoding === 'utf8' ? text : Buffer.from(`\uFEFF${text}`, encoding)
  return zipOf([contentTypes(mainParts.docx), { name: 'main.xml', text: bytes }, ...more])
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
