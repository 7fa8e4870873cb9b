import { halvesOf } from './compounds'
import { asEngineText } from './engineText'
import { fieldStems } from './fieldWords'
import { stemOf } from './stem'
import { isPerson } from './stopWords'
import type { QueryTerm, Vocabulary } from './types'
import { vocabularyStems } from './vocabulary'

/** The engine looks at no more words of a query than this. */
export const mostTerms = 10

/**
 * Sections first, since nothing else will do; words the portal's titles and summaries lack last, since they may be
 * anything; and compounds that the portal doesn't use as the two words they are made of.
 */
export function rarestFirst(terms: readonly QueryTerm[], vocabulary: Vocabulary): string {
  const stems = vocabularyStems(vocabulary)
  const sections = terms.filter(({ sought }) => sought.startsWith('"p'))
  // Several sections are too much to ask of one document: the first will do.
  const asked = terms.filter((term) => !sections.includes(term) || term === sections[0])
  const rank = (sought: string) => {
    if (sought.startsWith('"p')) return -2
    if (sought.startsWith('"')) return -1
    return stems.get(sought) ?? (fieldStems.has(sought) ? 0 : Number.MAX_SAFE_INTEGER - 1)
  }
  const words = asked.flatMap(({ folded, sought, typed }) => {
    const stemmed = halvesOf(folded, vocabulary)?.map(stemOf) ?? [sought]
    return stemmed.map((word) => ({ word, rank: isPerson(typed) ? Number.MAX_SAFE_INTEGER : rank(word) }))
  })
  const ordered = words.sort((one, other) => one.rank - other.rank).map(({ word }) => word)
  return asEngineText([...new Set(ordered)].slice(0, mostTerms))
}

/**
 * What to ask where hardly a document has the rarest word: the others, the rarest of them first. `null` when there are none,
 * or when the rarest is in quotation marks, which is meant to the letter.
 */
export function withoutRarest(asked: string): string | null {
  const others = asked.replace(/^\S+\s*/, '')
  return others === '' || asked.startsWith('"') ? null : others
}
