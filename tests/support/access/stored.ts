import type { CollectionSlug, Payload } from 'payload'
import type { GoverningCollection } from '@/access/policy'
import { changeMark } from '../changeMark'

type Row = { id: string } & Record<string, unknown>
type Version = { latest?: boolean; createdAt: string; updatedAt: string; version: unknown }

/** Everything the database holds of a document: its row and its versions. */
export type Stored = {
  row: Row | null
  versions: Version[]
  /** The whole of it, to compare. */
  text: string
  id: string | number
  mark: string
}

/** What is stored of a document, read anew only when anything has been written since it was `known`. */
export async function storedOf(
  payload: Payload,
  slug: GoverningCollection,
  id: string | number,
  known?: Stored,
): Promise<Stored> {
  const mark = await changeMark(payload)
  if (known?.mark === mark && known.id === id) return known
  const collection = slug as CollectionSlug
  const row = await payload.db.findOne<Row>({ collection, where: { id: { equals: id } } })
  const found = payload.collections[collection].config.versions
    ? await payload.db.findVersions({
        collection,
        where: { parent: { equals: id } },
        limit: 0,
        pagination: false,
        sort: 'id',
      })
    : null
  const versions = (found?.docs ?? []) as unknown as Version[]
  return { row, versions, text: JSON.stringify([row, versions]), id, mark }
}
