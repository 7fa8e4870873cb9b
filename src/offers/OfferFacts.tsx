import { related } from '@/content/related'
import { ageText } from '@/lib/age'
import type { Offer } from '@/payload-types'
import { type Fact, FactList } from '@/ui/FactList'
import { OpeningHours } from '@/ui/OpeningHours'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import { durationText, freePlacesText, sessionsText } from './facts'
import { weekdayTexts } from './labels'

/** The practical side. The four first are always shown, stated or not; the rest only where somebody has stated them. */
export function OfferFacts({ offer }: { offer: Offer }) {
  const facts: Fact[] = [
    { term: 'Alder', value: [ageText(offer), offer.ageNote].filter(Boolean).join('. ') },
    { term: 'Målgruppe', value: offer.targetGroup ?? null },
    { term: 'Varighed', value: [durationText(offer), sessionsText(offer)].filter(Boolean).join('. ') },
    { term: 'Åbningstider', value: hoursOf(offer) },
    ...stated('Leverandør', related(offer.organisation)?.name ?? offer.providerText),
    ...stated('Adresse', addressesOf(offer)),
    ...stated('Pris', priceOf(offer)),
    ...stated('Ventetid', offer.waitingTime),
    ...stated('Pladser', offer.places),
    ...stated('Ledige pladser', freePlacesText(offer, new Date())),
    ...stated('Opsøgende', yesNo(offer.outreach)),
    ...stated('Åbent for andre kommuner', yesNo(offer.openToOthers)),
  ]
  return (
    <Section labelledBy="praktisk">
      <SectionHeading id="praktisk">Praktisk</SectionHeading>
      <FactList items={facts} />
    </Section>
  )
}

function stated(term: string, value: Fact['value']): Fact[] {
  return value === null || value === undefined || value === '' ? [] : [{ term, value }]
}

function yesNo(value: 'ja' | 'nej' | null | undefined): string | null {
  if (!value) return null
  return value === 'ja' ? 'Ja' : 'Nej'
}

function hoursOf(offer: Offer) {
  const rows = offer.openingHours ?? []
  if (rows.length === 0) return null
  return <OpeningHours rows={rows.map(({ day, from, to }) => ({ day: weekdayTexts[day], from, to }))} />
}

function addressesOf(offer: Offer) {
  const rows = offer.addresses ?? []
  if (rows.length === 0) return null
  return (
    <ul className="plain-list">
      {rows.map(({ city, id, name, note, street }) => (
        <li key={id ?? `${name}-${city}`}>
          {[name, street, city].filter(Boolean).join(', ')}
          {note ? ` (${note.replace(/\.$/, '')})` : ''}
        </li>
      ))}
    </ul>
  )
}

const kroner = new Intl.NumberFormat('da-DK')

/** `50.000–70.000 kr. pr. måned (2016)`: a price never stands without its year. */
function priceOf({ price }: Offer): string | null {
  const { monthMinDkk: from, monthMaxDkk: to, text, year } = price ?? {}
  const range = [from, to]
    .filter((value): value is number => typeof value === 'number')
    .map((value) => kroner.format(value))
  const month = range.length > 0 ? `${range.join('–')} kr. pr. måned (${year ?? 'årstal ikke oplyst'})` : null
  return [month, text].filter(Boolean).join('. ') || null
}
