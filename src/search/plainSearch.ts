import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Answered, Asked } from './ask'
import { type Correction, correctionOf } from './danish/correction'
import { stemOf } from './danish/stem'
import type { AnalysedQuery } from './danish/types'
import { mostTitles } from './engineQueries'
import { searchDatabase } from './fallback'
import { titlesInDatabase } from './fallbackTitles'
import { inHalves } from './halves'
import type { Words } from './searchIndex'
import { textWordsOf } from './textWords'

type Plain = Answered & { correction: string | null }

/** Nobody waits longer for a word to try instead. */
const wordsMs = 1000

/**
 * The search where there is no engine that answers. As with it, something else is suggested only where nothing was found,
 * never for a word that a text has, and never what finds nothing; and a compound that finds nothing is taken apart.
 */
export async function searchPlainly(
  payload: Payload,
  asked: Asked,
  query: AnalysedQuery,
  candidate: Correction | null,
  words: Words,
): Promise<Plain> {
  const { reader, request, scope } = asked
  const search = (analysed: AnalysedQuery) =>
    scope === 'titles'
      ? titlesInDatabase(payload, analysed, reader, mostTitles)
      : searchDatabase(payload, request, analysed, reader)
  const found = await search(query)
  const isCompound = inHalves(query, () => 1, words.vocabulary).terms.length > query.terms.length
  if (found.total > 0 || !(candidate || isCompound)) return { ...found, correction: null }
  const stems = await Promise.race([textWordsOf(payload, reader), wait(wordsMs, null, { ref: false })])
  if (!stems) return { ...found, correction: null }
  const known = candidate?.changed.map(({ folded }) => folded).filter((folded) => stems.has(stemOf(folded)))
  const better = known ? correctionOf(request.q, words.vocabulary, new Set(known)) : null
  if (better && (await search(words.analyse(better.text))).total > 0)
    return { ...found, correction: better.text }
  const cut = inHalves(query, (stem) => (stems.has(stem) ? 1 : 0), words.vocabulary)
  if (cut.terms.length === query.terms.length) return { ...found, correction: null }
  const apart = await search(cut)
  return { ...apart, correction: null, isPartial: apart.total > 0 }
}
