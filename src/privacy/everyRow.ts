import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'

const batchSize = 200

type WithId = { id: string | number }

type Table = {
  payload: Payload
  collection: CollectionSlug
  where?: Where
  req?: Partial<PayloadRequest>
}

/**
 * The rows of a collection as the database has them, secrets and all. The ids are taken down first and the rows read a
 * batch at a time, so that rows may be changed or deleted underway without another being passed over.
 */
export async function* everyRow<Row extends WithId>({
  payload,
  collection,
  where = {},
  req = {},
}: Table): AsyncGenerator<Row> {
  const base = { collection, pagination: false, req }
  const { docs: found } = await payload.db.find<WithId>({ ...base, where, select: { id: true } })
  for (const ids of batchesOf(found)) {
    const { docs } = await payload.db.find<Row>({ ...base, where: { id: { in: ids } } })
    yield* docs
  }
}

export type VersionRow = WithId & {
  parent: string | number
  latest?: boolean
  version: Record<string, unknown>
}

/** The kept versions of a collection, as {@link everyRow}. */
export async function* everyVersion({ payload, collection, req = {} }: Table): AsyncGenerator<VersionRow> {
  const base = { collection, pagination: false, req }
  const { docs: found } = await payload.db.findVersions({ ...base, where: {}, select: { parent: true } })
  for (const ids of batchesOf(found)) {
    const { docs } = await payload.db.findVersions<Record<string, unknown>>({
      ...base,
      where: { id: { in: ids } },
    })
    for (const { id, parent, version, ...rest } of docs) {
      yield { id, parent, version, latest: 'latest' in rest && rest.latest === true }
    }
  }
}

function batchesOf(rows: WithId[]): (string | number)[][] {
  const ids = rows.map(({ id }) => id)
  return Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, index) =>
    ids.slice(index * batchSize, (index + 1) * batchSize),
  )
}
