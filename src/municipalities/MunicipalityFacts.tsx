import type { Municipality } from '@/payload-types'
import { type Fact, FactList } from '@/ui/FactList'
import { MunicipalityWebsite } from './MunicipalityWebsite'

/** How to reach the municipality. */
export function MunicipalityFacts({ municipality }: { municipality: Municipality }) {
  const facts: Fact[] = [
    { term: 'Telefon', value: phonesOf(municipality) },
    {
      term: 'Hjemmeside',
      value: municipality.website ? <MunicipalityWebsite website={municipality.website} /> : null,
    },
    { term: 'Uden for åbningstid', value: municipality.acuteInformation ?? null },
    { term: 'Kommunekode', value: municipality.kommunekode },
    { term: 'CVR-nummer', value: municipality.cvr },
  ]
  return <FactList items={facts} />
}

function phonesOf({ phones }: Municipality) {
  if (!phones || phones.length === 0) return null
  return (
    <ul className="plain-list">
      {phones.map(({ hours, id, label, phone }) => (
        <li key={id ?? phone}>
          {label}: <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          {hours ? ` (${hours})` : ''}
        </li>
      ))}
    </ul>
  )
}
