import type { Event } from '@/payload-types'

export const eventKinds: Record<Event['kind'], string> = {
  workshop: 'Workshop',
  uddannelsesdag: 'Fælles uddannelsesdag',
  temadag: 'Temadag',
  netvaerksmoede: 'Netværksmøde',
}
