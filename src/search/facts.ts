import { type FreshnessState, freshnessOf } from '@/freshness/rules'
import { danishSortKey } from '@/lib/danishSortKey'
import { wayInChoices } from '@/offers/labels'
import { fitsAge } from '@/offers/rules'
import type { SearchCollection } from './collections'
import { typeTexts } from './labels'
import { asList, isRecord, slugsOf, titleOf } from './parts'

/** What a document is filtered, sorted and ranked by. Lists hold slugs. */
export type SearchFacts = {
  municipalities: string[]
  stages: string[]
  offerType: string[]
  ways: string[]
  methods: string[]
  audience: string[]
  laws: string[]
  /** Each age it fits, up to where every later age fits too. */
  ages: number[]
  /** It fits this age and all above. */
  agesFrom: number | null
  offerState: 'aktiv' | 'midlertidigt-lukket' | 'ophoert' | null
  freshness: FreshnessState | null
  confirmedAt: string | null
  /** Milliseconds, for sorting. */
  confirmed: number | null
  /** 1 for what one can hardly use: stale, closed and ended offers, and events that are over. It comes last, whatever it is called. */
  tier: 0 | 1
  /** 0 first: confirmed offers; then what nobody has to confirm; stale, closed, over and ended ones last. */
  rank: number
  sortName: string
  /** Words that the kind of document is known by. */
  labels: string[]
}

type Doc = Record<string, unknown> & {
  id: number | string
  slug?: string | null
  ageMin?: number | null
  ageMax?: number | null
  accessRoutes?: (Record<string, unknown> & { ageMin?: number | null; ageMax?: number | null })[] | null
}

const oldest = 120

export function factsOf(collection: SearchCollection, doc: Doc, now: Date): SearchFacts {
  const routes = asList(doc.accessRoutes).filter(isRecord)
  const confirmedAt = collection === 'offers' && typeof doc.confirmedAt === 'string' ? doc.confirmedAt : null
  const freshness = collection === 'offers' ? freshnessOf(confirmedAt, now).state : null
  const offerState = collection === 'offers' ? stateOf(doc.state) : null
  const rank = rankOf({ collection, doc, freshness, now, offerState })
  return {
    municipalities: own('municipalities', collection, doc, [doc.municipality, doc.participants]),
    stages: own('stages', collection, doc, [stagesOf(doc.stages)]),
    offerType: slugs([doc.offerType, doc.offerTypes]),
    ways: waysOf(routes),
    methods: own('methods', collection, doc, [doc.methods]),
    audience: texts(routes.flatMap((route) => asList(route.who))),
    laws: own('legal-references', collection, doc, [
      doc.legalReferences,
      ...routes.map((route) => route.legalReferences),
    ]),
    ...agesOf(collection, doc),
    offerState,
    freshness,
    confirmedAt,
    confirmed: confirmedAt ? Date.parse(confirmedAt) : null,
    tier: rank < 2 ? 0 : 1,
    rank,
    sortName: danishSortKey(titleOf(doc)),
    labels: [typeTexts[collection].one, typeTexts[collection].many],
  }
}

/** What a document refers to; a method is about itself as well. */
function own(kind: SearchCollection, collection: SearchCollection, doc: Doc, values: unknown[]): string[] {
  return kind === collection ? slugs([doc, ...values]) : slugs(values)
}

function slugs(values: unknown[]): string[] {
  return texts(values.flatMap(slugsOf))
}

function texts(values: unknown[]): string[] {
  return [...new Set(values.filter((value): value is string => typeof value === 'string'))].sort()
}

/** A list of stages, or of rows that each have one. */
function stagesOf(value: unknown): unknown[] {
  return asList(value).map((item) => (isRecord(item) && 'stage' in item ? item.stage : item))
}

function waysOf(routes: Record<string, unknown>[]): string[] {
  const given = wayInChoices.filter(
    ({ how, value }) =>
      routes.some((route) => how.some((one) => one === route.how)) ||
      (value === 'anonymt' && routes.some((route) => route.anonymous === 'ja')),
  )
  return given.map(({ value }) => value).sort()
}

/**
 * Offers fit as the list of offers has it, open ends included. Methods do where an age is stated. Everything else is for
 * no age in particular, and a search by age leaves it out.
 */
function agesOf(collection: SearchCollection, doc: Doc): Pick<SearchFacts, 'ages' | 'agesFrom'> {
  const isAged = collection === 'offers' || typeof doc.ageMin === 'number' || typeof doc.ageMax === 'number'
  if (!isAged) return { ages: [], agesFrom: null }
  const fitting = Array.from({ length: oldest + 1 }, (_, age) => age).filter((age) => fitsAge(doc, age))
  if (fitting.at(-1) !== oldest) return { ages: fitting, agesFrom: null }
  const gap = fitting.findLastIndex((age, index) => index > 0 && fitting[index - 1] !== age - 1)
  const start = Math.max(0, gap)
  return { ages: fitting.slice(0, start), agesFrom: fitting[start] ?? null }
}

function stateOf(value: unknown): SearchFacts['offerState'] {
  return value === 'midlertidigt-lukket' || value === 'ophoert' ? value : 'aktiv'
}

type Ranked = Pick<SearchFacts, 'freshness' | 'offerState'> & {
  collection: SearchCollection
  doc: Doc
  now: Date
}

function rankOf({ collection, doc, freshness, now, offerState }: Ranked): number {
  if (offerState === 'ophoert') return 4
  if (offerState === 'midlertidigt-lukket') return 3
  if (freshness === 'stale') return 2
  if (collection === 'events') return isOver(doc, now) ? 3 : 1
  return freshness === 'fresh' || freshness === 'aging' ? 0 : 1
}

function isOver({ days, state }: Doc, now: Date): boolean {
  const ends = asList(days).flatMap((day) => (isRecord(day) ? [String(day.endsAt ?? '')] : []))
  return (
    state === 'aflyst' ||
    state === 'afholdt' ||
    (ends.length > 0 && ends.every((end) => end < now.toISOString()))
  )
}
