import { listPageSize } from '@/content/listPage'
import { as, currentReader } from '@/content/reader'
import { groupsInOrder } from './rules'

/** One page of the toolbox by name, without the long texts. A page beyond the last is the last. */
export async function listResources(page: number) {
  const found = await findPage(page)
  const isBeyond = page > found.totalPages && found.totalPages > 0
  const { docs, totalPages } = isBeyond ? await findPage(found.totalPages) : found
  return { groups: groupsInOrder(docs), page: isBeyond ? totalPages : page, pages: totalPages }
}

async function findPage(page: number) {
  const reader = await currentReader()
  return reader.payload.find({
    ...as(reader),
    collection: 'resources',
    depth: 0,
    limit: listPageSize,
    page,
    select: { kind: true, publisher: true, slug: true, summary: true, title: true, year: true },
    sort: 'title',
  })
}
