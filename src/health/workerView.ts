import type { EngineSighting } from '@/search/engineSeen'
import { type Findings, isLongFrom } from './rules'

const worstFirst = ['unused', 'elsewhere', 'down', 'empty', 'up'] as const

/**
 * What those who run the search queues see of the engine, beside what the web process sees. Two looks at one engine may fall
 * on either side of a rebuild, and one engine may go by two names: it is another when both name and age differ.
 *
 * @param isDue whether the portal has been up so long that somebody should have looked
 */
export function workerView(
  own: EngineSighting,
  seen: EngineSighting[],
  isDue: boolean,
): Findings['workerSearch'] {
  const fresh = seen.filter(({ at }) => !isLongFrom(at, new Date(own.at)))
  if (fresh.length < seen.length || fresh.length === 0) return isDue ? 'unseen' : 'unknown'
  const views = fresh.map((each) => {
    const isOther = own.address !== each.address && own.made !== each.made
    return each.state === 'up' && own.state === 'up' && isOther ? 'elsewhere' : each.state
  })
  return worstFirst.find((view) => views.includes(view)) ?? 'unknown'
}
