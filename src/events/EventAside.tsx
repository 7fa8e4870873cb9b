import { allRelated, linksTo, related } from '@/content/related'
import { pathOf } from '@/lib/paths'
import { isWebAddress } from '@/lib/webAddress'
import type { Event, Method, Recommendation } from '@/payload-types'
import { type RelatedLink, RelatedList } from '@/ui/RelatedList'

/** What to read before or after, and what the event belongs to. */
export function EventAside({ event }: { event: Event }) {
  const initiative = related(event.initiative)
  return (
    <>
      <RelatedList title="Materialer" items={(event.materials ?? []).flatMap(materialLink)} />
      <RelatedList
        title="Fælles initiativ"
        items={initiative ? [{ href: pathOf('initiatives', initiative.slug), label: initiative.title }] : []}
      />
      <RelatedList title="Metoder" items={linksTo('methods', allRelated<Method>(event.methods))} />
      <RelatedList
        title="Anbefalinger"
        items={allRelated<Recommendation>(event.recommendations).map(({ area, number, slug }) => ({
          href: pathOf('recommendations', slug),
          label: `Anbefaling ${number}: ${area}`,
        }))}
      />
    </>
  )
}

const phaseTexts = { foer: 'Til før arrangementet', efter: 'Til efter arrangementet' } as const

/** Material with neither file nor address, or with a file the reader may not have, is no link. */
function materialLink({ file, phase, title, url }: NonNullable<Event['materials']>[number]): RelatedLink[] {
  const href = related(file)?.url ?? (isWebAddress(url) ? url : null)
  return href ? [{ href, label: title, note: phase ? phaseTexts[phase] : null }] : []
}
