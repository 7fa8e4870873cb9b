import { allRelated, linksTo, related } from '@/content/related'
import { pathOf } from '@/lib/paths'
import type { Method, Recommendation, Resource, Stage } from '@/payload-types'
import { RelatedList } from '@/ui/RelatedList'

/** Everything that leads on from a tool. */
export function ResourceAside({ resource }: { resource: Resource }) {
  const municipality = related(resource.municipality)
  return (
    <>
      <RelatedList title="Metoder" items={linksTo('methods', allRelated<Method>(resource.methods))} />
      <RelatedList
        title="Anbefalinger"
        items={allRelated<Recommendation>(resource.recommendations).map(({ area, number, slug }) => ({
          href: pathOf('recommendations', slug),
          label: `Anbefaling ${number}: ${area}`,
        }))}
      />
      <RelatedList title="Bekymringstrin" items={linksTo('stages', allRelated<Stage>(resource.stages))} />
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
