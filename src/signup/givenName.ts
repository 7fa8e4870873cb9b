import { fold } from '@/search/danish/fold'
import { givenNames } from '@/search/misses/givenNames'
import { isName } from '@/search/misses/isName'

/** The search's list leaves out those that are words of its field too. */
const given = new Set([...givenNames, 'bo', 'liv', 'ib', 'dan', 'ea'].map(fold))

/** Whether a word is a given name known in Denmark; of one with a dash, its first. */
export function isGivenName(word: string): boolean {
  return given.has(fold(word.split('-')[0] ?? ''))
}

/** Whether a word is, or looks like, part of somebody's name. */
export function isPartOfName(word: string): boolean {
  return isGivenName(word) || isName(word)
}
