import { related } from '@/content/related'
import type { Offer } from '@/payload-types'
import { Notice } from '@/ui/Notice'

/** What a professional should know before relying on the offer. */
export function AttentionPoints({ offer }: { offer: Offer }) {
  const points = (offer.attentionPoints ?? []).filter((point) => point.visibility === 'public')
  if (points.length === 0) return null
  return (
    <Notice tone="warn" title="Vær opmærksom på">
      <ul className="bullet-list">
        {points.map((point) => {
          const stage = related(point.stage)
          return (
            <li key={point.id ?? point.text}>
              {stage ? <strong>{stage.name}: </strong> : null}
              {point.text}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
