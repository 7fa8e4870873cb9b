import type { Kind } from './kinds'
import { UploadRefused } from './UploadRefused'
import { readEntry, zipContents } from './zipContents'

const mainParts: [Kind, string][] = [
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
]

const largestTable = 1024 * 1024
const runs =
  /(^|\/)(vbaProject|vbaData|activeX)|\.(exe|dll|com|scr|bat|cmd|ps1|js|jse|vbs|vbe|wsf|hta|html?|class|jar)$/i

/**
 * Which office document a zip file is by its own table of content types, or `null` for another zip file.
 *
 * @throws UploadRefused for macros, for anything else that runs, and for a damaged archive
 */
export function officeKind(file: Buffer): Kind | null {
  const entries = zipContents(file)
  const tables = entries.filter(({ name }) => name.toLowerCase() === '[content_types].xml')
  const [table] = tables
  if (!table || tables.length > 1) return null
  const types = readEntry(file, table, largestTable).toString('utf8')
  if (/macroEnabled|vbaProject/i.test(types) || entries.some(({ name }) => runs.test(name))) {
    throw new UploadRefused('Filen indeholder makroer eller programmer. Gem den uden, og prøv igen.')
  }
  const declared = [...types.matchAll(/ContentType\s*=\s*["']([^"']+)["']/g)].map(([, type]) => type)
  const found = mainParts.filter(([, type]) => declared.includes(type))
  return found.length === 1 ? (found[0]?.[0] ?? null) : null
}
