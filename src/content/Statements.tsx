import { BulletList } from '@/ui/BulletList'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

/** A headed list of short statements; nothing at all when there are none. */
export function Statements({ id, heading, items }: { id: string; heading: string; items: string[] }) {
  if (items.length === 0) return null
  return (
    <Section labelledBy={id}>
      <SectionHeading id={id}>{heading}</SectionHeading>
      <BulletList items={items} />
    </Section>
  )
}
