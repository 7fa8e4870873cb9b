import type { Offer } from '@/payload-types'
import { Phases } from '@/ui/Phases'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

type OfferPhase = NonNullable<Offer['phases']>[number]

export function OfferPhases({ offer }: { offer: Offer }) {
  const phases = offer.phases ?? []
  if (phases.length === 0) return null
  return (
    <Section labelledBy="faser">
      <SectionHeading id="faser">Faser</SectionHeading>
      <Phases
        items={phases.map((phase, index) => ({
          title: `Fase ${phase.number ?? index + 1}`,
          text: phase.text,
          duration: durationText(phase),
        }))}
      />
    </Section>
  )
}

function durationText({ expectedWeeks, maxWeeks }: OfferPhase): string | null {
  if (typeof expectedWeeks === 'number') return `Forventet ${expectedWeeks} uger`
  return typeof maxWeeks === 'number' ? `Op til ${maxWeeks} uger` : null
}
