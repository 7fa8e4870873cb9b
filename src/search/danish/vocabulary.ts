import { foldWord } from './fold'
import { stemOf } from './stem'
import type { Vocabulary } from './types'

const word = /[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*/gu
const longestWord = 60

/** Adds the words of a text to the vocabulary, in lower case and as the text spells them. */
export function countWords(vocabulary: Map<string, number>, text: string): void {
  for (const [raw] of text.normalize('NFC').matchAll(word)) {
    if (raw.length < 2 || raw.length > longestWord || /^[\d-]+$/.test(raw)) continue
    const lower = raw.toLowerCase()
    vocabulary.set(lower, (vocabulary.get(lower) ?? 0) + 1)
  }
}

const known = new WeakMap<Vocabulary, { size: number; stems: Map<string, number> }>()

/** The stems of the vocabulary's words and how often they are used, counted anew when the vocabulary has grown. */
export function vocabularyStems(vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const cached = known.get(vocabulary)
  if (cached && cached.size === vocabulary.size) return cached.stems
  const stems = new Map<string, number>()
  for (const [spelt, count] of vocabulary)
    for (const part of spelt.split('-')) {
      const stem = stemOf(foldWord(part))
      stems.set(stem, (stems.get(stem) ?? 0) + count)
    }
  known.set(vocabulary, { size: vocabulary.size, stems })
  return stems
}
