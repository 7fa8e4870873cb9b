import type { Kind } from './kinds'
import { officeKind } from './officeKind'
import { endOfArchive } from './zipContents'

/**
 * What a file is by its bytes; its name and what the browser calls it say nothing. `null` for what the portal does not
 * take.
 *
 * @throws UploadRefused for a file of a kind we take that hides something else
 */
export function kindOf(file: Buffer): Kind | null {
  if (startsWith(file, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(file, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (textAt(file, 0, 4) === 'RIFF' && textAt(file, 8, 12) === 'WEBP') return 'webp'
  if (/^%PDF-[12]\.\d/.test(textAt(file, 0, 8))) return isWholePdf(file) ? 'pdf' : null
  if (startsWith(file, [0x50, 0x4b, 0x03, 0x04])) return officeKind(file)
  return null
}

/** Ends where a PDF ends, and has no archive behind it. */
function isWholePdf(file: Buffer): boolean {
  const tail = file.subarray(-1024).toString('latin1')
  return /xref[\s\S]*%%EOF[\s\0]*$/.test(tail) && endOfArchive(file) === null
}

function startsWith(file: Buffer, bytes: number[]): boolean {
  return bytes.every((byte, index) => file[index] === byte)
}

function textAt(file: Buffer, from: number, to: number): string {
  return file.toString('latin1', from, to)
}
