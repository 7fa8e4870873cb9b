import { hasEnded, isOpen, signUpText } from '@/events/rules'
import type { Event } from '@/payload-types'
import { toSeatEvent } from './readSeats'
import { isOver } from './rules'

/** Whether one can sign up, and if not why and what one can do instead. */
export type Door = { isOpen: true } | { isOpen: false; title: string; text: string }

export function doorOf(event: Event, now: Date): Door {
  if (event.state === 'aflyst') return shut('Arrangementet er aflyst', 'Der kan ikke tilmeldes nogen.')
  if (event.state === 'afholdt' || hasEnded(event, now)) {
    return shut('Arrangementet er holdt', 'Se, om der kommer et lignende.')
  }
  if (isOver(toSeatEvent(event), now)) {
    return shut('Arrangementet er begyndt', 'Vil du være med alligevel, så spørg arrangøren.')
  }
  if (isOpen(event, now)) return { isOpen: true }
  if (event.state === 'flyttet') {
    return shut(
      'Arrangementet er flyttet',
      'Tilmeldingen er ikke åbnet igen. Er du tilmeldt, får du besked på mail.',
    )
  }
  return shut('Der kan ikke tilmeldes nogen nu', signUpText(event, now) ?? 'Tilmeldingen er lukket.')
}

function shut(title: string, text: string): Door {
  return { isOpen: false, title, text }
}
