import { dateTimeText } from '@/lib/dates'
import { addressOf } from '@/lib/paths'
import type { SeatsLeft } from '@/signup/types'
import { Card } from '@/ui/Card'
import type { ChipItem } from '@/ui/Chip'
import type { HeadingLevel } from '@/ui/Heading'
import { daysInShort } from './eventDates'
import { eventKinds } from './labels'
import { placeInShort } from './placeText'
import type { ListedEvent } from './queries'
import { hasEnded, isOpen, stateChip } from './rules'
import { seatsChip } from './seatsText'

type Props = {
  event: ListedEvent
  now: Date
  /** What is left of it, where that is known. */
  seats?: SeatsLeft | undefined
  headingLevel?: HeadingLevel
}

/** An event in a list: when, where, what, and whether there is room. */
export function EventCard({ event, headingLevel = 3, now, seats }: Props) {
  const room = isOpen(event, now) && seats ? seatsChip(seats, event.hasWaitingList ?? true) : null
  const chips: (ChipItem | null)[] = [{ label: eventKinds[event.kind] }, stateChip(event, now), room]
  return (
    <Card
      href={addressOf('events', event)}
      eyebrow={[daysInShort(event.days), placeInShort(event)].filter(Boolean).join(' · ')}
      title={event.title}
      text={event.summary}
      chips={chips.filter((chip) => chip !== null)}
      meta={footOf(event, now)}
      headingLevel={headingLevel}
    />
  )
}

function footOf(event: ListedEvent, now: Date): string | null {
  if (hasEnded(event, now)) {
    const count = event.materials?.length ?? 0
    if (count === 0) return null
    return count === 1 ? 'Med 1 materiale' : `Med ${count} materialer`
  }
  return isOpen(event, now) && event.signUpClosesAt
    ? `Tilmeld dig senest ${dateTimeText(event.signUpClosesAt)}`
    : null
}
