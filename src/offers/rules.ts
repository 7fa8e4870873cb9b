import { type AgeRange, ageText, coversAge } from '@/lib/age'
import type { ChipItem } from '@/ui/Chip'
import { howTexts, kindTexts } from './labels'
import type { OfferSummary } from './summary'

type Ageing = AgeRange & { accessRoutes?: (AgeRange & { how?: string })[] | null }

/** An offer fits an age when its own range covers it and, where it has ways in with ages, one of them does too. */
export function fitsAge(offer: Ageing, age: number): boolean {
  if (!coversAge(offer, age)) return false
  const routes = offer.accessRoutes ?? []
  return routes.length === 0 || routes.some((route) => coversAge(route, age))
}

type Described = Pick<OfferSummary, 'kind' | 'state' | 'accessRoutes' | 'ageMin' | 'ageMax'>

/** What a card says of an offer at a glance: whether it exists, who may come, and how one gets in. */
export function chipsFor(offer: Described): ChipItem[] {
  const chips: ChipItem[] = []
  if (offer.state === 'ophoert') chips.push({ label: 'Ophørt', tone: 'stop' })
  if (offer.state === 'midlertidigt-lukket') chips.push({ label: 'Midlertidigt lukket', tone: 'stop' })
  const kind = kindTexts[offer.kind]
  if (kind && offer.state !== 'ophoert') chips.push({ label: kind })
  const age = ageText(offer)
  if (age) chips.push({ label: age })
  if (offer.state !== 'ophoert') {
    for (const how of new Set((offer.accessRoutes ?? []).map((route) => route.how))) {
      if (how !== 'ikke-oplyst') chips.push(howTexts[how])
    }
  }
  return chips
}
