import { currentReader } from '@/content/reader'
import { EventCard } from '@/events/EventCard'
import { seatsOf } from '@/signup/seatQueries'
import { CardList } from '@/ui/CardList'
import type { NetworkContent } from './queries'

/** Events that only members can take part in, with what is left of them. */
export async function NetworkEvents({ events, now }: { events: NetworkContent['events']; now: Date }) {
  const { payload } = await currentReader()
  const seats = await seatsOf(
    payload,
    events.map(({ id }) => String(id)),
    now,
  )
  return (
    <CardList>
      {events.map((event) => (
        <EventCard key={event.id} event={event} now={now} seats={seats.get(String(event.id))} />
      ))}
    </CardList>
  )
}
