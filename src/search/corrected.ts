import type { Meilisearch } from 'meilisearch'
import { analyseQuery } from './danish/analyse'
import { type Correction, correctionOf } from './danish/correction'
import type { Vocabulary } from './danish/types'
import { asWhole, metExactly } from './metExactly'

type Words = { vocabulary: Vocabulary; stopWords: readonly string[] }
type Asked = {
  q: string
  /** Who reads. */
  reader: string[]
  /** Who reads, and what was chosen. */
  filter: string[]
}

/**
 * What may have been meant, by what the index holds: nothing where the query is found as it is written, no other word for one
 * that any text of the index has, and no word that finds nothing.
 *
 * @param candidate what may have been meant by the vocabulary alone
 */
export async function corrected(
  engine: Meilisearch,
  { filter, q, reader }: Asked,
  candidate: Correction,
  { stopWords, vocabulary }: Words,
): Promise<string | null> {
  const analyse = (text: string) => analyseQuery(text, stopWords, vocabulary)
  const [whole = 0, ...counts] = await metExactly(engine, [
    { text: analyse(q).text, filter: reader },
    ...candidate.changed.map(({ folded }) => ({ text: asWhole(analyse(folded).text), filter: reader })),
  ])
  if (whole > 0) return null
  const known = candidate.changed.filter((_, at) => counts[at]).map(({ folded }) => folded)
  const better = known.length > 0 ? correctionOf(q, vocabulary, new Set(known)) : candidate
  if (!better) return null
  const found = await metExactly(
    engine,
    better.changed.flatMap(({ better: words }) =>
      words.split(' ').map((word) => ({ text: asWhole(analyse(word).text), filter })),
    ),
  )
  return found.every((count) => count > 0) ? better.text : null
}
