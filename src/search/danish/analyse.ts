import { partsOf } from './compounds'
import { asEngineText } from './engineText'
import { joinedWords } from './joinedWords'
import { isMunicipality, isWordForMunicipality } from './municipalityNames'
import { mostTerms, rarestFirst } from './rarestFirst'
import { referencesIn } from './references'
import { isIrregular, isReachedByStem, stemOf } from './stem'
import { isStopWord } from './stopWords'
import { type Token, tokensOf } from './tokens'
import type { AnalysedQuery, AnalysedText, QueryTerm, Vocabulary } from './types'
import type { Word } from './words'

const longestWord = 60
/** Where no number stands before it, *års* is no year but a town. */
const yearOrTown = /(?<=^|^i |\si )års(?=$|\s+kommune)/i
const noWords: Vocabulary = new Map()

/**
 * A text as it is searched. `words` has one stem for each word, so that words that stand together still do; what else a
 * word is found by (the parts of a compound, hyphenated words run together, its full form) is in `parts`.
 */
export function analyseText(text: string, vocabulary: Vocabulary): AnalysedText {
  const words: string[] = []
  const parts: string[] = []
  let before: Word | null = null
  for (const token of tokensOf(text.normalize('NFC'))) {
    for (const word of token.words) {
      if (word.folded.length > longestWord) continue
      words.push(stemOf(word.folded))
      parts.push(...partsOf(word.folded, vocabulary))
      if (before && word.isHyphenated) parts.push(stemOf(before.folded + word.folded))
      if (!isReachedByStem(word.folded)) parts.push(word.folded)
      before = word
    }
    if (token.code) words.push(token.code)
  }
  return { words: words.join(' '), parts: parts.join(' ') }
}

/**
 * A query as the engine is asked it: words without a meaning of their own left out, unless there are no others; sections
 * and laws in quotation marks, which the engine takes to the letter.
 * @param extraStopWords the secretariat's, as typed
 */
export function analyseQuery(
  query: string,
  extraStopWords: readonly string[] = [],
  vocabulary: Vocabulary = noWords,
): AnalysedQuery {
  const text = query.normalize('NFC').replace(yearOrTown, 'Års')
  const tokens = joinedWords(
    tokensOf(text).filter(({ kind }) => kind !== 'sectionWord'),
    vocabulary,
  )
  const extra = new Set(extraStopWords.flatMap((word) => tokensOf(word).map(stemOfToken)))
  const isTelling = (token: Token, place: number) =>
    token.code !== null ||
    !(isStopWord(typedOf(text, token)) || extra.has(stemOfToken(token)) || isMunicipalityWord(tokens, place))
  const telling = tokens.filter(isTelling)
  const last = tokens.at(-1)
  const terms = (telling.length > 0 ? telling : tokens).map((token) =>
    termOf(token, { typed: typedOf(text, token), isPrefix: token === last }),
  )
  const distinct = [...new Map(terms.map((term) => [term.sought, term])).values()]
  const kept = mostTelling(distinct.filter(({ sought }) => sought.length <= longestWord))
  const references = referencesIn(tokens)
  // Of many sections each is asked for by itself.
  const asked = distinct.filter(
    (term) => kept.includes(term) || references.some((one) => one.includes(term.sought)),
  )
  return {
    text: asEngineText(kept.map(({ sought }) => sought)),
    rarestFirst: rarestFirst(kept, vocabulary),
    references,
    terms: asked,
    leftOut: distinct.filter((term) => !asked.includes(term)).map(({ typed }) => typed),
  }
}

/** `kommune` beside the name of one: hardly any text about Hjørring says Hjørring Kommune each time. */
function isMunicipalityWord(tokens: readonly Token[], place: number): boolean {
  const token = tokens[place]
  if (!token || !isWordForMunicipality(stemOfToken(token))) return false
  return [tokens[place - 1], tokens[place + 1]].some((other) => other && isMunicipality(stemOfToken(other)))
}

function stemOfToken(token: Token): string {
  return stemOf(token.words[0]?.folded ?? '')
}

function typedOf(text: string, { words }: Token): string {
  return text.slice(words[0]?.start, words.at(-1)?.end)
}

function termOf(token: Token, { isPrefix, typed }: { isPrefix: boolean; typed: string }): QueryTerm {
  if (token.code)
    return { typed, folded: '', sought: `"${token.code}"`, forms: [token.code], isPrefix: false }
  const folded = token.words[0]?.folded ?? ''
  const stem = stemOf(folded)
  return {
    typed,
    folded,
    sought: stem,
    forms: [...new Set([stem, folded])],
    isPrefix: isPrefix && !isIrregular(stem),
  }
}

/** Of a long query the longest words, in their order: they are the rarest. */
function mostTelling(terms: QueryTerm[]): QueryTerm[] {
  if (terms.length <= mostTerms) return terms
  const weight = ({ sought }: QueryTerm) =>
    sought.startsWith('"') ? Number.POSITIVE_INFINITY : sought.length
  const chosen = new Set([...terms].sort((one, other) => weight(other) - weight(one)).slice(0, mostTerms))
  return terms.filter((term) => chosen.has(term))
}
