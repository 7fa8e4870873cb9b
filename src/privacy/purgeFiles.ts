import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionSlug, Payload } from 'payload'
import { unnamedAmong } from '@/uploads/fileNames'
import { isOwnName } from '@/uploads/safeName'
import type { PurgeStep } from './purgeStep'

const day = 24 * 60 * 60 * 1000
const batchSize = 50

/** Files on the disk that no document names: what a process that was killed had written, or had yet to take away. */
export async function purgeFiles({
  payload,
  now,
  isDryRun,
}: Pick<PurgeStep, 'payload' | 'now' | 'isDryRun'>) {
  let count = 0
  for (const { custom, slug } of payload.config.collections) {
    const folder: unknown = custom.filesIn
    if (typeof folder !== 'string') continue
    const unnamed = await unnamedIn(folder, { payload, slug, before: now.getTime() - day })
    count += unnamed.length
    if (isDryRun) continue
    for (const name of unnamed) await rm(path.join(folder, name), { force: true })
  }
  return { 'filer uden dokument': count }
}

type Asked = { payload: Payload; slug: CollectionSlug; before: number }

async function unnamedIn(folder: string, { payload, slug, before }: Asked): Promise<string[]> {
  // A database that knows of no file at all may be another than the one the folder belongs to.
  const { totalDocs } = await payload.db.count({ collection: slug, where: {} })
  if (totalDocs === 0) return []
  const old = await oldFilesIn(folder, before)
  const unnamed: string[] = []
  for (let from = 0; from < old.length; from += batchSize) {
    unnamed.push(...(await unnamedAmong(payload, slug, old.slice(from, from + batchSize))))
  }
  return unnamed
}

/** By when they came to lie there, which a backup that is put back does not take with it. */
async function oldFilesIn(folder: string, before: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const old: string[] = []
  for (const entry of entries) {
    if (!entry.isFile() || !isOwnName(entry.name)) continue
    const found = await stat(path.join(folder, entry.name)).catch(() => null)
    if (found && found.ctimeMs < before) old.push(entry.name)
  }
  return old
}
