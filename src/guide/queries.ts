import { as, currentReader } from '@/content/reader'
import { related } from '@/content/related'
import { fitsAge } from '@/offers/rules'
import type { Offer, Stage } from '@/payload-types'

type Answers = { municipality: string | number; stage: Stage | null; age: number | null }

/** A municipality's living offers for the stage and the age, in the order one should try them. */
export async function contactsFor({ municipality, stage, age }: Answers): Promise<Offer[]> {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'offers',
    depth: 2,
    limit: 200,
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
  return stage ? fitting.sort((a, b) => orderAt(a, stage) - orderAt(b, stage)) : fitting
}

function orderAt(offer: Offer, stage: Stage): number {
  const row = (offer.stages ?? []).find((candidate) => related(candidate.stage)?.id === stage.id)
  return row?.order ?? Number.MAX_SAFE_INTEGER
}

/** The stages a reader chooses among. */
export async function guideStages(): Promise<Stage[]> {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'stages',
    depth: 0,
    limit: 20,
    sort: 'order',
  })
  return docs
}
