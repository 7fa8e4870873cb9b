import { RichText } from '@/content/RichText'
import { related } from '@/content/related'
import { dateText } from '@/lib/dates'
import { pathOf } from '@/lib/paths'
import type { LegalReference } from '@/payload-types'
import { ChipList } from '@/ui/ChipList'
import { FactList } from '@/ui/FactList'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import { statusChips } from './labels'

/** One reference to the law, with what the source said of it and how far that can be relied on. */
export function LegalReferenceEntry({ reference }: { reference: LegalReference }) {
  const { checkedAt, slug, sourceYear, validFrom, validTo } = reference
  return (
    <Section labelledBy={slug}>
      <SectionHeading id={slug} lead={reference.topic}>
        {reference.law} {reference.section}
      </SectionHeading>
      <ChipList items={[statusChips[reference.status]]} />
      {reference.statusNote ? <p>{reference.statusNote}</p> : null}
      <RichText value={reference.content} />
      <FactList
        items={[
          { term: 'Kilden er fra', value: sourceYear },
          { term: 'Kontrolleret', value: checkedAt ? dateText(checkedAt) : 'Endnu ikke' },
          ...(validFrom ? [{ term: 'Gælder fra', value: dateText(validFrom) }] : []),
          ...(validTo ? [{ term: 'Gælder til', value: dateText(validTo) }] : []),
          ...replacement(reference),
        ]}
      />
    </Section>
  )
}

/** Said as a fact only where the reference is known to be repealed or the new one is at hand. */
function replacement({ replacedBy, replacedByText, status }: LegalReference) {
  const next = related(replacedBy)
  if (next)
    return [{ term: 'Afløst af', value: <a href={pathOf('legal-references', next.slug)}>{next.title}</a> }]
  const term = status === 'ophaevet' ? 'Afløst af' : 'Kan være afløst af'
  return replacedByText ? [{ term, value: replacedByText }] : []
}
