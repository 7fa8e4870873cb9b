import { pathOf } from '@/lib/paths'
import type { LegalReference } from '@/payload-types'
import { LegalRef } from '@/ui/LegalRef'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

/** True when a reader should not rely on the reference as it stands. */
export function isPossiblyOutdated(reference: Pick<LegalReference, 'status'>): boolean {
  return reference.status === 'muligvis-foraeldet' || reference.status === 'ophaevet'
}

/** The sections of law that a page refers to, with the year of the source and whether they may be outdated. */
export function LegalReferences({ items }: { items: LegalReference[] }) {
  if (items.length === 0) return null
  return (
    <Section labelledBy="lovhjemler">
      <SectionHeading id="lovhjemler">Lovhjemler</SectionHeading>
      <ul className="plain-list">
        {items.map((reference) => (
          <li key={reference.id}>
            <LegalRef
              label={[reference.title, reference.topic].filter(Boolean).join(': ')}
              href={pathOf('legal-references', reference.slug)}
              sourceYear={reference.sourceYear ?? null}
              outdated={isPossiblyOutdated(reference)}
              note={null}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
