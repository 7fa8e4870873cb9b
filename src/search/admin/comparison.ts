import type { Meilisearch, MultiSearchParams } from 'meilisearch'
import type { Payload } from 'payload'
import { searchAnyReference } from '../anyReference'
import { analyseQuery } from '../danish/analyse'
import { withoutRarest } from '../danish/rarestFirst'
import type { Vocabulary } from '../danish/types'
import type { SearchDocument } from '../document'
import { indexName, jobPatienceMs, searchEngine } from '../engine'
import { engineQueries, notAmong } from '../engineQueries'
import { typeTexts } from '../labels'
import { searchRequest } from '../schema'
import { fewest } from '../searchIndex'
import { indexSettings } from '../settings'
import { readTuning, type SearchTuning } from '../tuning'
import type { SearchResult } from '../types'
import { vocabularyOf } from '../vocabulary'
import { candidatesOf, wholeIndex } from './candidates'
import { withTrialIndex } from './trialIndex'

const mostShown = 10

export type PreviewList = {
  total: number
  hits: { id: string; title: string; type: string; path: string }[]
}

export type Comparison = {
  before: PreviewList
  after: PreviewList
  /** True when more may be found than the trial could tell. */
  isAtLeast: boolean
}

/**
 * What everybody finds by a query now, and what they would find with other words, both ranked by the engine.
 *
 * @returns null where there is no engine
 * @throws when the engine doesn't answer
 */
export async function compareTuning(
  payload: Payload,
  q: string,
  after: SearchTuning,
  mostWhole = wholeIndex,
): Promise<Comparison | null> {
  const engine = searchEngine(jobPatienceMs)
  if (!engine) return null
  const before = await readTuning(payload)
  const vocabulary = await vocabularyOf(payload)
  const live = await listOf(engine, indexName, q, before, vocabulary)
  const { documents, isAll } = await candidatesOf(engine, q, { before, after, vocabulary }, mostWhole)
  const trial = { documents, settings: indexSettings(after) }
  const tried = await withTrialIndex(engine, trial, (index) => listOf(engine, index, q, after, vocabulary))
  return { before: live, after: tried, isAtLeast: !isAll }
}

/**
 * As the portal's own search asks: for each of several sections, or else for all the words and only when hardly anything has
 * them, for fewer.
 */
async function listOf(
  engine: Meilisearch,
  index: string,
  q: string,
  { stopWords }: SearchTuning,
  vocabulary: Vocabulary,
): Promise<PreviewList> {
  const query = analyseQuery(q, stopWords, vocabulary)
  const { rarestFirst, references, terms, text } = query
  // Asked for nothing, the engine would give everything.
  if (terms.length === 0) return { total: 0, hits: [] }
  if (references.length > 1) {
    const asked = { request: searchRequest.parse({ q }), reader: 'public', scope: 'page' } as const
    const named = await searchAnyReference(engine, asked, query, { fewest, index })
    if (named) return listed(named)
  }
  const whole = await ask(engine, index, q, text, 'all')
  if (whole.total >= fewest || !rarestFirst.trim().includes(' ')) return whole
  let list = await ask(engine, index, q, rarestFirst, 'last')
  for (
    let others = withoutRarest(rarestFirst);
    others !== null && list.total < fewest;
    others = withoutRarest(others)
  ) {
    const before = list.hits.map(({ id }) => id)
    const { hits, total } = await ask(engine, index, q, others, 'last', before)
    list = { total: list.total + total, hits: [...list.hits, ...hits].slice(0, mostShown) }
  }
  return list
}

function listed({ hits, total }: Pick<SearchResult, 'hits' | 'total'>): PreviewList {
  return {
    total,
    hits: hits.slice(0, mostShown).map(({ id, path, title, type }) => ({
      id,
      path,
      title: title.map((piece) => piece.text).join(''),
      type: typeTexts[type].one,
    })),
  }
}

type Strategy = 'all' | 'last'

async function ask(
  engine: Meilisearch,
  index: string,
  q: string,
  text: string,
  strategy: Strategy,
  without: string[] = [],
): Promise<PreviewList> {
  const { queries } = engineQueries(searchRequest.parse({ q }), text, 'public', strategy)
  const { results } = await engine.multiSearch<MultiSearchParams, SearchDocument>({
    queries: queries.map((query) => ({
      ...query,
      indexUid: index,
      filter: [...(query.filter ?? []), ...notAmong(without)],
    })),
  })
  const [main] = results
  if (!main || !('totalHits' in main)) throw new Error('unexpected answer')
  const hits = main.hits.slice(0, mostShown)
  return {
    total: Number(main.totalHits),
    hits: hits.map(({ id, path, title, type }) => ({ id, path, title, type: typeTexts[type].one })),
  }
}
