import type { Meilisearch } from 'meilisearch'
import { halvesOf, possibleHalves } from './danish/compounds'
import { rarestFirst } from './danish/rarestFirst'
import { stemOf } from './danish/stem'
import type { AnalysedQuery, QueryTerm, Vocabulary } from './danish/types'
import { asWhole, metExactly } from './metExactly'

type Halves = [string, string]

/** Of a query that nothing answers, the first few words are looked at. */
const mostWords = 3

/**
 * A query that nothing answers, with the compounds that no text has as the two words they are made of, where the index has
 * both: `hashforbrug` as hash and forbrug.
 *
 * @param reader the filter that says who reads
 */
export async function withHalves(
  engine: Meilisearch,
  query: AnalysedQuery,
  reader: string[],
  vocabulary: Vocabulary,
): Promise<AnalysedQuery> {
  const candidates = candidatesIn(query, vocabulary)
  const stems = candidates.flatMap(({ cuts, term }) => [term.sought, ...cuts.flat().map(stemOf)])
  const texts = [...new Set(stems)]
  const counts = await metExactly(
    engine,
    texts.map((text) => ({ text: asWhole(text), filter: reader })),
  )
  const met = new Map(texts.map((text, at) => [text, counts[at] ?? 0]))
  return inHalves(query, (stem) => met.get(stem) ?? 0, vocabulary)
}

/** As {@link withHalves}. @param countOf how often a stem is met */
export function inHalves(
  query: AnalysedQuery,
  countOf: (stem: string) => number,
  vocabulary: Vocabulary,
): AnalysedQuery {
  const halves = new Map<QueryTerm, Halves>()
  for (const { cuts, term } of candidatesIn(query, vocabulary)) {
    const best = countOf(term.sought) > 0 ? null : bestOf(cuts, countOf)
    if (best) halves.set(term, best)
  }
  const terms = query.terms.flatMap((term) => {
    const pair = halves.get(term) ?? halvesOf(term.folded, vocabulary)
    return pair ? pair.map((half, at) => halfOf(term, half, at === 0)) : [term]
  })
  return { ...query, rarestFirst: rarestFirst(terms, vocabulary), terms }
}

/** What the portal's own words can't take apart. */
function candidatesIn({ terms }: AnalysedQuery, vocabulary: Vocabulary) {
  return terms
    .filter(({ folded }) => !halvesOf(folded, vocabulary))
    .map((term) => ({ term, cuts: possibleHalves(term.folded) }))
    .filter(({ cuts }) => cuts.length > 0)
    .slice(0, mostWords)
}

/** The pair of which both are met, and the rarer of them most often. */
function bestOf(cuts: Halves[], countOf: (stem: string) => number): Halves | null {
  let best: { cut: Halves; count: number } | null = null
  for (const cut of cuts) {
    const count = Math.min(...cut.map((half) => countOf(stemOf(half))))
    if (count > (best?.count ?? 0)) best = { cut, count }
  }
  return best?.cut ?? null
}

function halfOf(term: QueryTerm, half: string, isFirst: boolean): QueryTerm {
  const stem = stemOf(half)
  const isSpeltOut = term.typed.length === term.folded.length
  const typed = isFirst ? term.typed.slice(0, half.length) : term.typed.slice(-half.length)
  return {
    typed: isSpeltOut ? typed : half,
    folded: half,
    sought: stem,
    forms: [...new Set([stem, half])],
    isPrefix: false,
  }
}
