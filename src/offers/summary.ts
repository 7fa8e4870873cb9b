import type { Offer } from '@/payload-types'

/** What a card shows of an offer. Reading these alone spares the database a score of tables for each row. */
export const offerSummarySelect = {
  accessRoutes: { ageMax: true, ageMin: true, anonymous: true, how: true },
  ageMax: true,
  ageMin: true,
  confirmedAt: true,
  kind: true,
  municipality: true,
  name: true,
  offerType: true,
  slug: true,
  state: true,
  summary: true,
  visibility: true,
} as const

type Route = NonNullable<Offer['accessRoutes']>[number]

export type OfferSummary = Pick<Offer, 'id' | Exclude<keyof typeof offerSummarySelect, 'accessRoutes'>> & {
  accessRoutes?: Pick<Route, 'how' | 'ageMin' | 'ageMax' | 'anonymous'>[] | null
}
