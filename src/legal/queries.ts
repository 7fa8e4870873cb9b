import { as, currentReader } from '@/content/reader'

const danish = new Intl.Collator('da', { numeric: true })

/** All references by law and section, § 52 before § 101. On one page, because others link to each of them here. */
export async function listLegalReferences() {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'legal-references',
    depth: 1,
    pagination: false,
  })
  return [...docs].sort((a, b) => danish.compare(`${a.law} ${a.section}`, `${b.law} ${b.section}`))
}
