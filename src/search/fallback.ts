import type { Payload, Where } from 'payload'
import { addressOf } from '@/lib/paths'
import { type SearchCollection, searchCollections } from './collections'
import type { AnalysedQuery } from './danish/types'
import { member } from './entries'
import { factsOf, type SearchFacts } from './facts'
import { facetsOf, hitOf } from './hits'
import { titleOf } from './parts'
import { hitsPerPage, type SearchRequest } from './schema'
import {
  type FacetCounts,
  type FacetName,
  facetAttributes,
  facetNames,
  type SearchHit,
  type SearchReader,
  type SearchResult,
} from './types'
import { withoutJoins } from './withoutJoins'

const titleFields: Partial<Record<SearchCollection, string>> = {
  methods: 'name',
  offers: 'name',
  municipalities: 'name',
  stages: 'name',
  organisations: 'name',
}

const withoutSummary: SearchCollection[] = ['organisations', 'legal-references']
const mostPerCollection = 100

type Candidate = { hit: SearchHit; facts: SearchFacts & { type: SearchCollection } }

/** The plain search that stands in for the engine: every word must occur in the title or the summary. */
export async function searchDatabase(
  payload: Payload,
  request: SearchRequest,
  query: AnalysedQuery,
  reader: SearchReader,
): Promise<Omit<SearchResult, 'correction'>> {
  const found = await Promise.all(
    searchCollections.map((collection) => findIn(payload, collection, query, reader)),
  )
  const all = found.flat().filter(({ facts }) => fitsAge(facts, request.alder))
  const passing = (names: readonly FacetName[]) =>
    all.filter(({ facts }) => names.every((name) => isChosen(facts, name, request)))
  const chosen = passing(facetNames).sort(orderOf(request))
  const start = (request.side - 1) * hitsPerPage
  return {
    hits: chosen.slice(start, start + hitsPerPage).map(({ hit }) => hit),
    total: chosen.length,
    pages: Math.ceil(chosen.length / hitsPerPage),
    facets: facetsOf((name) =>
      count(
        passing(facetNames.filter((other) => other !== name)).flatMap(({ facts }) => valuesOf(facts, name)),
      ),
    ),
    isPartial: false,
    isWidened: false,
    source: 'database',
  }
}

async function findIn(
  payload: Payload,
  collection: SearchCollection,
  { terms }: AnalysedQuery,
  reader: SearchReader,
): Promise<Candidate[]> {
  const title = titleFields[collection] ?? 'title'
  const fields = withoutSummary.includes(collection) ? [title] : [title, 'summary']
  // `%` and `_` are wildcards to a database.
  const words = terms.flatMap(({ typed }) => typed.split(/[\s%_\\]+/).filter(Boolean))
  const where: Where = {
    and: words.map((word) => ({
      or: fields.flatMap((field) => casesOf(word).map((spelling) => ({ [field]: { like: spelling } }))),
    })),
  }
  const { docs } = await payload.find({
    collection,
    depth: 1,
    ...withoutJoins,
    limit: mostPerCollection,
    overrideAccess: false,
    pagination: false,
    user: reader === 'network' ? member : null,
    where,
  })
  const now = new Date()
  return docs.map((doc) => candidateOf(collection, { ...doc }, terms, now))
}

type Doc = Parameters<typeof factsOf>[1] & { summary?: unknown; visibility?: unknown }

function candidateOf(
  collection: SearchCollection,
  doc: Doc,
  terms: AnalysedQuery['terms'],
  now: Date,
): Candidate {
  const facts = { ...factsOf(collection, doc, now), type: collection }
  const visibility = doc.visibility === 'network' ? 'network' : 'public'
  const shown = {
    ...facts,
    id: `${collection}_${doc.id}`,
    title: titleOf(doc),
    summary: typeof doc.summary === 'string' ? doc.summary : '',
    body: '',
    path: addressOf(collection, { slug: String(doc.slug ?? doc.id), visibility }),
  }
  return { facts, hit: hitOf(shown, terms, now) }
}

function fitsAge({ ages, agesFrom }: SearchFacts, age: number | null): boolean {
  return age === null || ages.includes(age) || (agesFrom !== null && agesFrom <= age)
}

function isChosen(facts: Candidate['facts'], name: FacetName, request: SearchRequest): boolean {
  const wanted: readonly string[] = request[name]
  return wanted.length === 0 || valuesOf(facts, name).some((value) => wanted.includes(value))
}

function valuesOf(facts: Candidate['facts'], name: FacetName): string[] {
  return [facts[facetAttributes[name]]].flat()
}

function orderOf({ sortering }: SearchRequest) {
  return ({ facts: a }: Candidate, { facts: b }: Candidate): number => {
    const byConfirmed = sortering === 'bekraeftet' ? (b.confirmed ?? 0) - (a.confirmed ?? 0) : 0
    const byRank = sortering === 'relevans' ? a.rank - b.rank : 0
    return byConfirmed || byRank || (a.sortName < b.sortName ? -1 : 1)
  }
}

/** SQLite compares only English letters without regard to case: Ø and ø are two. */
function casesOf(word: string): string[] {
  const lower = word.toLocaleLowerCase('da')
  const capital = lower.charAt(0).toLocaleUpperCase('da') + lower.slice(1)
  return [...new Set([word, lower, capital, word.toLocaleUpperCase('da')])]
}

function count(values: string[]): FacetCounts {
  const counts: FacetCounts = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
