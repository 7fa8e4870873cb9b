import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { fileNamesIn } from '../../src/uploads/fileNames'

/** Where the files of a portal lie that has no store elsewhere. */
export function fileFolder(): string {
  return path.join(process.env.DATA_DIR ?? '', 'media')
}

export async function filesThere(): Promise<string[]> {
  return (await readdir(fileFolder()).catch(() => [])).sort()
}

/** What the folder and the rows do not agree on. Nothing, one hopes. */
export async function filesApart(payload: Payload): Promise<string[]> {
  const { docs } = await payload.db.find({ collection: 'media', pagination: false, where: {} })
  const named = new Set(docs.flatMap(fileNamesIn))
  const there = await filesThere()
  return [
    ...[...named].filter((name) => !there.includes(name)).map((name) => `${name} mangler`),
    ...there.filter((name) => !named.has(name)).map((name) => `${name} er tilovers`),
  ]
}
