import { setImmediate as breathe } from 'node:timers/promises'

/** No part of it reads past the next `<`, so that a file made to be slow to read isn't. */
const token = /<(\/?)([\w:.-]+)((?:"[^"<]*"|'[^'<]*'|[^<>"'])*?)(\/?)>|<[^<>]*>|([^<]+)/g

const deepestTable = 20

/** So many tags and texts are read before others get their turn. */
const stretch = 20_000

/** Left out: what stands there twice for older programs, and what has been moved elsewhere. */
const skipped = ['mc:Fallback', 'w:moveFrom']

const written: Record<string, string> = { 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-', 'w:tab': ' ' }

/** A row of a table, whose cells each note the page breaks that go through the row. */
type Row = { start: number; furthest: number; isEmpty: boolean }

/**
 * The text of a part in Word's XML, page by page as Word broke it when it was last saved.
 *
 * @param most characters, after which it is read no further
 * @throws Error for tables within tables that no one has written by hand
 * @returns `hasPages` false, and all of it as one page, when the breaks are not noted
 */
export async function wordText(xml: string, most: number): Promise<{ pages: string[]; hasPages: boolean }> {
  const pages: string[] = ['']
  const rows: Row[] = []
  let page = 0
  let skipping = 0
  let left = most
  let read = 0
  let isText = false
  let isHidden = false
  const write = (text: string) => {
    pages[page] = `${pages[page] ?? ''}${text}`
    left -= text.length
    if (text.trim()) for (const row of rows) row.isEmpty = false
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
  const open = (name: string, attributes: string) => {
    if (name === 'w:t') isText = true
    else if (name === 'w:r') isHidden = false
    else if (name === 'w:vanish') isHidden = !/w:val="(0|false|off)"/.test(attributes)
    else if (name === 'w:lastRenderedPageBreak') turnPage()
    else if (name === 'w:tr') openRow()
    else if (name === 'w:tc') openCell()
    else if (written[name]) write(written[name])
  }
  const close = (name: string) => {
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
  for (const [, slash, name, attributes = '', selfClosing, text] of xml.matchAll(token)) {
    read += 1
    if (read % stretch === 0) await breathe()
    if (left <= 0) break
    if (name && skipped.includes(name) && !selfClosing) skipping = Math.max(0, skipping + (slash ? -1 : 1))
    if (skipping > 0) continue
    if (!name && isText && !isHidden) write(unescaped(text ?? ''))
    if (name && !slash) open(name, attributes)
    if (name && (slash || selfClosing)) close(name)
  }
  return { pages: Array.from(pages, (each) => each ?? ''), hasPages: pages.length > 1 }
}

const entities: Record<string, string> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' }

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  })
}
