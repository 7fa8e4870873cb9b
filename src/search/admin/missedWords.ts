import type { Payload } from 'payload'
import type { Account } from '@/access/roles'
import type { SearchMiss } from '@/payload-types'

export type MissedWords = {
  words: string
  /** Searches in the last 30 days. */
  recent: number
  /** Searches in all the days that are kept. */
  total: number
  /** The latest day, as an instant within it. */
  lastDay: string
}

type Reading = { payload: Payload; user: Account | null | undefined; now: Date }
type Row = Pick<SearchMiss, 'words' | 'day' | 'count'>

const recentMs = 30 * 24 * 60 * 60 * 1000
/** The latest rows; the portal adds at most 500 a day, and a year's people don't come near. */
const mostRows = 20_000

/** What was searched for in vain, each set of words once, the most sought of late first. */
export async function listMissedWords({ now, payload, user }: Reading): Promise<MissedWords[]> {
  const { docs } = await payload.find({
    collection: 'search-misses',
    depth: 0,
    limit: mostRows,
    overrideAccess: false,
    pagination: false,
    select: { words: true, day: true, count: true },
    sort: '-day',
    user: user ? { ...user, collection: 'users' } : null,
  })
  return gathered(docs, now)
}

export function gathered(rows: Row[], now: Date): MissedWords[] {
  const found = new Map<string, MissedWords>()
  for (const { count, words, ...row } of rows) {
    const day = row.day ?? ''
    const known = found.get(words) ?? { words, recent: 0, total: 0, lastDay: '' }
    const isRecent = day !== '' && now.getTime() - new Date(day).getTime() < recentMs
    found.set(words, {
      words,
      recent: known.recent + (isRecent ? (count ?? 0) : 0),
      total: known.total + (count ?? 0),
      lastDay: [known.lastDay, day].sort().at(-1) ?? '',
    })
  }
  return [...found.values()].sort(
    (one, other) =>
      other.recent - one.recent || other.total - one.total || one.words.localeCompare(other.words, 'da'),
  )
}
