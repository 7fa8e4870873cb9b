import { related } from '@/content/related'
import { freshnessOf } from '@/freshness/rules'
import { pathOf } from '@/lib/paths'
import { chipsFor } from '@/offers/rules'
import type { ContactPoint } from '@/payload-types'
import { ContactCard } from '@/ui/ContactCard'
import { ContactList } from '@/ui/ContactList'
import { Freshness } from '@/ui/Freshness'
import type { GuideOffer } from './queries'

/** The contacts in the order one should try them. Only the first number is the page's primary action. */
export function GuideContacts({ offers, municipality }: { offers: GuideOffer[]; municipality: string }) {
  const firstWithPhone = offers.findIndex((offer) => phoneOf(offer))
  return (
    <ContactList>
      {offers.map((offer, index) => (
        <ContactCard
          key={offer.id}
          order={index + 1}
          title={offer.name}
          href={pathOf('offers', offer.slug)}
          text={offer.summary}
          chips={chipsFor(offer)}
          phone={phoneOf(offer)}
          phoneFallback={`Telefon: ikke oplyst. Ring til ${municipality}, og spørg efter ${offer.name}.`}
          callVariant={index === firstWithPhone ? 'primary' : 'secondary'}
          meta={<Freshness {...freshnessOf(offer.confirmedAt, new Date())} />}
          headingLevel={3}
        />
      ))}
    </ContactList>
  )
}

function phoneOf(offer: GuideOffer): string | null {
  for (const route of offer.accessRoutes ?? []) {
    const phone = related<ContactPoint>(route.contactPoint)?.phone
    if (phone) return phone
  }
  return null
}
