import type { Where } from 'payload'
import { cache } from 'react'
import { as, currentReader } from '@/content/reader'
import { related } from '@/content/related'
import { listMunicipalities } from '@/municipalities/queries'
import { listStages } from '@/stages/queries'
import { fitsAge, hasWayIn } from './rules'
import type { OfferFilter } from './schema'
import { type OfferSummary, offerSummarySelect } from './summary'

export const offersPerPage = 30
const largestList = 1000

/**
 * The offers that pass a filter, living ones of the municipalities first. Ages and ways in are decided here rather
 * than in the database, because an offer fits when one of its ways in does both.
 */
export async function listOffers(
  filter: OfferFilter,
): Promise<{ offers: OfferSummary[]; total: number; pages: number }> {
  const reader = await currentReader()
  const where: Where[] = []
  if (filter.kommune.length > 0) where.push({ 'municipality.slug': { in: filter.kommune } })
  if (filter.type.length > 0) where.push({ 'offerType.slug': { in: filter.type } })
  if (filter.trin.length > 0) where.push({ 'stages.stage.slug': { in: filter.trin } })
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'offers',
    depth: 1,
    limit: largestList,
    pagination: false,
    select: offerSummarySelect,
    sort: 'name',
    where: { and: where },
  })
  const { alder: age, vejind } = filter
  const fitting = docs.filter(
    (offer) => (age === null || fitsAge(offer, age)) && (vejind.length === 0 || hasWayIn(offer, vejind, age)),
  )
  const ordered = [...fitting].sort((a, b) => rank(a) - rank(b))
  const pages = Math.max(1, Math.ceil(ordered.length / offersPerPage))
  const page = Math.min(filter.side, pages)
  return {
    offers: ordered.slice((page - 1) * offersPerPage, page * offersPerPage),
    total: ordered.length,
    pages,
  }
}

/** Offers one can use come before examples, and what has ended comes last. */
function rank(offer: OfferSummary): number {
  if (offer.state === 'ophoert') return 3
  if (!related(offer.municipality)) return 2
  return offer.state === 'midlertidigt-lukket' ? 1 : 0
}

/** What the filters offer to choose among. */
export async function filterChoices() {
  const [municipalities, stages, types] = await Promise.all([
    listMunicipalities(),
    listStages(),
    listOfferTypes(),
  ])
  return { municipalities, stages, types }
}

const listOfferTypes = cache(async () => {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'offer-types',
    depth: 0,
    limit: 200,
    select: { name: true, slug: true },
    sort: 'order',
  })
  return docs
})
