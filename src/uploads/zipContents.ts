import { inflateRawSync } from 'node:zlib'
import { UploadRefused } from './UploadRefused'

export type ZipEntry = { name: string; size: number; method: number; storedSize: number; offset: number }

const endLength = 22
const longestComment = 0xffff
const mostEntries = 10_000
const largestContents = 300 * 1024 * 1024

/**
 * The table of contents of a zip file, read as office programs read it: from the end. Nothing is unpacked. Refused are
 * files with anything before or after the archive, encryption, several volumes, paths that lead out, and contents that
 * would unpack to more than 300 MB.
 *
 * @throws UploadRefused
 */
export function zipContents(file: Buffer): ZipEntry[] {
  const end = endOfArchive(file)
  if (end === null || file.readUInt32LE(0) !== 0x04034b50) throw damaged()
  const count = file.readUInt16LE(end + 10)
  const size = file.readUInt32LE(end + 12)
  const start = file.readUInt32LE(end + 16)
  if (file.readUInt16LE(end + 4) !== 0 || count > mostEntries || start + size !== end) throw damaged()
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const isEncrypted = (file.readUInt16LE(at + 8) & 1) === 1
    const nameLength = file.readUInt16LE(at + 28)
    const entry = {
      method: file.readUInt16LE(at + 10),
      storedSize: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
    }
    if (isEncrypted || leadsOut(entry.name)) throw damaged()
    entries.push(entry)
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  if (at !== end || !entries.some(({ offset }) => offset === 0)) throw damaged()
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > largestContents) {
    throw new UploadRefused('Filen fylder for meget, når den pakkes ud.')
  }
  return entries
}

/** Unpacks one entry of at most `largest` bytes. */
export function readEntry(file: Buffer, { offset, storedSize, method }: ZipEntry, largest: number): Buffer {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== 0x04034b50) throw damaged()
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  const stored = file.subarray(start, start + storedSize)
  if (method === 0 && stored.length <= largest) return stored
  if (method !== 8) throw damaged()
  try {
    return inflateRawSync(stored, { maxOutputLength: largest })
  } catch {
    throw damaged()
  }
}

/** Where a zip archive that reaches the file's very end keeps its last record, or `null` when there is none. */
export function endOfArchive(file: Buffer): number | null {
  const first = Math.max(0, file.length - endLength - longestComment)
  for (let at = file.length - endLength; at >= first; at -= 1) {
    const isEnd = file.readUInt32LE(at) === 0x06054b50
    if (isEnd && at + endLength + file.readUInt16LE(at + 20) === file.length) return at
  }
  return null
}

function leadsOut(name: string): boolean {
  return name.includes('\0') || /^[\\/]|^[a-z]:|(^|[\\/])\.\.([\\/]|$)/i.test(name)
}

function damaged(): UploadRefused {
  return new UploadRefused('Filen er beskadiget, eller den er noget andet, end den giver sig ud for.')
}
