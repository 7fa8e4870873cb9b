import { type FreshnessState, freshnessOf } from '@/freshness/rules'
import { type AgeRange, coversAge } from '@/lib/age'
import { danishSortKey } from '@/lib/danishSortKey'
import { fitsAge, waysInto } from '@/offers/rules'
import type { SearchCollection } from './collections'
import { typeTexts } from './labels'
import { asList, isRecord, slugsOf, titleOf } from './parts'

type ByAge = Record<string, string[]>

/** What a document is filtered, sorted and ranked by. Lists hold slugs. */
export type SearchFacts = {
  /** Those it is for: an event for no municipality in particular is for all of them. */
  municipalities: string[]
  /** Those it says itself that it is for, which is what its card says. */
  namedMunicipalities: string[]
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
  /** The ways in and those who may ask: here where they are the same at each age it fits, and else by age. */
  waysAlways: string[]
  waysAt: ByAge
  audienceAlways: string[]
  audienceAt: ByAge
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
  accessRoutes?: Route[] | null
}
type Route = Record<string, unknown> & AgeRange & { how?: unknown; anonymous?: unknown }

const oldest = 120
const everyAge = Array.from({ length: oldest + 1 }, (_, age) => age)

/** @param allMunicipalities the slugs of those there are, for what is for all of them */
export function factsOf(
  collection: SearchCollection,
  doc: Doc,
  { allMunicipalities, now }: { allMunicipalities: readonly string[]; now: Date },
): SearchFacts {
  const routes = doc.accessRoutes ?? []
  const confirmedAt = collection === 'offers' && typeof doc.confirmedAt === 'string' ? doc.confirmedAt : null
  const freshness = collection === 'offers' ? freshnessOf(confirmedAt, now).state : null
  const offerState = collection === 'offers' ? stateOf(doc.state) : null
  const ways = byAge(doc, routes, waysInto)
  const audience = byAge(doc, routes, audienceOf)
  const namedMunicipalities = own('municipalities', collection, doc, [
    doc.municipality,
    doc.municipalities,
    doc.participants,
  ])
  const rank = rankOf({ collection, doc, freshness, now, offerState })
  return {
    municipalities: isForAll(collection, doc) ? [...allMunicipalities] : namedMunicipalities,
    namedMunicipalities,
    stages: own('stages', collection, doc, [stagesOf(doc.stages)]),
    offerType: slugs([doc.offerType, doc.offerTypes]),
    ways: waysInto(routes),
    methods: own('methods', collection, doc, [doc.methods]),
    audience: audienceOf(routes),
    laws: own('legal-references', collection, doc, [
      doc.legalReferences,
      ...routes.map((route) => route.legalReferences),
    ]),
    ...agesOf(collection, doc),
    waysAlways: ways.always,
    waysAt: ways.at,
    audienceAlways: audience.always,
    audienceAt: audience.at,
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

function isForAll(collection: SearchCollection, doc: Doc): boolean {
  return collection === 'events' && asList(doc.municipalities).length === 0
}

function audienceOf(routes: Record<string, unknown>[]): string[] {
  return texts(routes.flatMap((route) => asList(route.who)))
}

/** What the ways in that are open at each age say together: one that is open at another age says nothing of this one. */
function byAge(
  doc: AgeRange,
  routes: Route[],
  say: (open: Route[]) => string[],
): { always: string[]; at: ByAge } {
  const said = everyAge
    .filter((age) => coversAge(doc, age))
    .map((age) => ({ age, open: routes.filter((route) => coversAge(route, age)) }))
    .filter(({ open }) => open.length > 0)
    .map(({ age, open }) => [age, say(open)] as const)
  // Most offers are the same at every age, and a list for each age weighs.
  if (new Set(said.map(([, values]) => values.join())).size <= 1)
    return { always: said[0]?.[1] ?? [], at: {} }
  return { always: [], at: Object.fromEntries(said.filter(([, values]) => values.length > 0)) }
}

/**
 * Offers fit as the list of offers has it, open ends included. Methods do where an age is stated. Everything else is for
 * no age in particular, and a search by age leaves it out.
 */
function agesOf(collection: SearchCollection, doc: Doc): Pick<SearchFacts, 'ages' | 'agesFrom'> {
  const isAged = collection === 'offers' || typeof doc.ageMin === 'number' || typeof doc.ageMax === 'number'
  if (!isAged) return { ages: [], agesFrom: null }
  const fitting = everyAge.filter((age) => fitsAge(doc, age))
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
