import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { FilePage } from '../types'
import { type Problem, problems, type StoredFile } from './types'

/** Raise it when the same bytes should give another text than before. */
const readerVersion = 2

const kept = z.object({
  stamp: z.string(),
  pages: z.array(z.object({ label: z.string().nullable(), text: z.string() })),
})

const fallenShort = z.object({ stamp: z.string(), problem: z.enum(problems) })

const begun = z.object({ stamp: z.string(), times: z.number() })

/** One row for each file, so that a new text takes the place of the old one. */
function keyOf(id: string | number): string {
  return `file-text:${id}`
}

/** A row of its own and a short one, since all of them are read together. */
const shortfallPrefix = 'file-shortfall:'

function shortfallKeyOf(id: string | number): string {
  return `${shortfallPrefix}${id}`
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
  if (totalDocs === 0)
    await Promise.all([keyOf, shortfallKeyOf].map((key) => payload.kv.delete(key(file.id))))
}

/** Keeps why exactly these bytes could not be read, or not to the end, for those who look after the file. */
export async function keepShortfall(
  payload: Payload,
  file: StoredFile,
  problem: Problem | null,
): Promise<void> {
  if (problem) await payload.kv.set(shortfallKeyOf(file.id), { stamp: stampOf(file), problem })
  else await payload.kv.delete(shortfallKeyOf(file.id))
}

/** Why these bytes could not be read; `null` where they were, or have not been tried. */
export async function shortfallOf(payload: Payload, file: StoredFile): Promise<Problem | null> {
  const row = fallenShort.safeParse(await payload.kv.get(shortfallKeyOf(file.id))).data
  return row && row.stamp === stampOf(file) ? row.problem : null
}

/** The files that could not be read, as far as they are still the same. */
export async function idsThatFellShort(payload: Payload): Promise<string[]> {
  const { docs } = await payload.db.find<{ key: string }>({
    collection: 'payload-kv',
    pagination: false,
    where: { key: { like: shortfallPrefix } },
  })
  return docs.map(({ key }) => key.slice(shortfallPrefix.length))
}

export async function forgetText(id: string | number, req: PayloadRequest): Promise<void> {
  const key = { in: [keyOf(id), shortfallKeyOf(id)] }
  await req.payload.db.deleteMany({ collection: 'payload-kv', where: { key }, req })
}
