import { related } from '@/content/related'
import type { Offer } from '@/payload-types'
import { Notice } from '@/ui/Notice'

type Points = Offer['attentionPoints']

/** What a professional should know before relying on the offer. Nothing is shown when there is nothing to know. */
export function AttentionPoints({ title, points }: { title: string; points: Points }) {
  // The same point often holds at several stages: it is said once, with all of them.
  const stagesByText = new Map<string, string[]>()
  for (const { stage, text } of points ?? []) {
    const name = related(stage)?.name
    stagesByText.set(text, [...(stagesByText.get(text) ?? []), ...(name ? [name] : [])])
  }
  if (stagesByText.size === 0) return null
  return (
    <Notice tone="warn" title={title}>
      <ul className="bullet-list">
        {[...stagesByText].map(([text, stages]) => (
          <li key={text}>
            {stages.length > 0 ? <strong>{stages.join(', ')}: </strong> : null}
            {text}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
