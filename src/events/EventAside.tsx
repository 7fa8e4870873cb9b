import { allRelated, linksTo, related } from '@/content/related'
import { pathOf } from '@/lib/paths'
import type { Event, Method, Recommendation } from '@/payload-types'
import { RelatedList } from '@/ui/RelatedList'

/** What the event belongs to. */
export function EventAside({ event }: { event: Event }) {
  const initiative = related(event.initiative)
  return (
    <>
      <RelatedList title="Metoder" items={linksTo('methods', allRelated<Method>(event.methods))} />
      <RelatedList
        title="Anbefalinger"
        items={allRelated<Recommendation>(event.recommendations).map(({ area, number, slug }) => ({
          href: pathOf('recommendations', slug),
          label: `Anbefaling ${number}: ${area}`,
        }))}
      />
      <RelatedList
        title="Fælles initiativ"
        items={initiative ? [{ href: pathOf('initiatives', initiative.slug), label: initiative.title }] : []}
      />
      <RelatedList
        title="Flere arrangementer"
        items={[
          { href: '/arrangementer', label: 'Kommende arrangementer' },
          { href: '/arrangementer?vis=tidligere', label: 'Tidligere arrangementer' },
        ]}
      />
    </>
  )
}
