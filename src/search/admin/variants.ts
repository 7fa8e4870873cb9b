import { analyseQuery } from '../danish/analyse'
import { withoutRarest } from '../danish/rarestFirst'
import { eachBesideRarest } from '../danish/references'
import type { Vocabulary } from '../danish/types'
import type { SearchTuning } from '../tuning'
import { keyOf } from './groupRules'

const mostVariants = 40

type Substitution = { from: string; to: string }

type Reading = { before: SearchTuning; after: SearchTuning; vocabulary: Vocabulary }

/**
 * What a query may come to find by new words: the query as it would be read with either stop words, and with each word of a
 * group that is new put in place of another. All as the engine is asked.
 */
export function variantsOf(query: string, { after, before, vocabulary }: Reading): string[] {
  const read = [before, after].flatMap(({ stopWords }) => {
    const { rarestFirst, references, text } = analyseQuery(query, stopWords, vocabulary)
    const each = references.length > 1 ? eachBesideRarest({ rarestFirst, references }) : []
    return [text, ...each, ...fewerAndFewer(rarestFirst)]
  })
  const found = new Set(read.filter(Boolean))
  const substitutions = [
    ...addedGroups(before.synonyms, after.synonyms).flatMap((group) =>
      group.flatMap((from) => group.map((to) => ({ from, to }))),
    ),
    ...addedGroups(before.oneWay, after.oneWay).flatMap(([first = '', ...others]) =>
      others.map((to) => ({ from: first, to })),
    ),
  ]
  for (const text of read) {
    for (const substitution of substitutions) {
      const variant = substituted(text, substitution)
      if (variant && found.size < mostVariants) found.add(variant)
    }
  }
  return [...found]
}

/** A query, and what is asked after it where its rarest words are in hardly a document. */
function fewerAndFewer(rarestFirst: string): string[] {
  const others = withoutRarest(rarestFirst)
  return others === null ? [rarestFirst] : [rarestFirst, ...fewerAndFewer(others)]
}

function addedGroups(before: string[][], after: string[][]): string[][] {
  const known = new Set(before.map((group) => group.map(keyOf).join(',')))
  return after.map((group) => group.map(keyOf)).filter((group) => !known.has(group.join(',')))
}

function substituted(text: string, { from, to }: Substitution): string | null {
  if (!from || !to || from === to || !` ${text} `.includes(` ${from} `)) return null
  return ` ${text} `.replace(` ${from} `, ` ${to} `).trim()
}
