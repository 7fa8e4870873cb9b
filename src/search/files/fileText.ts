import type { Payload } from 'payload'
import { oneAtATime } from '@/database/oneAtATime'
import { kinds } from '@/uploads/kinds'
import type { FilePage } from '../types'
import { beginReading, keepShortfall, keepText, keptText } from './keptText'
import { readDocx } from './readDocx'
import { readPdf } from './readPdf'
import { storedBytes } from './storedBytes'
import type { Problem, ReadFile, StoredFile } from './types'

/** A portal that has ended while it read a file is not brought down by it for ever. */
const mostTries = 3

const readers: Record<string, (bytes: Buffer) => Promise<ReadFile>> = {
  [kinds.pdf.mimeType]: readPdf,
  [kinds.docx.mimeType]: readDocx,
}

/**
 * The text of a PDF or a Word document, page by page, read once for each version of the file. Empty for other kinds, and
 * for a file that cannot be read or holds no text, which is noted in the log.
 *
 * @throws Error when the store that files are kept in is away, so that the work is tried again
 */
export async function textOfFile(payload: Payload, file: StoredFile): Promise<FilePage[]> {
  const read = readers[file.mimeType]
  if (!read) return []
  return oneAtATime(`files:${file.id}`, async () => {
    const known = await keptText(payload, file)
    if (known) return known
    const bytes = await storedBytes(payload, file)
    if (!bytes) {
      note(payload, file, 'missing')
      await keepShortfall(payload, file, 'missing')
      return []
    }
    const isTried = (await beginReading(payload, file)) > mostTries
    const { pages, shortfall }: ReadFile = isTried ? { pages: [], shortfall: 'fatal' } : await read(bytes)
    const problem = shortfall ?? (pages.length === 0 ? 'empty' : null)
    if (problem) note(payload, file, problem)
    await keepShortfall(payload, file, problem)
    await keepText(payload, file, pages)
    return pages
  })
}

/** As {@link textOfFile}, without reading what has not been read before: `null` when it has not. */
export async function knownTextOfFile(payload: Payload, file: StoredFile): Promise<FilePage[] | null> {
  return readers[file.mimeType] ? keptText(payload, file) : []
}

const explanations: Record<Problem, string> = {
  password: 'den er låst med en adgangskode',
  broken: 'den er beskadiget',
  empty: 'den er uden tekst, måske skannet',
  time: 'det tog for lang tid; det, der er læst, bruges',
  memory: 'den fylder for meget, når den pakkes ud; det, der er læst, bruges',
  fatal: 'portalen er gået ned flere gange, mens den læste den; den læses ikke igen',
  missing: 'den findes ikke, hvor filerne ligger',
}

/** One line, and nothing of what the file holds. */
function note(payload: Payload, file: StoredFile, problem: Problem): void {
  payload.logger.warn({
    file: file.id,
    msg: `Teksten i en fil kunne ikke læses til søgningen: ${explanations[problem]}.`,
  })
}
