import { addressOf } from '@/lib/paths'
import { Card } from '@/ui/Card'
import { daysInShort } from './eventDates'
import { eventKinds } from './labels'
import type { ListedEvent } from './queries'
import { stateChip } from './rules'

/** An event in a list. */
export function EventCard({ event, now }: { event: ListedEvent; now: Date }) {
  return (
    <Card
      href={addressOf('events', event)}
      eyebrow={[daysInShort(event.days), event.place].filter(Boolean).join(' · ')}
      title={event.title}
      text={event.summary}
      chips={[{ label: eventKinds[event.kind] }, stateChip(event, now)]}
    />
  )
}
