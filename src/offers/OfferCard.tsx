import { related } from '@/content/related'
import { freshnessOf } from '@/freshness/rules'
import { addressOf } from '@/lib/paths'
import { Card } from '@/ui/Card'
import { Freshness } from '@/ui/Freshness'
import type { HeadingLevel } from '@/ui/Heading'
import { chipsFor } from './rules'
import type { OfferSummary } from './summary'

/**
 * An offer read at depth 1. `hasMunicipality` is false on pages where the municipality is given; `href` is for leading
 * elsewhere than to the offer's own address.
 */
export function OfferCard(props: {
  offer: OfferSummary
  href?: string
  hasMunicipality?: boolean
  headingLevel?: HeadingLevel
}) {
  const { offer, href = addressOf('offers', offer), hasMunicipality = true, headingLevel = 3 } = props
  const municipality = related(offer.municipality)
  const type = related(offer.offerType)
  const eyebrow = [hasMunicipality ? municipality?.name : null, type?.name].filter(Boolean).join(' · ')
  return (
    <Card
      href={href}
      eyebrow={eyebrow || null}
      title={offer.name}
      text={offer.summary}
      chips={chipsFor(offer)}
      headingLevel={headingLevel}
      meta={
        municipality && offer.state !== 'ophoert' ? (
          <Freshness {...freshnessOf(offer.confirmedAt, new Date())} />
        ) : null
      }
    />
  )
}
