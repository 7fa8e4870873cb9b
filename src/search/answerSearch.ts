import { headers } from 'next/headers'
import { cache } from 'react'
import { portal } from '@/content/portal'
import { currentReader } from '@/content/reader'
import { clientAddress } from '@/security/clientAddress'
import { takeAttempt } from '@/security/rateLimit'
import { searchPortal } from './queries'
import type { SearchRequest } from './schema'
import type { SearchReader, SearchResult } from './types'

export type SearchAnswer =
  | { isRefused: true; retryAfterSeconds: number }
  | { isRefused: false; page: number; reader: SearchReader; result: SearchResult }

/**
 * One search for the page and its title together, counted once against the caller's limit. What may be found follows from
 * the session: everything for a member on the member pages, what is public everywhere else.
 */
export function answerSearch(request: SearchRequest): Promise<SearchAnswer> {
  const held = heldAnswers()
  const key = JSON.stringify(request)
  const answer = held.get(key) ?? findAnswer(request)
  held.set(key, answer)
  return answer
}

const heldAnswers = cache(() => new Map<string, Promise<SearchAnswer>>())

async function findAnswer(request: SearchRequest): Promise<SearchAnswer> {
  const payload = await portal()
  const { isAllowed, retryAfterSeconds } = await takeAttempt(
    payload,
    'search',
    clientAddress(await headers()),
  )
  if (!isAllowed) return { isRefused: true, retryAfterSeconds }
  const { member } = await currentReader()
  const reader = member ? 'network' : 'public'
  const result = await searchPortal(payload, request, reader)
  // A page number beyond the last shows the last.
  const page = Math.min(request.side, Math.max(1, result.pages))
  if (page === request.side || result.pages === 0) return { isRefused: false, page, reader, result }
  const last = await searchPortal(payload, { ...request, side: page }, reader)
  return { isRefused: false, page, reader, result: last }
}
