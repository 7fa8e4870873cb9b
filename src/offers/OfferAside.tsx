import { allRelated, related } from '@/content/related'
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
      <RelatedList
        title="Metoder"
        items={allRelated<Method>(offer.methods).map(({ name, slug }) => ({
          href: pathOf('methods', slug),
          label: name,
        }))}
      />
      <RelatedList
        title="Hænger sammen med"
        items={allRelated<Offer>(offer.relatedOffers).map(({ name, slug }) => ({
          href: pathOf('offers', slug),
          label: name,
        }))}
      />
      <RelatedList
        title="Aktører"
        items={allRelated<Organisation>(offer.relatedOrganisations).map(({ name, slug }) => ({
          href: pathOf('organisations', slug),
          label: name,
        }))}
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
