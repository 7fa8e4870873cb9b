import { linksTo, related } from '@/content/related'
import { pathOf } from '@/lib/paths'
import { adoptionTexts } from '@/methods/labels'
import { RelatedList } from '@/ui/RelatedList'
import type { contentOf } from './queries'

type Content = Awaited<ReturnType<typeof contentOf>>

const positionTexts: Record<Content['positions'][number]['status'], string> = {
  'ikke-besvaret': 'Ikke besvaret',
  'under-overvejelse': 'Under overvejelse',
  planlagt: 'Planlagt',
  'i-drift': 'I drift',
  fravalgt: 'Fravalgt',
}

/** What else a municipality has entered than its offers. */
export function MunicipalityAside({ content }: { content: Content }) {
  return (
    <>
      <RelatedList
        title="Metoder"
        items={content.adoptions.flatMap(({ method, status }) => {
          const known = related(method)
          return known
            ? [{ href: pathOf('methods', known.slug), label: known.name, note: adoptionTexts[status] }]
            : []
        })}
      />
      <RelatedList
        title="Stillingtagen til anbefalingerne"
        items={content.positions.flatMap(({ recommendation, status }) => {
          const known = related(recommendation)
          if (!known) return []
          const label = `Anbefaling ${known.number}: ${known.area}`
          return [{ href: pathOf('recommendations', known.slug), label, note: positionTexts[status] }]
        })}
      />
      <RelatedList title="Aktører" items={linksTo('organisations', content.organisations)} />
      <RelatedList title="Værktøjer" items={linksTo('resources', content.resources)} />
      <RelatedList title="Fælles initiativer" items={linksTo('initiatives', content.initiatives)} />
      <RelatedList title="Erfaringer" items={linksTo('experiences', content.experiences)} />
    </>
  )
}
