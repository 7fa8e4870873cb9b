import { allRelated, linksTo, related } from '@/content/related'
import { pathOf } from '@/lib/paths'
import { isWebAddress } from '@/lib/webAddress'
import type { Event, Experience, Initiative, Method, Offer, Recommendation, Resource } from '@/payload-types'
import { RelatedList } from '@/ui/RelatedList'

/** Everything that leads on from a method. */
export function MethodAside({
  method,
  offers,
}: {
  method: Method
  offers: Pick<Offer, 'municipality' | 'name' | 'slug'>[]
}) {
  return (
    <>
      <RelatedList
        title="Anbefalinger"
        items={allRelated<Recommendation>(method.recommendations).map(({ area, number, slug }) => ({
          href: pathOf('recommendations', slug),
          label: `Anbefaling ${number}: ${area}`,
        }))}
      />
      <RelatedList
        title="Tilbud, der bruger metoden"
        items={offers.map((offer) => ({
          href: pathOf('offers', offer.slug),
          label: offer.name,
          note: related(offer.municipality)?.name ?? null,
        }))}
      />
      <RelatedList title="Værktøjer" items={linksTo('resources', allRelated<Resource>(method.resources))} />
      <RelatedList
        title="Links"
        items={(method.links ?? [])
          .filter(({ url }) => isWebAddress(url))
          .map(({ label, note, url }) => ({ href: url, label, note: note ?? null }))}
      />
      <RelatedList
        title="Fælles initiativer"
        items={linksTo('initiatives', allRelated<Initiative>(method.initiatives))}
      />
      <RelatedList title="Arrangementer" items={linksTo('events', allRelated<Event>(method.events))} />
      <RelatedList
        title="Erfaringer"
        items={linksTo('experiences', allRelated<Experience>(method.experiences))}
      />
    </>
  )
}
