import { fieldWords } from './fieldWords'
import { foldWord } from './fold'
import { stemOf } from './stem'
import type { Vocabulary } from './types'
import { vocabularyStems } from './vocabulary'

/** A word that a spelling may be corrected to. */
export type Known = { spelt: string; folded: string; count: number }

export const shortestWord = 4
const known = new WeakMap<Vocabulary, { size: number; byLength: Map<number, Known[]> }>()

/** A word of the portal's by its folded form, or by another form that the portal doesn't use. */
export function speltAs(folded: string, vocabulary: Vocabulary): Known | null {
  const words = wordsByLength(vocabulary)
  const same = words.get(folded.length)?.find((word) => word.folded === folded)
  if (same || folded.length < shortestWord) return same ?? null
  const stem = stemOf(folded)
  if (!vocabularyStems(vocabulary).has(stem)) return null
  for (let length = stem.length; length <= folded.length + 3; length += 1) {
    const other = words.get(length)?.find((word) => stemOf(word.folded) === stem)
    if (other) return other
  }
  return null
}

/** The vocabulary by the length of its folded words, the words used most first. */
export function wordsByLength(vocabulary: Vocabulary): Map<number, Known[]> {
  const cached = known.get(vocabulary)
  if (cached && cached.size === vocabulary.size) return cached.byLength
  const byLength = new Map<number, Known[]>()
  for (const [spelt, count] of [...fieldWords.map((word): [string, number] => [word, 0]), ...vocabulary]) {
    if (spelt.includes('-') || /\d/.test(spelt)) continue
    const folded = foldWord(spelt)
    const same = byLength.get(folded.length) ?? []
    same.push({ spelt, folded, count })
    byLength.set(folded.length, same)
  }
  for (const words of byLength.values()) words.sort((one, other) => other.count - one.count)
  known.set(vocabulary, { size: vocabulary.size, byLength })
  return byLength
}
