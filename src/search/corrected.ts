import type { Meilisearch } from 'meilisearch'
import { type Correction, correctionOf } from './danish/correction'
import { asWhole, metExactly } from './metExactly'
import type { Words } from './searchIndex'

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
 * @param candidate what may have been meant by the titles and summaries alone
 */
export async function corrected(
  engine: Meilisearch,
  { filter, q, reader }: Asked,
  candidate: Correction | null,
  { analyse, texts, vocabulary }: Pick<Words, 'analyse' | 'texts' | 'vocabulary'>,
): Promise<string | null> {
  const changed = candidate?.changed ?? []
  const [whole = 0, ...counts] = await metExactly(engine, [
    { text: analyse(q).text, filter: reader },
    ...changed.map(({ folded }) => ({ text: asWhole(analyse(folded).text), filter: reader })),
  ])
  if (whole > 0 || (candidate && counts.every((count) => count > 0))) return null
  const known = changed.filter((_, at) => counts[at]).map(({ folded }) => folded)
  const better = correctionOf(q, (await texts()) ?? vocabulary, new Set(known))
  if (!better) return null
  const found = await metExactly(engine, [
    ...better.changed.map(({ folded }) => ({ text: asWhole(analyse(folded).text), filter: reader })),
    ...better.changed.flatMap(({ better: words }) =>
      words.split(' ').map((word) => ({ text: asWhole(analyse(word).text), filter })),
    ),
  ])
  const isRight = found.slice(0, better.changed.length).every((count) => count === 0)
  return isRight && found.slice(better.changed.length).every((count) => count > 0) ? better.text : null
}
