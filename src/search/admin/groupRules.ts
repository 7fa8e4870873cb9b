import { analyseQuery } from '../danish/analyse'
import { isStopWord } from '../danish/stopWords'
import { splitWords } from '../splitWords'

export const mostGroups = 300
const mostInGroup = 20
const longestMember = 60
const mostWordsInMember = 4
const mostStopWords = 200

const writable = /^[\p{L}\p{M}\p{N}§&/.,'’ -]+$/u

/**
 * What is wrong with a group of words that mean the same, in words for the one who wrote it, or `null`.
 *
 * @param others the other groups, as typed
 * @param base the groups of the portal itself
 */
export function problemWithGroup(
  typed: string,
  { others, base }: { others: string[]; base: readonly (readonly string[])[] },
): string | null {
  const words = splitWords(typed)
  for (const word of words) {
    const problem = problemWithMember(word)
    if (problem) return problem
  }
  if (words.length < 2) return 'Skriv mindst to ord, adskilt med komma.'
  if (words.length > mostInGroup) return `Der kan højst være ${mostInGroup} ord i en gruppe.`
  const keys = keysOf(words)
  if (keys.size < 2)
    return 'Søgningen ser ordene som det samme ord i forvejen, så der skal ikke en gruppe til. Skriv mindst to forskellige.'
  if (base.some((group) => includesAll(keysOf(group), keys)))
    return 'Portalen kender i forvejen ordene som synonymer. Se listen »Synonymer, portalen har med«.'
  if (others.some((other) => includesAll(keysOf(splitWords(other)), keys)))
    return 'Ordene står i en anden gruppe i forvejen.'
  return null
}

/** What is wrong with the list of words that search leaves out, or `null`. */
export function problemWithStopWords(typed: string, groups: string[]): string | null {
  const words = splitWords(typed)
  if (words.length > mostStopWords) return `Der kan højst være ${mostStopWords} ord.`
  const synonyms = keysOf(groups.flatMap(splitWords))
  for (const word of words) {
    if (/\s/.test(word)) return `Skriv et ord ad gangen, adskilt med komma: »${shown(word)}« er flere.`
    const problem = hasOddCharacters(word)
    if (problem) return problem
    if (synonyms.has(keyOf(word))) return `»${word}« er et synonym ovenfor. Et ord kan ikke være begge dele.`
  }
  return null
}

/** The word as the engine knows it: two spellings or forms of a word have the same. */
export function keyOf(word: string): string {
  return analyseQuery(word).text.trim()
}

function problemWithMember(word: string): string | null {
  const odd = hasOddCharacters(word)
  if (odd) return odd
  const parts = word.split(/[\s/-]+/).filter(Boolean)
  if (parts.length > mostWordsInMember)
    return `»${shown(word)}« er for mange ord på en gang. Et synonym kan højst være ${mostWordsInMember} ord. Mangler der et komma?`
  if (parts.every((part) => isStopWord(part)))
    return `»${shown(word)}« springer søgningen over, så det kan ikke være et synonym.`
  if (keyOf(word).includes('"'))
    return `»${shown(word)}« er en paragraf eller lov. Den findes ordret og kan ikke være et synonym.`
  return null
}

function hasOddCharacters(word: string): string | null {
  if (word.length > longestMember)
    return `»${shown(word)}« er for langt. Et ord kan højst være på ${longestMember} tegn.`
  if (!writable.test(word) || !/[\p{L}\p{N}]/u.test(word) || keyOf(word) === '')
    return `»${shown(word)}« har tegn, som ikke kan søges efter. Skriv ord med bogstaver og tal.`
  return null
}

function keysOf(words: readonly string[]): Set<string> {
  return new Set(words.map(keyOf).filter(Boolean))
}

function includesAll(group: Set<string>, keys: Set<string>): boolean {
  return [...keys].every((key) => group.has(key))
}

/** Typed text as it may be repeated: short and on one line. */
function shown(word: string): string {
  const plain = word.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain
}
