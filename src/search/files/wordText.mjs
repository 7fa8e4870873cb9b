// Plain JavaScript, since it is read on a thread, which starts without a compiler.
import { Parser } from 'saxen'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
/** The same names in the stricter of Word's two formats. */
const strictWord = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

const deepestTable = 20
const deepest = 1000

/** Left out: what stands there twice for older programs, and what has been moved elsewhere. */
const skipped = ['mc:Fallback', 'w:moveFrom']

const written = { 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-', 'w:tab': ' ' }

/**
 * The text of a part in Word's XML, whatever prefix its names have, page by page as Word broke it when it was last saved. XML that
 * breaks off is read as far as it goes.
 *
 * @param {string} xml
 * @param {number} most characters, after which it is read no further
 * @returns {{ pages: string[], hasPages: boolean }} `hasPages` false, and all of it as one page, when the breaks are not noted
 * @throws Error for tables within tables, and names within names, that no one has written by hand
 */
export function wordText(xml, most) {
  const pages = ['']
  // Rows of tables, whose cells each note the page breaks that go through the row.
  const rows = []
  let page = 0
  let depth = 0
  let skipping = 0
  let left = most
  let isText = false
  let isHidden = false
  const parser = new Parser({ proxy: true })
  const write = (text) => {
    pages[page] = `${pages[page] ?? ''}${text}`
    left -= text.length
    if (text.trim()) for (const row of rows) row.isEmpty = false
    if (left <= 0) parser.stop()
  }
  const turnPage = () => {
    page += 1
    // A row that begins on the new page takes all its cells with it.
    for (const row of rows) if (row.isEmpty) row.start = page
  }
  const openRow = () => {
    if (rows.length >= deepestTable) throw new Error('tables in tables in tables')
    rows.push({ start: page, furthest: page, isEmpty: true })
  }
  const openCell = () => {
    page = rows.at(-1)?.start ?? page
    write('\n')
  }
  const open = (name, element) => {
    if (name === 'w:t') isText = true
    else if (name === 'w:r') isHidden = false
    else if (name === 'w:vanish') isHidden = !isOff(element.attrs)
    else if (name === 'w:lastRenderedPageBreak') turnPage()
    else if (name === 'w:tr') openRow()
    else if (name === 'w:tc') openCell()
    else if (written[name]) write(written[name])
  }
  const close = (name) => {
    const row = rows.at(-1)
    if (name === 'w:t') isText = false
    else if (name === 'w:r' || name === 'w:pPr') isHidden = false
    else if (name === 'w:p') write('\n\n')
    else if (name === 'w:tc' && row) row.furthest = Math.max(row.furthest, page)
    else if (name === 'w:tr' && row) {
      page = row.furthest
      rows.pop()
    }
  }
  parser.ns({ [word]: 'w', [strictWord]: 'w', [compatibility]: 'mc' })
  parser.on('openTag', (element) => {
    const name = nameOf(element)
    depth += 1
    if (depth > deepest) throw new Error('names in names in names')
    if (skipped.includes(name)) skipping += 1
    if (skipping === 0) open(name, element)
  })
  parser.on('closeTag', (element) => {
    const name = nameOf(element)
    depth -= 1
    if (skipped.includes(name)) skipping -= 1
    else if (skipping === 0) close(name)
  })
  const read = (text) => {
    if (skipping === 0 && isText && !isHidden) write(text)
  }
  parser.on('text', (text, unescaped) => read(unescaped(text)))
  parser.on('cdata', read)
  // What breaks off is read as far as it goes.
  parser.on('error', () => parser.stop())
  parser.parse(xml)
  return { pages: Array.from(pages, (each) => each ?? ''), hasPages: pages.length > 1 }
}

/** By the name's space, or in a document that says none we know, by the prefix it has in all of Word's own. */
function nameOf({ name, originalName }) {
  return name.startsWith('w:') || name.startsWith('mc:') ? name : originalName
}

function isOff(attributes) {
  const value = attributes['w:val'] ?? attributes.val
  return value === '0' || value === 'false' || value === 'off'
}
