import { kindOf } from './kindOf'
import { allowedText, kinds, largestFile } from './kinds'
import { isPicture, redraw } from './redraw'
import { calledBefore, safeName } from './safeName'
import { UploadRefused } from './UploadRefused'

export type UploadedFile = { name: string; data: Buffer; mimetype: string; size: number }

/**
 * A file as the portal keeps it: known by its bytes, pictures drawn anew, under a name of our own.
 *
 * @throws UploadRefused when the portal does not take it
 */
export async function vetted({ name, data }: Pick<UploadedFile, 'name' | 'data'>): Promise<UploadedFile> {
  if (data.length > largestFile) throw new UploadRefused('Filen er for stor. Den må højst fylde 20 MB.')
  const kind = kindOf(data)
  if (!kind) throw new UploadRefused(`Den slags fil kan ikke lægges op. ${allowedText}`)
  const kept = isPicture(kind) ? await redraw(data, kind) : data
  return { name: safeName(name, kind), data: kept, mimetype: kinds[kind].mimeType, size: kept.length }
}

/** A file that the portal keeps, as a file of its own: under another name. `null` when it is none of ours. */
export function renewedFile(name: string, data: Buffer): UploadedFile | null {
  const kind = kindOf(data)
  return kind
    ? { name: safeName(calledBefore(name), kind), data, mimetype: kinds[kind].mimeType, size: data.length }
    : null
}
