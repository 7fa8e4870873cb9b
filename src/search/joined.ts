import type { Meilisearch } from 'meilisearch'
import { stemOf } from './danish/stem'
import type { AnalysedQuery, QueryTerm } from './danish/types'
import { asWhole, metExactly } from './metExactly'

/** Of a query that nothing answers, the first few pairs are tried. */
const mostPairs = 3
/** What joins two words to one. Without anything between them the engine tries them itself. */
const joints = ['s', 'e']

/**
 * A query that nothing answers, with two words that some text writes as one joined as it joins them: `opsporing model` as
 * opsporingsmodel. `null` where no text does.
 *
 * @param reader the filter that says who reads
 */
export async function joinedInIndex(
  engine: Meilisearch,
  query: AnalysedQuery,
  reader: string[],
): Promise<AnalysedQuery | null> {
  const ways = waysToJoin(query.terms)
  const counts = await metExactly(
    engine,
    ways.map((text) => ({ text, filter: reader })),
  )
  const best = ways[counts.findIndex((count) => count > 0)]
  return best === undefined ? null : { ...query, text: best }
}

function waysToJoin(terms: readonly QueryTerm[]): string[] {
  const pairs = terms.slice(1).flatMap((second, at) => {
    const first = terms[at]
    return first?.folded && second.folded ? [{ at, first, second }] : []
  })
  return pairs.slice(0, mostPairs).flatMap(({ at, first, second }) =>
    joints.map((joint) => {
      const joined = stemOf(first.folded + joint + second.folded)
      const others = (from: number, to?: number) => terms.slice(from, to).map(({ sought }) => sought)
      return asWhole([...others(0, at), joined, ...others(at + 2)].join(' '))
    }),
  )
}
