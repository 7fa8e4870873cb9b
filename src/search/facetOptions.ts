import type { ChoiceOption } from '@/ui/ChoiceGroup'
import type { Choice } from './choices'
import type { FacetCounts } from './types'

const mostTogether = 11
const shownOfMany = 8

export type FacetOptions = {
  shown: ChoiceOption[]
  /** The rest of a long list, behind a switch. */
  more: ChoiceOption[]
  /** What is chosen is always seen. */
  isMoreOpen: boolean
}

/**
 * The choices of one filter that would give something, or are chosen. Of a long list those with the most hits stand first
 * in sight; the order is kept, so that nothing jumps when a box is ticked.
 */
export function facetOptions(choices: Choice[], counts: FacetCounts, chosen: string[]): FacetOptions {
  const options = choices
    .map(({ label, value }) => ({ value, label, count: counts[value] ?? 0, checked: chosen.includes(value) }))
    .filter(({ checked, count }) => checked || count > 0)
  if (options.length <= mostTogether) return { shown: options, more: [], isMoreOpen: false }
  const leading = new Set(options.toSorted((a, b) => b.count - a.count).slice(0, shownOfMany))
  const more = options.filter((option) => !leading.has(option))
  return {
    shown: options.filter((option) => leading.has(option)),
    more,
    isMoreOpen: more.some(({ checked }) => checked),
  }
}
