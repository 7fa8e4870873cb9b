import { readOnThread } from './readOnThread'
import type { ReadFile } from './types'

/** The text of a PDF, page by page. */
export function readPdf(bytes: Buffer): Promise<ReadFile> {
  return readOnThread({ kind: 'pdf', bytes })
}
