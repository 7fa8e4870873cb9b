import { dateText } from '@/lib/dates'
import type { Method } from '@/payload-types'
import { FactList } from '@/ui/FactList'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import { evidenceDimensions } from './labels'

/** The method's Vidensdeklaration, dimension by dimension. Where nobody has rated it, that is said. */
export function EvidenceDeclaration({ evidence }: { evidence: Method['evidence'] }) {
  const isRated = evidenceDimensions.some(([name]) => evidence?.[name])
  return (
    <Section labelledBy="vidensdeklaration">
      <SectionHeading id="vidensdeklaration" lead={isRated ? 'Bedømt fra A til D på fem områder.' : null}>
        Vidensdeklaration
      </SectionHeading>
      {isRated ? (
        <>
          <FactList
            items={evidenceDimensions.map(([name, term]) => ({ term, value: evidence?.[name] ?? null }))}
          />
          {evidence?.source ? (
            <p className="source-note">
              Kilde: {evidence.source}
              {evidence.ratedAt ? `, ${dateText(evidence.ratedAt)}` : ''}.
            </p>
          ) : null}
        </>
      ) : (
        <p>Bedømmelsen er ikke oplyst på portalen endnu.</p>
      )}
    </Section>
  )
}
