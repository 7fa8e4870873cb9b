import { partsOf } from './compounds'
import { fieldStems } from './fieldWords'
import { stemOf } from './stem'
import type { Token } from './tokens'
import type { Vocabulary } from './types'
import { vocabularyStems } from './vocabulary'
import type { Word } from './words'

/**
 * Two words that the portal writes as one and that aren't found apart: `forandrings cirklen`. Others are found by the parts
 * of the compound.
 */
export function joinedWords(tokens: readonly Token[], vocabulary: Vocabulary): Token[] {
  if (vocabulary.size === 0) return [...tokens]
  const result: Token[] = []
  for (const token of tokens) {
    const before = result.at(-1)
    const one = before && isJoinable(before, token, vocabulary)
    if (before && one) result.splice(-1, 1, { ...before, words: [one] })
    else result.push(token)
  }
  return result
}

function isJoinable(before: Token, token: Token, vocabulary: Vocabulary): Word | null {
  const [first, ...more] = before.words
  const [second] = token.words
  if (before.code || token.code || !first || !second || more.length > 0) return null
  const folded = first.folded + second.folded
  const stem = stemOf(folded)
  if (folded.length < 8 || !(vocabularyStems(vocabulary).has(stem) || fieldStems.has(stem))) return null
  const parts = partsOf(folded, vocabulary)
  const isFoundApart = [first, second].every((word) => parts.includes(stemOf(word.folded)))
  return isFoundApart ? null : { ...first, end: second.end, folded }
}
