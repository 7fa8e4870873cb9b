import type { Event } from '@/payload-types'
import { Notice } from '@/ui/Notice'
import { hasEnded, stateChip } from './rules'

/** First on the page when an event is called off or moved, with the organiser's own words where there are any. */
export function EventStateNotice({ event, now }: { event: Event; now: Date }) {
  const title = stateChip(event, now).label
  if (event.state === 'aflyst') {
    return (
      <Notice tone="must" title="Arrangementet er aflyst">
        {event.stateNote ? <p>{event.stateNote}</p> : null}
        <p>De tilmeldte får besked på mail.</p>
      </Notice>
    )
  }
  if (event.state === 'flyttet' && !hasEnded(event, now)) {
    return (
      <Notice tone="warn" title="Arrangementet er flyttet">
        {event.stateNote ? <p>{event.stateNote}</p> : null}
        <p>
          {(event.days ?? []).length > 0
            ? 'Tid og sted herunder er de nye. De tilmeldte får besked på mail.'
            : 'Den nye dato er ikke fastsat. De tilmeldte får besked på mail.'}
        </p>
      </Notice>
    )
  }
  return event.stateNote ? (
    <Notice tone="info" title={title}>
      {event.stateNote}
    </Notice>
  ) : null
}
