import { distance } from 'fastest-levenshtein'
import { fold, foldWord } from './danish/fold'

const shortest = 3
const mostWords = 4

/**
 * Words to try instead: the others of each group that has a word of the query, or one spelt nearly so, in it.
 *
 * @param groups words that mean the same
 */
export function nearWords(q: string, groups: readonly (readonly string[])[]): string[] {
  const whole = fold(q)
  const typed = [...new Set([whole, ...q.split(' ').map(foldWord)])].filter((word) => word.length >= shortest)
  const near = groups.flatMap((group) =>
    group.map(foldWord).some((word) => typed.some((one) => isNear(one, word))) ? group : [],
  )
  return [...new Set(near)].filter((word) => foldWord(word) !== whole).slice(0, mostWords)
}

/** One slip of the hand in a word, two in a long one; the beginning of a word is near it too. */
function isNear(typed: string, word: string): boolean {
  const slips = typed.length >= 8 ? 2 : typed.length >= 5 ? 1 : 0
  return word.startsWith(typed) || distance(typed, word) <= slips
}
