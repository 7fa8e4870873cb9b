import { type ZipEntry, zipContents } from '@/uploads/zipContents'
import { readOnThread } from './readOnThread'
import type { ReadFile } from './types'

/** The text of a Word document: page by page where Word noted its pages, and else in one piece; notes come last. */
export async function readDocx(bytes: Buffer): Promise<ReadFile> {
  let entries: ZipEntry[]
  try {
    entries = zipContents(bytes)
  } catch {
    return { pages: [], shortfall: 'broken' }
  }
  return readOnThread({ kind: 'docx', bytes, entries })
}
