import { dateText } from '@/lib/dates'

export type FreshnessState = 'fresh' | 'aging' | 'stale' | 'never'

const dayMs = 24 * 60 * 60 * 1000
const freshDays = 180
const agingDays = 365

/**
 * How far a confirmation can be relied on: to 180 days fresh, to 365 aging, then stale. No confirmation is *never*.
 *
 * @param confirmedAt ISO instant, or `null` when the municipality has not confirmed
 */
export function freshnessOf(
  confirmedAt: string | null | undefined,
  now: Date,
): { state: FreshnessState; text: string } {
  if (!confirmedAt) return { state: 'never', text: 'Endnu ikke bekræftet af kommunen' }
  const days = Math.floor((now.getTime() - new Date(confirmedAt).getTime()) / dayMs)
  if (days > agingDays) return { state: 'stale', text: 'Kan være forældet – ring først' }
  const text = `Bekræftet ${dateText(confirmedAt)}`
  return { state: days > freshDays ? 'aging' : 'fresh', text }
}
