import { idOf } from '@/access/municipality'
import type { Municipality, Offer } from '@/payload-types'

export type StageOffer<T = Offer> = { offer: T; text: string | null }
export type StageGroup<T = Offer> = { municipality: Municipality; offers: StageOffer<T>[] }

const danish = new Intl.Collator('da')

/**
 * The offers of a stage by municipality, in Danish order of the municipalities' names, and within each in the
 * municipality's own order; offers without a place in the order come last, by name.
 *
 * @param offers read at depth 1, so that the municipality and the stages are documents
 */
export function groupByMunicipality<T extends Pick<Offer, 'municipality' | 'name' | 'stages'>>(
  offers: T[],
  stageId: number | string,
): StageGroup<T>[] {
  const groups = new Map<
    string,
    { municipality: Municipality; placed: (StageOffer<T> & { order: number })[] }
  >()
  for (const offer of offers) {
    const { municipality } = offer
    if (typeof municipality !== 'object' || municipality === null) continue
    const row = offer.stages?.find(({ stage }) => idOf(stage) === String(stageId))
    const group = groups.get(municipality.slug) ?? { municipality, placed: [] }
    group.placed.push({ offer, order: row?.order ?? Number.MAX_SAFE_INTEGER, text: row?.text ?? null })
    groups.set(municipality.slug, group)
  }
  return [...groups.values()]
    .sort((a, b) => danish.compare(a.municipality.name, b.municipality.name))
    .map(({ municipality, placed }) => ({
      municipality,
      offers: placed
        .sort((a, b) => a.order - b.order || danish.compare(a.offer.name, b.offer.name))
        .map(({ offer, text }) => ({ offer, text })),
    }))
}
