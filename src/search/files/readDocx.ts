import { kinds } from '@/uploads/kinds'
import { readEntry, type ZipEntry, zipContents } from '@/uploads/zipContents'
import { cleanText } from './cleanText'
import { fileLimits } from './limits'
import type { ReadFile } from './types'
import { wordText } from './wordText'

/** More than is kept, since white space goes. */
const mostRead = 2 * fileLimits.inAll
/** Bytes of the table of contents. Word's has a few thousand. */
const largestTable = 1024 * 1024

/**
 * The text of a Word document. Word notes where its pages broke when it was last saved; other programs don't, and then the
 * text is one piece without page numbers. Notes at the foot of pages come last.
 */
export async function readDocx(bytes: Buffer): Promise<ReadFile> {
  try {
    const entries = zipContents(bytes)
    const main = mainPart(bytes, entries)
    const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1)
    const { pages, hasPages } = await wordText(xmlOf(bytes, main), mostRead)
    const notes: string[] = []
    for (const name of ['footnotes.xml', 'endnotes.xml']) {
      const entry = entries.find((each) => each.name === `${folder}${name}`)
      if (entry) notes.push(...(await wordText(xmlOf(bytes, entry), mostRead)).pages)
    }
    return {
      pages: withinLimits([
        ...pages.map((text, index) => ({ label: hasPages ? `side ${index + 1}` : null, text })),
        { label: 'noter', text: notes.join('\n\n') },
      ]),
      shortfall: null,
    }
  } catch {
    return { pages: [], shortfall: 'broken' }
  }
}

/** The part that the table of contents says is the document. */
function mainPart(bytes: Buffer, entries: ZipEntry[]): ZipEntry {
  const table = entries.find(({ name }) => name.toLowerCase() === '[content_types].xml')
  const types = table ? readEntry(bytes, table, largestTable).toString('utf8') : ''
  const override = [...types.matchAll(/<Override\b[^<>]*>/g)].find(([tag]) =>
    tag.includes(`${kinds.docx.mimeType}.main+xml`),
  )
  const name = /PartName\s*=\s*["']\/?([^"']+)["']/.exec(override?.[0] ?? '')?.[1]
  const entry = entries.find((each) => each.name === name)
  if (!entry) throw new Error('no main part')
  return entry
}

function xmlOf(bytes: Buffer, entry: ZipEntry): string {
  return readEntry(bytes, entry, fileLimits.part).toString('utf8')
}

function withinLimits(pages: ReadFile['pages']): ReadFile['pages'] {
  let left: number = fileLimits.inAll
  return pages.slice(0, fileLimits.pages).flatMap(({ label, text }) => {
    const kept = cleanText(
      text.slice(0, Math.min(left, label === null ? fileLimits.inAll : fileLimits.perPage)),
    )
    left -= kept.length
    return kept ? [{ label, text: kept }] : []
  })
}
