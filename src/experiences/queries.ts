import { listPageSize } from '@/content/listPage'
import { as, currentReader } from '@/content/reader'

/** One page of the municipalities' accounts, the newest first. A page beyond the last is the last. */
export async function listExperiences(page: number) {
  const found = await findPage(page)
  const isBeyond = page > found.totalPages && found.totalPages > 0
  const { docs, totalPages } = isBeyond ? await findPage(found.totalPages) : found
  return { docs, page: isBeyond ? totalPages : page, pages: totalPages }
}

async function findPage(page: number) {
  const reader = await currentReader()
  return reader.payload.find({
    ...as(reader),
    collection: 'experiences',
    depth: 1,
    limit: listPageSize,
    page,
    select: { municipality: true, slug: true, summary: true, title: true, year: true },
    sort: ['-year', 'title'],
  })
}
