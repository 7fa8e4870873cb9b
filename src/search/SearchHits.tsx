import { Card } from '@/ui/Card'
import { CardList } from '@/ui/CardList'
import { Highlight } from './Highlight'
import { typeTexts } from './labels'
import type { SearchHit } from './types'

type Municipality = { slug: string; name: string }

/** The hits in order, each with what it is, where, and the passage that shows why. */
export function SearchHits({ hits, municipalities }: { hits: SearchHit[]; municipalities: Municipality[] }) {
  const nameOf = new Map(municipalities.map(({ name, slug }) => [slug, name]))
  return (
    <CardList>
      {hits.map((hit) => {
        const places =
          hit.type === 'municipalities' ? [] : hit.municipalities.flatMap((slug) => nameOf.get(slug) ?? [])
        return (
          <Card
            key={hit.id}
            href={hit.path}
            eyebrow={[typeTexts[hit.type].one, ...places].join(' · ')}
            title={<Highlight pieces={hit.title} />}
            text={hit.excerpt.length > 0 ? <Highlight pieces={hit.excerpt} /> : null}
            headingLevel={2}
          />
        )
      })}
    </CardList>
  )
}
