import type { Payload } from 'payload'
import { isConflict } from '@/database/asOneStep'
import { oneAtATime } from '@/database/oneAtATime'
import { hasSearchEngine } from './engine'
import { dayOfMiss } from './misses/day'
import { wordsToCount } from './misses/rules'
import type { SearchRequest } from './schema'
import { facetNames, type SearchResult } from './types'
import { vocabularyOf } from './vocabulary'

/** More different searches than this in a day are no longer people who look for something. */
export const mostRowsADay = 500
const mostWaiting = 50
const tries = 5

let waiting = 0

/**
 * Counts a search without a good answer: by its words and the day, and by nothing else. Never throws, and drops what comes
 * faster than it can be written, so that a search may go on without waiting for it.
 */
export async function recordMiss(
  payload: Payload,
  request: SearchRequest,
  result: Pick<SearchResult, 'total' | 'isPartial' | 'source'>,
): Promise<void> {
  if (!isMiss(request, result) || waiting >= mostWaiting) return
  waiting += 1
  try {
    const vocabulary = await vocabularyOf(payload)
    const words = wordsToCount(request.q, (word) => vocabulary.has(word))
    if (words) await count(payload, words, dayOfMiss(new Date()))
  } catch (error) {
    // The error may quote what was to be written.
    payload.logger.warn({
      fault: error instanceof Error ? error.name : 'ukendt',
      msg: 'En forgæves søgning blev ikke talt',
    })
  } finally {
    waiting -= 1
  }
}

/** Only the words can be to blame: not a filter, not a later page, not an engine that is away. */
function isMiss(
  request: SearchRequest,
  result: Pick<SearchResult, 'total' | 'isPartial' | 'source'>,
): boolean {
  if (!request.q || request.side > 1 || request.alder !== null) return false
  if (facetNames.some((name) => request[name].length > 0)) return false
  if (result.source === 'database' && hasSearchEngine()) return false
  return result.total === 0 || result.isPartial
}

async function count(payload: Payload, words: string, day: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (await addOne(payload, words, day)) return
      await oneAtATime('search-misses', () => createRow(payload, words, day))
      return
    } catch (error) {
      // Somebody else made the row first: it is there to be added to now.
      if (attempt >= tries || !(isTaken(error) || isConflict(error))) throw error
    }
  }
}

async function addOne(payload: Payload, words: string, day: string): Promise<boolean> {
  const row = await payload.db.updateOne({
    collection: 'search-misses',
    where: { and: [{ day: { equals: day } }, { words: { equals: words } }] },
    // The time of the latest search is nobody's business.
    data: { count: { $inc: 1 }, updatedAt: null },
  })
  return Boolean(row)
}

async function createRow(payload: Payload, words: string, day: string): Promise<void> {
  const { totalDocs } = await payload.db.count({
    collection: 'search-misses',
    where: { day: { equals: day } },
  })
  if (totalDocs >= mostRowsADay) return
  await payload.db.create({
    collection: 'search-misses',
    data: { words, day, count: 1, createdAt: day, updatedAt: day },
  })
}

/** The unique index on day and words has refused a second row. */
function isTaken(error: unknown, left = 4): boolean {
  if (typeof error !== 'object' || error === null || left === 0) return false
  if (error instanceof Error && error.name === 'ValidationError') return true
  const codes = ['code' in error ? error.code : null, 'extendedCode' in error ? error.extendedCode : null]
  if (codes.includes(11000) || codes.includes('SQLITE_CONSTRAINT_UNIQUE')) return true
  return 'cause' in error && isTaken(error.cause, left - 1)
}
