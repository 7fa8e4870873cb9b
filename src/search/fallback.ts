import type { Payload } from 'payload'
import { addressOf } from '@/lib/paths'
import { allMunicipalities } from './allMunicipalities'
import type { Answered } from './ask'
import { type SearchCollection, searchCollections } from './collections'
import type { AnalysedQuery } from './danish/types'
import { factsOf, type SearchFacts } from './facts'
import { type Doc, namesReference, readMatching } from './fallbackReads'
import { facetsOf, hitOf } from './hits'
import { titleOf } from './parts'
import { hitsPerPage, type SearchRequest } from './schema'
import {
  ageAttributes,
  type FacetCounts,
  type FacetName,
  facetAttributes,
  facetNames,
  isByAge,
  type SearchReader,
  type SearchResult,
} from './types'

/** Half a second's work, and more than the portal has of most kinds. */
const mostPerCollection = 500

type Candidate = { shown: Parameters<typeof hitOf>[0]; facts: SearchFacts & { type: SearchCollection } }

/**
 * The plain search that stands in for the engine: every word must occur in the title or the summary. It says so where there
 * is more than it has read.
 */
export async function searchDatabase(
  payload: Payload,
  request: SearchRequest,
  query: AnalysedQuery,
  reader: SearchReader,
  most = mostPerCollection,
): Promise<Answered> {
  const now = new Date()
  const context = { allMunicipalities: await allMunicipalities(payload), now }
  const found = await Promise.all(
    searchCollections.map(async (collection) => {
      const { cutOff, docs } = await readMatching({ payload, collection, query, reader }, request, most)
      return { cutOff, candidates: docs.map((doc) => candidateOf(collection, doc, context)) }
    }),
  )
  const all = found
    .flatMap(({ candidates }) => candidates)
    .filter(({ facts }) => fitsAge(facts, request.alder))
    .filter(({ shown }) => namesReference(`${shown.title}. ${shown.summary}`, query))
  const passing = (names: readonly FacetName[]) =>
    all.filter(({ facts }) => names.every((name) => isChosen(facts, name, request)))
  const chosen = passing(facetNames).sort(orderOf(request))
  const start = (request.side - 1) * hitsPerPage
  return {
    hits: chosen.slice(start, start + hitsPerPage).map(({ shown }) => hitOf(shown, query.terms, now)),
    total: chosen.length,
    pages: Math.ceil(chosen.length / hitsPerPage),
    facets: facetsOf((name) =>
      count(
        passing(facetNames.filter((other) => other !== name)).flatMap(({ facts }) =>
          valuesOf(facts, name, request.alder),
        ),
      ),
    ),
    isPartial: false,
    isWidened: false,
    cutOff: worstOf(found.map(({ cutOff }) => cutOff)),
    source: 'database',
  }
}

function worstOf(all: SearchResult['cutOff'][]): SearchResult['cutOff'] {
  if (all.includes('total')) return 'total'
  return all.includes('counts') ? 'counts' : null
}

function candidateOf(
  collection: SearchCollection,
  doc: Doc,
  context: Parameters<typeof factsOf>[2],
): Candidate {
  const facts = { ...factsOf(collection, doc, context), type: collection }
  const visibility = doc.visibility === 'network' ? 'network' : 'public'
  const shown = {
    ...facts,
    id: `${collection}_${doc.id}`,
    title: titleOf(doc),
    summary: typeof doc.summary === 'string' ? doc.summary : '',
    body: '',
    path: addressOf(collection, { slug: String(doc.slug ?? doc.id), visibility }),
  }
  return { facts, shown }
}

function fitsAge({ ages, agesFrom }: SearchFacts, age: number | null): boolean {
  return age === null || ages.includes(age) || (agesFrom !== null && agesFrom <= age)
}

function isChosen(facts: Candidate['facts'], name: FacetName, request: SearchRequest): boolean {
  const wanted: readonly string[] = request[name]
  return wanted.length === 0 || valuesOf(facts, name, request.alder).some((value) => wanted.includes(value))
}

/** Beside an age, what is so at that age. */
function valuesOf(facts: Candidate['facts'], name: FacetName, age: number | null): string[] {
  if (age !== null && isByAge(name)) {
    const [always, at] = ageAttributes[name]
    return [...facts[always], ...(facts[at][age] ?? [])]
  }
  return [facts[facetAttributes[name]]].flat()
}

function orderOf({ sortering }: SearchRequest) {
  return ({ facts: a }: Candidate, { facts: b }: Candidate): number => {
    const byConfirmed = sortering === 'bekraeftet' ? (b.confirmed ?? 0) - (a.confirmed ?? 0) : 0
    const byRank = sortering === 'relevans' ? a.rank - b.rank : 0
    return byConfirmed || byRank || (a.sortName < b.sortName ? -1 : 1)
  }
}

function count(values: string[]): FacetCounts {
  const counts: FacetCounts = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
