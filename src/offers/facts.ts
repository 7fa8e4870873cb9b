import { dateText } from '@/lib/dates'
import type { Offer } from '@/payload-types'

/** The editor's own words where there are some, else what the numbers say, else `null`. */
export function durationText({ duration }: Pick<Offer, 'duration'>): string | null {
  const { maxMonths, maxWeeks, minMonths, text, weeks } = duration ?? {}
  if (text) return text
  if (weeks) return `${weeks} uger`
  if (maxWeeks) return `Højst ${maxWeeks} uger`
  if (minMonths && maxMonths) return `${minMonths} til ${maxMonths} måneder`
  if (minMonths) return `Mindst ${minMonths} måneder`
  return maxMonths ? `Højst ${maxMonths} måneder` : null
}

/** As {@link durationText}, for conversations and attendance. */
export function sessionsText({ sessions }: Pick<Offer, 'sessions'>): string | null {
  const { max, perWeek, text } = sessions ?? {}
  if (text) return text
  if (max) return `Højst ${max} samtaler`
  return perWeek ? `${perWeek} gange om ugen` : null
}

/** Free places as long as the statement holds; afterwards nobody knows, and nothing is said. */
export function freePlacesText({ freePlaces }: Pick<Offer, 'freePlaces'>, now: Date): string | null {
  const { count, expiresAt, statedAt } = freePlaces ?? {}
  if (typeof count !== 'number' || !expiresAt || new Date(expiresAt) < now) return null
  return statedAt ? `${count} (oplyst ${dateText(statedAt)})` : String(count)
}
