import { type AgeRange, ageText, coversAge } from '@/lib/age'
import type { ChipItem } from '@/ui/Chip'
import { howTexts, kindTexts, wayInChoices } from './labels'
import type { OfferSummary } from './summary'

type Ageing = AgeRange & { accessRoutes?: AgeRange[] | null }

/** An offer fits an age when its own range covers it and, where it has ways in with ages, one of them does too. */
export function fitsAge(offer: Ageing, age: number): boolean {
  if (!coversAge(offer, age)) return false
  const routes = offer.accessRoutes ?? []
  return routes.length === 0 || routes.some((route) => coversAge(route, age))
}

type Route = { how?: unknown; anonymous?: unknown }

/** The ways in that some routes are, by their value in the address. */
export function waysInto(routes: Route[]): string[] {
  const given = wayInChoices.filter(
    ({ how, value }) =>
      routes.some((route) => how.some((one) => one === route.how)) ||
      (value === 'anonymt' && routes.some((route) => route.anonymous === 'ja')),
  )
  return given.map(({ value }) => value).sort()
}

/** Whether one of the ways leads in, at an age when there is one: a way that is open at another age doesn't. */
export function hasWayIn(
  { accessRoutes }: { accessRoutes?: (AgeRange & Route)[] | null },
  ways: readonly string[],
  age: number | null,
): boolean {
  const open = (accessRoutes ?? []).filter((route) => age === null || coversAge(route, age))
  return waysInto(open).some((way) => ways.includes(way))
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
