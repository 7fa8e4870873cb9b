import { as, currentReader } from '@/content/reader'
import { related } from '@/content/related'
import { fitsAge } from '@/offers/rules'
import { type OfferSummary, offerSummarySelect } from '@/offers/summary'
import type { ContactPoint, Offer, Stage } from '@/payload-types'

type Answers = { municipality: string | number; stage: Pick<Stage, 'id'> | null; age: number | null }

/** An offer as the guide shows it: with the number to call and its place in the stage's order. */
export type GuideOffer = Omit<OfferSummary, 'accessRoutes'> &
  Pick<Offer, 'stages'> & {
    accessRoutes?:
      | (NonNullable<OfferSummary['accessRoutes']>[number] & {
          contactPoint?: string | ContactPoint | null
        })[]
      | null
  }

/** A municipality's living offers for the stage and the age, in the order one should try them. */
export async function contactsFor({ municipality, stage, age }: Answers): Promise<GuideOffer[]> {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'offers',
    depth: 2,
    limit: 200,
    select: {
      ...offerSummarySelect,
      accessRoutes: { ...offerSummarySelect.accessRoutes, contactPoint: true },
      stages: true,
    },
    sort: 'name',
    where: {
      and: [
        { municipality: { equals: municipality } },
        { state: { equals: 'aktiv' } },
        ...(stage ? [{ 'stages.stage': { equals: stage.id } }] : []),
      ],
    },
  })
  const fitting = age === null ? docs : docs.filter((offer) => fitsAge(offer, age))
  return stage ? [...fitting].sort((a, b) => orderAt(a, stage) - orderAt(b, stage)) : fitting
}

function orderAt(offer: GuideOffer, stage: Pick<Stage, 'id'>): number {
  const row = (offer.stages ?? []).find((candidate) => related(candidate.stage)?.id === stage.id)
  return row?.order ?? Number.MAX_SAFE_INTEGER
}
