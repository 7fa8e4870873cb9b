import type { RegistrationState } from '@/signup/labels'
import { isParticipant } from '@/signup/rules'

export type CostShare = { name: string; participants: number; ore: number; percent: number }
export type CostSplit = { shares: CostShare[]; participants: number; ore: number }

type Counted = { municipalityName: string; state: RegistrationState }

/**
 * The cost by participants: each municipality pays the price for each of its own. Amounts are whole øre and percents whole
 * percents; what rounding leaves goes to those who were rounded down most, so that both columns add up.
 */
export function splitCost(priceDkk: number, rows: Counted[]): CostSplit {
  const counts = new Map<string, number>()
  // Also those who stayed away: the seat was theirs.
  for (const { municipalityName } of rows.filter(isParticipant)) {
    counts.set(municipalityName, (counts.get(municipalityName) ?? 0) + 1)
  }
  const named = [...counts].sort(([a], [b]) => a.localeCompare(b, 'da'))
  const participants = named.reduce((sum, [, count]) => sum + count, 0)
  const ore = Math.round(priceDkk * participants * 100)
  const weights = named.map(([, count]) => count)
  const amounts = apportioned(ore, weights)
  const percents = apportioned(participants > 0 ? 100 : 0, weights)
  return {
    participants,
    ore,
    shares: named.map(([name, count], index) => ({
      name,
      participants: count,
      ore: amounts[index] ?? 0,
      percent: percents[index] ?? 0,
    })),
  }
}

/** A whole number in parts by weight, which add up to it: largest remainders first, and of equals the first. */
export function apportioned(total: number, weights: number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum === 0) return weights.map(() => 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  const parts = exact.map(Math.floor)
  const left = total - parts.reduce((all, part) => all + part, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}

/** `1.250,00 kr.` */
export function kroner(ore: number): string {
  return `${(ore / 100).toLocaleString('da-DK', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} kr.`
}
