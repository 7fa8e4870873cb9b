import type { Recommendation } from '@/payload-types'

/** Whose task the recommendation is, in a word or two. */
export function levelText(level: Recommendation['level']): string {
  return level === 'tvaerkommunal' ? 'Kommunerne i fællesskab' : 'Den enkelte kommune'
}
