import { baseOneWaySynonyms, baseSynonyms } from './baseSynonyms'
import { fold } from './fold'
import { stemOf } from './stem'

const shortestWord = 4

/** Words that are searched for though the portal's own titles may lack them: what the field's synonyms are made of. */
export const fieldWords: readonly string[] = [
  ...new Set(
    [...baseSynonyms, ...baseOneWaySynonyms]
      .flat()
      .flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))
      .filter((word) => word.length >= shortestWord),
  ),
]

export const fieldStems: ReadonlySet<string> = new Set(fieldWords.map((word) => stemOf(fold(word))))
