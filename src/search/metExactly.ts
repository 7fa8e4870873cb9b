import type { Meilisearch } from 'meilisearch'
import { indexName } from './engine'

/** Words as the engine is asked them, and the filters within which. */
type Asked = { text: string; filter: string[] }

/**
 * How many entries have each of some texts' words as they are written, or what the words are synonyms of; 0 where only
 * words that are spelt nearly so are met. All are asked at once.
 */
export async function metExactly(engine: Meilisearch, asked: readonly Asked[]): Promise<number[]> {
  if (asked.length === 0) return []
  const { results } = await engine.multiSearch({
    queries: asked.map(({ filter, text }) => ({
      indexUid: indexName,
      q: text,
      filter,
      matchingStrategy: 'all' as const,
      attributesToRetrieve: ['id'],
      limit: 1,
      showRankingScoreDetails: true,
    })),
  })
  // The fewest slips come first: of the settings' ranking rules only the order that was asked for comes before.
  return results.map(({ estimatedTotalHits, hits: [first] }) =>
    first?._rankingScoreDetails?.typo?.typoCount === 0 ? (estimatedTotalHits ?? 0) : 0,
  )
}

/** A word that is whole: the engine takes the last one as the beginning of a word, unless something follows it. */
export function asWhole(text: string): string {
  return `${text.trimEnd()} `
}
