// Plain JavaScript, since it is read on a thread, which starts without a compiler.
import { inflateRawSync } from 'node:zlib'
import { Parser } from 'saxen'
import { wordText } from './wordText.mjs'

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
/** Bytes of the table of contents. Word's has a few thousand. */
const largestTable = 1024 * 1024

/**
 * The text of a Word document. Word notes where its pages broke when it was last saved; other programs don't, and then the
 * text is one piece without page numbers. Notes at the foot of pages come last.
 *
 * @param {Buffer} bytes
 * @param {{ name: string, method: number, storedSize: number, offset: number }[]} entries the archive's own table
 * @param {{ part: number, most: number }} limits bytes that one part may unpack to, and characters that are read of it
 * @throws Error for an archive that is damaged or holds no document
 */
export function docxParts(bytes, entries, { part, most }) {
  const main = mainPart(bytes, entries)
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1)
  const { pages, hasPages } = wordText(xmlOf(bytes, main, part), most)
  const notes = ['footnotes.xml', 'endnotes.xml'].flatMap((name) => {
    const entry = entries.find((each) => each.name === `${folder}${name}`)
    return entry ? wordText(xmlOf(bytes, entry, part), most).pages : []
  })
  return [
    ...pages.map((text, index) => ({ label: hasPages ? `side ${index + 1}` : null, text })),
    { label: 'noter', text: notes.join('\n\n') },
  ]
}

/** The part that the table of contents says is the document. */
function mainPart(bytes, entries) {
  const table = entries.find(({ name }) => name.toLowerCase() === '[content_types].xml')
  if (!table) throw new Error('no table of contents')
  let name = null
  const parser = new Parser()
  parser.ns({ 'http://schemas.openxmlformats.org/package/2006/content-types': 'types' })
  parser.on('openTag', (element, attributes) => {
    if (element !== 'types:Override' && element !== 'Override') return
    const { ContentType, PartName } = attributes()
    if (ContentType !== mainType || !PartName) return
    name = PartName.replace(/^\//, '')
    parser.stop()
  })
  parser.on('error', () => parser.stop())
  parser.parse(xmlOf(bytes, table, largestTable))
  const entry = entries.find((each) => each.name === name)
  if (!entry) throw new Error('no main part')
  return entry
}

function xmlOf(bytes, { method, offset, storedSize }, largest) {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) throw new Error('no such part')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const stored = bytes.subarray(start, start + storedSize)
  if (method === 8) return textOf(inflateRawSync(stored, { maxOutputLength: largest }))
  if (method !== 0 || stored.length > largest) throw new Error('packed in an unknown way')
  return textOf(stored)
}

/** In the encoding that the part itself says: by its first bytes, or in its first line. */
function textOf(xml) {
  const label = encodingOf(xml)
  try {
    return new TextDecoder(label).decode(xml)
  } catch {
    return new TextDecoder().decode(xml)
  }
}

function encodingOf(xml) {
  const [first, second] = xml
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  const declaration = /^<\?xml [^<>]{0,100}?encoding *= *["']([\w.-]+)["']/.exec(
    xml.toString('latin1', 0, 200),
  )
  return declaration?.[1] ?? 'utf-8'
}
