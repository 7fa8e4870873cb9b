import type { Token } from './tokens'
import type { AnalysedQuery } from './types'

/** More are no reference. A query is no longer than that it can hardly name as many one by one. */
const mostReferences = 60
const prepositions = new Set(['i', 'efter', 'af'])
const conjunctions = new Set(['og', 'eller', 'samt'])

/**
 * The sections and laws that a query names, each as the engine is asked it: a section beside the law it is in, and a law
 * without a section alone. Any of several will do, since hardly a text names them all.
 */
export function referencesIn(tokens: readonly Token[]): string[] {
  const named = new Set<Token>()
  const sections = tokens.flatMap((token, at) => {
    if (token.kind !== 'section') return []
    const law = lawOf(tokens, at)
    if (law) named.add(law)
    return [asked([law?.code, token.code])]
  })
  const laws = tokens
    .filter((token) => token.kind === 'law' && ![...named].some(({ code }) => code === token.code))
    .map(({ code }) => asked([code]))
  return [...new Set([...sections, ...laws])].slice(0, mostReferences)
}

/**
 * What is asked where hardly anything names one of several beside all other words: each beside the others, the rarest first, so
 * that the last can go.
 */
export function eachBesideRarest({
  rarestFirst,
  references,
}: Pick<AnalysedQuery, 'rarestFirst' | 'references'>) {
  const others = withoutReferences(rarestFirst)
  return references.map((reference) => `${reference} ${others}`)
}

/** The words of what the engine is asked that are no sections or laws. */
export function withoutReferences(asked: string): string {
  return asked.replace(/"[^"]*"/g, '').trim()
}

function asked(codes: (string | null | undefined)[]): string {
  return codes.flatMap((code) => (code ? [`"${code}"`] : [])).join(' ')
}

/** `101 i serviceloven` before `SEL 101`, and that before a law that merely comes next. */
function lawOf(tokens: readonly Token[], at: number): Token | null {
  const next = lawAfter(tokens, at)
  if (next?.isPreposed) return next.law
  const before = tokens.slice(0, at).findLast(({ kind }) => kind === 'law')
  return before ?? next?.law ?? null
}

function lawAfter(tokens: readonly Token[], at: number): { law: Token; isPreposed: boolean } | null {
  let last = ''
  for (const token of tokens.slice(at + 1)) {
    const word = token.words[0]?.folded ?? ''
    if (token.kind === 'law')
      return conjunctions.has(last) ? null : { law: token, isPreposed: prepositions.has(last) }
    const isBetween = token.kind === 'section' || prepositions.has(word) || conjunctions.has(word)
    if (!isBetween) return null
    last = token.kind === 'word' ? word : ''
  }
  return null
}
