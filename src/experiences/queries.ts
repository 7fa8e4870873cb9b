import { listPageSize } from '@/content/listPage'
import { as, currentReader } from '@/content/reader'

/** One page of the municipalities' accounts, the newest first. A page beyond the last is the last. */
export async function listExperiences(page: number) {
  const reader = await currentReader()
  const query = {
    ...as(reader),
    collection: 'experiences',
    depth: 1,
    limit: listPageSize,
    select: { municipality: true, slug: true, summary: true, title: true, year: true },
    sort: ['-year', 'title'],
  } as const
  const find = (number: number) => reader.payload.find({ ...query, sort: [...query.sort], page: number })
  const found = await find(page)
  if (page <= found.totalPages || found.totalPages === 0)
    return { docs: found.docs, page, pages: found.totalPages }
  const { docs } = await find(found.totalPages)
  return { docs, page: found.totalPages, pages: found.totalPages }
}
