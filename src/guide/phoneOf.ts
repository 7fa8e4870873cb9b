import { related } from '@/content/related'
import type { ContactPoint } from '@/payload-types'
import type { GuideOffer } from './queries'

/** The number of the first way in that has one, or `null`. */
export function phoneOf(offer: GuideOffer): string | null {
  for (const route of offer.accessRoutes ?? []) {
    const phone = related<ContactPoint>(route.contactPoint)?.phone
    if (phone) return phone
  }
  return null
}
