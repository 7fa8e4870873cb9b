import type { Payload } from 'payload'
import type { Answered, Asked } from './ask'
import { type Correction, correctionOf } from './danish/correction'
import type { AnalysedQuery } from './danish/types'
import { vocabularyStems } from './danish/vocabulary'
import { mostTitles } from './engineQueries'
import { searchDatabase } from './fallback'
import { titlesInDatabase } from './fallbackTitles'
import { inHalves } from './halves'
import { hasFilters, type Words } from './searchIndex'

type Plain = Answered & { correction: string | null }

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
  // Beside filters the words need not be to blame, and the database is spared more searches.
  if (found.total > 0 || hasFilters(request) || !(candidate || isCompound))
    return { ...found, correction: null }
  const texts = await words.texts()
  if (!texts) return { ...found, correction: null }
  const stems = vocabularyStems(texts)
  const better = correctionOf(request.q, texts)
  const isBetter = better !== null && (await search(words.analyse(better.text))).total > 0
  const correction = isBetter ? better.text : null
  const cut = inHalves(query, (stem) => stems.get(stem) ?? 0, words.vocabulary)
  if (cut.terms.length === query.terms.length) return { ...found, correction }
  const apart = await search(cut)
  return { ...apart, correction, isPartial: apart.total > 0 }
}
