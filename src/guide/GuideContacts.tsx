import { freshnessOf } from '@/freshness/rules'
import { pathOf } from '@/lib/paths'
import { chipsFor } from '@/offers/rules'
import { ContactCard } from '@/ui/ContactCard'
import { ContactList } from '@/ui/ContactList'
import { Freshness } from '@/ui/Freshness'
import { phoneOf } from './phoneOf'
import type { GuideOffer } from './queries'

/** The contacts in the order one should try them. Only the first number is the page's primary action. */
export function GuideContacts({ offers, municipality }: { offers: GuideOffer[]; municipality: string }) {
  const firstWithPhone = offers.findIndex((offer) => phoneOf(offer))
  const isAnyWithoutPhone = offers.some((offer) => !phoneOf(offer))
  return (
    <>
      {isAnyWithoutPhone ? (
        <p>
          Er telefonnummeret ikke oplyst, så kontakt {municipality}, og sig, hvilket navn på listen det drejer
          sig om.
        </p>
      ) : null}
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
            phoneFallback="Telefon: ikke oplyst"
            callVariant={index === firstWithPhone ? 'primary' : 'secondary'}
            meta={<Freshness {...freshnessOf(offer.confirmedAt, new Date())} />}
            headingLevel={3}
          />
        ))}
      </ContactList>
    </>
  )
}
