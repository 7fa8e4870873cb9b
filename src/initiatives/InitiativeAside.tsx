import { allRelated, linksTo } from '@/content/related'
import { dateText } from '@/lib/dates'
import { pathOf } from '@/lib/paths'
import type { Initiative, Method, Recommendation } from '@/payload-types'
import { RelatedList } from '@/ui/RelatedList'
import type { eventsOf } from './queries'

type Props = { initiative: Initiative; events: Awaited<ReturnType<typeof eventsOf>> }

/** Everything that leads on from an initiative. */
export function InitiativeAside({ initiative, events }: Props) {
  return (
    <>
      <RelatedList
        title="Anbefalinger"
        items={allRelated<Recommendation>(initiative.recommendations).map(({ area, number, slug }) => ({
          href: pathOf('recommendations', slug),
          label: `Anbefaling ${number}: ${area}`,
        }))}
      />
      <RelatedList title="Metoder" items={linksTo('methods', allRelated<Method>(initiative.methods))} />
      <RelatedList
        title="Arrangementer"
        items={events.map(({ firstDay, slug, title }) => ({
          href: pathOf('events', slug),
          label: title,
          note: firstDay ? dateText(firstDay) : null,
        }))}
      />
    </>
  )
}
