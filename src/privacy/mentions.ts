import type { CollectionSlug, PayloadRequest } from 'payload'
import { everyRow, everyVersion } from './everyRow'
import type { Naming } from './naming'
import { isPersonalCollection } from './register'

export type Mention = { title: string } & ({ collection: string; id: string } | { global: string })

type Request = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/**
 * Where the content itself names somebody, such as a contact's address on a page. It is the editors' to change: taking words
 * out of a text by machine would leave sentences that nobody has read.
 */
export async function mentionsOf(req: Request, isNamed: Naming): Promise<Mention[]> {
  const found: Mention[] = []
  for (const { collection, titleField } of contentCollections(req)) {
    for await (const row of everyRow<{ id: string | number }>({ payload: req.payload, collection, req })) {
      if (!isNamed(row)) continue
      const title: unknown = Object.entries(row).find(([name]) => name === titleField)?.[1]
      found.push({ collection, id: String(row.id), title: String(title ?? row.id) })
    }
  }
  return [...found, ...(await globalsNaming(req, isNamed))]
}

async function globalsNaming(req: Request, isNamed: Naming): Promise<Mention[]> {
  const found: Mention[] = []
  for (const { label, slug } of req.payload.config.globals) {
    const row: unknown = await req.payload.db.findGlobal({ slug, req })
    if (isNamed(row)) found.push({ global: slug, title: typeof label === 'string' ? label : slug })
  }
  return found
}

/** Deletes the earlier versions that name somebody. The latest one is the document as it stands: see {@link mentionsOf}. */
export async function deleteVersionsNaming(
  req: Request,
  isNamed: Naming,
  isDryRun: boolean,
): Promise<number> {
  let count = 0
  for (const { collection, hasVersions } of contentCollections(req)) {
    if (!hasVersions) continue
    for await (const { id, latest, version } of everyVersion({ payload: req.payload, collection, req })) {
      if (latest || !isNamed(version)) continue
      count += 1
      if (!isDryRun) await req.payload.db.deleteVersions({ collection, where: { id: { equals: id } }, req })
    }
  }
  return count
}

type Draft = { id: string | number; _status?: string | null }

/**
 * A document that isn't published keeps, unseen, the words it was first saved with, until it is published. Where the newest
 * draft no longer names somebody, the row is made like it.
 */
export async function renewDraftsNaming(req: Request, isNamed: Naming, isDryRun: boolean): Promise<number> {
  let count = 0
  for (const { collection, hasVersions } of contentCollections(req)) {
    if (!hasVersions) continue
    const where = { _status: { equals: 'draft' } }
    for await (const row of everyRow<Draft>({ payload: req.payload, collection, where, req })) {
      if (!isNamed(row)) continue
      const newest = await newestVersion(req, collection, row.id)
      if (!newest || isNamed(newest)) continue
      count += 1
      if (isDryRun) continue
      const data = { ...newest, id: row.id }
      await req.payload.db.updateOne({ collection, id: row.id, data, req, returning: false })
    }
  }
  return count
}

async function newestVersion(req: Request, collection: CollectionSlug, parent: string | number) {
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection,
    where: { and: [{ parent: { equals: parent } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.version ?? null
}

function contentCollections(req: Request) {
  return req.payload.config.collections
    .filter(({ slug }) => !isPersonalCollection(slug) && !slug.startsWith('payload-'))
    .map(({ admin, slug, versions }) => ({
      collection: slug as CollectionSlug,
      titleField: admin.useAsTitle,
      hasVersions: Boolean(versions),
    }))
}
