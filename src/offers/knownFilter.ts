import { knownIn } from '@/lib/query'
import { wayInChoices } from './labels'
import { filterChoices } from './queries'
import type { OfferFilter } from './schema'

/** The filter without the choices there are none of. */
export async function knownFilter(filter: OfferFilter): Promise<OfferFilter> {
  const { municipalities, stages, types } = await filterChoices()
  const slugsOf = (choices: { slug: string }[]) => choices.map(({ slug }) => slug)
  return {
    ...filter,
    kommune: knownIn(filter.kommune, slugsOf(municipalities)),
    trin: knownIn(filter.trin, slugsOf(stages)),
    type: knownIn(filter.type, slugsOf(types)),
    vejind: knownIn(
      filter.vejind,
      wayInChoices.map(({ value }) => value),
    ),
  }
}
