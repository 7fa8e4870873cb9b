import { allRelated, linksTo, related } from '@/content/related'
import { pathOf } from '@/lib/paths'
import type { Method, Offer, Organisation, Stage } from '@/payload-types'
import { RelatedList } from '@/ui/RelatedList'

/** Everything that leads on from an offer. */
export function OfferAside({ offer }: { offer: Offer }) {
  const municipality = related(offer.municipality)
  const stages = (offer.stages ?? []).flatMap((row) => {
    const stage = related<Stage>(row.stage)
    return stage ? [{ href: pathOf('stages', stage.slug), label: stage.name, note: row.text ?? null }] : []
  })
  return (
    <>
      <RelatedList title="Bekymringstrin" items={stages} />
      <RelatedList title="Metoder" items={linksTo('methods', allRelated<Method>(offer.methods))} />
      <RelatedList
        title="Hænger sammen med"
        items={linksTo('offers', allRelated<Offer>(offer.relatedOffers))}
      />
      <RelatedList
        title="Aktører"
        items={linksTo('organisations', allRelated<Organisation>(offer.relatedOrganisations))}
      />
      <RelatedList
        title="Kommunen"
        items={
          municipality
            ? [{ href: pathOf('municipalities', municipality.slug), label: municipality.officialName }]
            : []
        }
      />
    </>
  )
}
