import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Scope } from './ask'
import { analyseQuery } from './danish/analyse'
import { correctionOf } from './danish/correction'
import { synonymsOf, termsWithSynonyms } from './danish/synonyms'
import type { AnalysedQuery, Vocabulary } from './danish/types'
import { isEngineResting, letEngineRest, searchEngine } from './engine'
import { facetsOf } from './hits'
import { searchPlainly } from './plainSearch'
import type { SearchRequest } from './schema'
import { searchIndex, type Words } from './searchIndex'
import { textWordsOf } from './textWords'
import { searchTuning } from './tuning'
import type { SearchReader, SearchResult } from './types'
import { vocabularyOf } from './vocabulary'

/** A search goes on without the portal's words when they are long in coming. */
const wordsMs = 1000

/** The engine when it answers, else the database. Never throws for want of an engine. */
export async function searchPortal(
  payload: Payload,
  request: SearchRequest,
  reader: SearchReader = 'public',
  scope: Scope = 'page',
): Promise<SearchResult> {
  const tuning = await searchTuning(payload)
  const vocabulary = await wordsOf(payload, request)
  const words: Words = {
    vocabulary,
    stopWords: tuning.stopWords,
    texts: () => textWordsOf(payload, reader),
    analyse: (text) => withSynonyms(analyseQuery(text, tuning.stopWords, vocabulary)),
  }
  const withSynonyms = (analysed: AnalysedQuery) => ({
    ...analysed,
    terms: termsWithSynonyms(analysed.terms, synonymsOf(tuning)),
  })
  const query = words.analyse(request.q)
  const { leftOut } = query
  // Signs alone can't be searched for; asked for nothing, the engine would give everything.
  if (request.q && query.terms.length === 0) return nothing
  const candidate = correctionOf(request.q, vocabulary)
  const engine = searchEngine()
  if (engine && !isEngineResting()) {
    try {
      const found = await searchIndex(engine, { request, reader, scope }, query, candidate, words)
      return { ...found, leftOut }
    } catch (error) {
      letEngineRest()
      payload.logger.warn({ err: error, msg: 'Søgemaskinen svarer ikke; databasen bruges i stedet' })
    }
  }
  return { ...(await searchPlainly(payload, { request, reader, scope }, query, candidate, words)), leftOut }
}

const nothing: SearchResult = {
  hits: [],
  total: 0,
  pages: 0,
  facets: facetsOf(() => ({})),
  isPartial: false,
  isWidened: false,
  cutOff: null,
  correction: null,
  leftOut: [],
  source: 'engine',
}

/** The portal's words, for splitting and spelling. Without them a search is plainer, not wrong. */
async function wordsOf(payload: Payload, { q }: SearchRequest): Promise<Vocabulary> {
  if (!q) return new Map()
  try {
    return await Promise.race([
      vocabularyOf(payload),
      wait(wordsMs, new Map<string, number>(), { ref: false }),
    ])
  } catch (error) {
    payload.logger.warn({ err: error, msg: 'Portalens ord kunne ikke læses' })
    return new Map()
  }
}
