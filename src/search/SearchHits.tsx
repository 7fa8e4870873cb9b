import { Card } from '@/ui/Card'
import { CardList } from '@/ui/CardList'
import type { ChipItem } from '@/ui/Chip'
import { Freshness } from '@/ui/Freshness'
import { Icon } from '@/ui/Icon'
import type { Choice } from './choices'
import { Highlight } from './Highlight'
import { typeTexts } from './labels'
import { networkMark } from './networkMark'
import type { SearchHit } from './types'

/** The hits in order, each with what it is, where, the passage that shows why, and whether it can be relied on. */
export function SearchHits({ hits, municipalities }: { hits: SearchHit[]; municipalities: Choice[] }) {
  const nameOf = new Map(municipalities.map(({ label, value }) => [value, label]))
  return (
    <CardList>
      {hits.map((hit) => {
        const { href, mark } = networkMark(hit)
        const places =
          hit.type === 'municipalities' ? [] : hit.municipalities.flatMap((slug) => nameOf.get(slug) ?? [])
        return (
          <Card
            key={hit.id}
            href={href}
            eyebrow={[typeTexts[hit.type].one, ...places].join(' · ')}
            title={<Highlight pieces={hit.title} />}
            text={hit.excerpt.length > 0 ? <Highlight pieces={hit.excerpt} /> : null}
            chips={chipsOf(hit, mark)}
            meta={hit.file || isVouchedFor(hit) ? <HitMeta hit={hit} /> : null}
            headingLevel={3}
          />
        )
      })}
    </CardList>
  )
}

function HitMeta({ hit: { file, freshness, offerState } }: { hit: SearchHit }) {
  return (
    <>
      {file ? (
        <p className="hit-file">
          <Icon name="document" />
          <span>
            I filen {file.name}
            {file.page ? `, ${file.page}` : null}
          </span>
        </p>
      ) : null}
      {freshness && isVouchedFor({ freshness, offerState }) ? <Freshness {...freshness} /> : null}
    </>
  )
}

/** Of what has ended nobody says whether it is still true. */
function isVouchedFor({ freshness, offerState }: Pick<SearchHit, 'freshness' | 'offerState'>): boolean {
  return freshness !== null && offerState !== 'ophoert'
}

function chipsOf({ offerState }: SearchHit, mark: string | null): ChipItem[] {
  const chips: ChipItem[] = mark ? [{ label: mark }] : []
  if (offerState === 'ophoert') chips.push({ label: 'Ophørt', tone: 'stop' })
  if (offerState === 'midlertidigt-lukket') chips.push({ label: 'Midlertidigt lukket', tone: 'stop' })
  return chips
}
