import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { FilePage } from '../types'
import type { StoredFile } from './types'

/** Raise it when the same bytes should give another text than before. */
const readerVersion = 2

const kept = z.object({
  stamp: z.string(),
  pages: z.array(z.object({ label: z.string().nullable(), text: z.string() })),
})

const begun = z.object({ stamp: z.string(), times: z.number() })

/** One row for each file, so that a new text takes the place of the old one. */
function keyOf(id: string | number): string {
  return `file-text:${id}`
}

function stampOf({ filename, filesize, updatedAt }: StoredFile): string {
  return [readerVersion, filename, filesize, updatedAt].join(' ')
}

/** What was read of exactly these bytes, or `null`. */
export async function keptText(payload: Payload, file: StoredFile): Promise<FilePage[] | null> {
  const row = kept.safeParse(await payload.kv.get(keyOf(file.id))).data
  return row && row.stamp === stampOf(file) ? row.pages : null
}

/**
 * Notes that exactly these bytes are about to be read, since whatever stops the whole process then would stop it again.
 *
 * @returns how many times they have been begun on without an end, this time among them
 */
export async function beginReading(payload: Payload, file: StoredFile): Promise<number> {
  const row = begun.safeParse(await payload.kv.get(keyOf(file.id))).data
  const times = row && row.stamp === stampOf(file) ? row.times + 1 : 1
  await payload.kv.set(keyOf(file.id), { stamp: stampOf(file), times })
  return times
}

/** Keeps what was read, to be spared reading it again; nobody can read it over REST. */
export async function keepText(payload: Payload, file: StoredFile, pages: FilePage[]): Promise<void> {
  await payload.kv.set(keyOf(file.id), { stamp: stampOf(file), pages })
  // Deleted while it was read: then nobody comes to clear up after it.
  const { totalDocs } = await payload.db.count({ collection: 'media', where: { id: { equals: file.id } } })
  if (totalDocs === 0) await payload.kv.delete(keyOf(file.id))
}

export async function forgetText(id: string | number, req: PayloadRequest): Promise<void> {
  await req.payload.db.deleteMany({ collection: 'payload-kv', where: { key: { equals: keyOf(id) } }, req })
}
