import { related } from '@/content/related'
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
      <RelatedList
        title="Aktører"
        items={content.organisations.map(({ name, slug }) => ({
          href: pathOf('organisations', slug),
          label: name,
        }))}
      />
      <RelatedList
        title="Værktøjer"
        items={content.resources.map(({ slug, title }) => ({
          href: pathOf('resources', slug),
          label: title,
        }))}
      />
      <RelatedList
        title="Fælles initiativer"
        items={content.initiatives.map(({ slug, title }) => ({
          href: pathOf('initiatives', slug),
          label: title,
        }))}
      />
      <RelatedList
        title="Erfaringer"
        items={content.experiences.map(({ slug, title }) => ({
          href: pathOf('experiences', slug),
          label: title,
        }))}
      />
    </>
  )
}
