import { analyseQuery, analyseText } from './analyse'
import { baseOneWaySynonyms, baseSynonyms } from './baseSynonyms'
import { formsOf, places } from './places'
import type { QueryTerm } from './types'

type Groups = readonly (readonly string[])[]

const noWords: ReadonlyMap<string, number> = new Map()

/**
 * The engine's synonyms, the field's own and the secretariat's: what is asked for as the query is analysed, what it
 * finds as the index is.
 * @param groups each word finds all others of its group
 * @param oneWay the first word of each finds the others, but not the other way round
 */
export function engineSynonyms(groups: Groups, oneWay: Groups = []): Record<string, string[]> {
  const found = new Map<string, Set<string>>()
  const add = (word: string, others: readonly string[]) => {
    const asked = analyseQuery(word).text.trim()
    // Sections and laws are found to the letter, and nothing else stands for them.
    if (!asked || asked.includes('"')) return
    const known = found.get(asked) ?? new Set<string>()
    for (const other of others) known.add(analyseText(other, noWords).words)
    known.delete(asked)
    known.delete('')
    if (known.size > 0) found.set(asked, known)
  }
  for (const group of [...baseSynonyms, ...groups]) {
    for (const word of group)
      add(
        word,
        group.filter((other) => other !== word),
      )
  }
  for (const [word, ...others] of [...baseOneWaySynonyms, ...oneWay]) if (word) add(word, others)
  for (const [place, municipalities] of places) for (const form of formsOf(place)) add(form, municipalities)
  return Object.fromEntries([...found].map(([word, others]): [string, string[]] => [word, [...others]]))
}

let latest: { tuning: string; synonyms: Record<string, string[]> } | null = null

/** The synonyms of a tuning, worked out anew only when it has changed. */
export function synonymsOf({
  oneWay,
  synonyms,
}: {
  synonyms: Groups
  oneWay: Groups
}): Record<string, string[]> {
  const tuning = JSON.stringify([synonyms, oneWay])
  if (latest?.tuning !== tuning) latest = { tuning, synonyms: engineSynonyms(synonyms, oneWay) }
  return latest.synonyms
}

/**
 * The terms of a query with what their synonyms find among the forms, so that a hit by synonym can be shown as one.
 * @param synonyms as of `engineSynonyms`
 */
export function termsWithSynonyms(
  terms: readonly QueryTerm[],
  synonyms: Readonly<Record<string, string[]>>,
): QueryTerm[] {
  return terms.map((term, at) => {
    const keys = [1, 2, 3].map((length) =>
      terms
        .slice(at, at + length)
        .map(({ sought }) => sought)
        .join(' '),
    )
    const others = [...new Set(keys)].flatMap((key) =>
      Object.hasOwn(synonyms, key) ? (synonyms[key] ?? []) : [],
    )
    return { ...term, forms: [...new Set([...term.forms, ...others])] }
  })
}
