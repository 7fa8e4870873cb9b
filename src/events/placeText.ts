import type { Event } from '@/payload-types'

type Placed = Pick<Event, 'address' | 'attendanceMode' | 'place'>

/** Where the event is, for its page. The online meeting's own link is for participants alone. */
export function placeText({ address, attendanceMode, place }: Placed): string | null {
  const onSite = [place, address].filter(Boolean).join(', ') || null
  if (attendanceMode === 'online') return onSite ? `Online (${onSite})` : 'Online'
  return attendanceMode === 'begge' ? [onSite, 'eller online'].filter(Boolean).join(', ') : onSite
}

/** In a few words, for a card. */
export function placeInShort({ attendanceMode, place }: Omit<Placed, 'address'>): string | null {
  if (attendanceMode === 'online') return 'Online'
  return attendanceMode === 'begge' ? [place, 'online'].filter(Boolean).join(' eller ') : (place ?? null)
}
