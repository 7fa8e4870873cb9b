import { as, currentReader } from '@/content/reader'

/** All of them with what they offer. On one page, because others link to each of them here. */
export async function listOrganisations() {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'organisations',
    depth: 1,
    joins: { contactPoints: false },
    pagination: false,
  })
  return docs
}
