import { allRelated, related } from '@/content/related'
import { pathOf } from '@/lib/paths'
import type { Method, Recommendation, Resource, Stage } from '@/payload-types'
import { RelatedList } from '@/ui/RelatedList'

/** Everything that leads on from a tool. */
export function ResourceAside({ resource }: { resource: Resource }) {
  const municipality = related(resource.municipality)
  return (
    <>
      <RelatedList
        title="Metoder"
        items={allRelated<Method>(resource.methods).map(({ name, slug }) => ({
          href: pathOf('methods', slug),
          label: name,
        }))}
      />
      <RelatedList
        title="Anbefalinger"
        items={allRelated<Recommendation>(resource.recommendations).map(({ area, number, slug }) => ({
          href: pathOf('recommendations', slug),
          label: `Anbefaling ${number}: ${area}`,
        }))}
      />
      <RelatedList
        title="Bekymringstrin"
        items={allRelated<Stage>(resource.stages).map(({ name, slug }) => ({
          href: pathOf('stages', slug),
          label: name,
        }))}
      />
      <RelatedList
        title="Kommune"
        items={
          municipality
            ? [{ href: pathOf('municipalities', municipality.slug), label: municipality.name }]
            : []
        }
      />
    </>
  )
}
