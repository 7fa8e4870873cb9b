import { listPageSize } from '@/content/listPage'
import { as, currentReader } from '@/content/reader'
import { groupsInOrder } from './rules'

/** One page of the toolbox by name, without the long texts. A page beyond the last is the last. */
export async function listResources(page: number) {
  const reader = await currentReader()
  const query = {
    ...as(reader),
    collection: 'resources',
    depth: 0,
    limit: listPageSize,
    select: { kind: true, publisher: true, slug: true, summary: true, title: true, year: true },
    sort: 'title',
  } as const
  const found = await reader.payload.find({ ...query, page })
  const last = page > found.totalPages && found.totalPages > 0 ? found.totalPages : null
  const { docs, totalPages } = last === null ? found : await reader.payload.find({ ...query, page: last })
  return { groups: groupsInOrder(docs), page: last ?? page, pages: totalPages }
}
