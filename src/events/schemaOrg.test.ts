import { expect, test } from 'vitest'
import type { Event } from '@/payload-types'
import { eventStructuredData, withOffset } from './schemaOrg'

const now = new Date('2026-11-21T12:00:00Z')
const known = {
  now,
  previousStart: null,
  seats: { capacity: 40, taken: 28, free: 12, reserved: [], waiting: 0 },
}
const event: Event = {
  id: '1',
  title: 'Workshop </script><script>alert(1)</script>',
  slug: 'workshop',
  kind: 'workshop',
  state: 'aaben',
  visibility: 'public',
  attendanceMode: 'begge',
  place: 'Rådhuset',
  address: 'Torvet 1, 9000 Aalborg',
  onlineLink: 'https://moede.eksempel.dk/hemmeligt',
  days: [
    { startsAt: '2026-12-10T08:00:00.000Z', endsAt: '2026-12-10T14:00:00.000Z' },
    { startsAt: '2027-06-10T07:00:00.000Z', endsAt: '2027-06-10T13:00:00.000Z' },
  ],
  capacity: 40,
  priceDkk: 0,
  createdAt: '',
  updatedAt: '',
}

test('says when with the hours of Copenhagen, where, how many and what it costs', () => {
  expect(eventStructuredData(event, known)).toMatchObject({
    '@type': 'EducationEvent',
    startDate: '2026-12-10T09:00:00+01:00',
    endDate: '2027-06-10T15:00:00+02:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: [{ '@type': 'Place', name: 'Rådhuset' }, { '@type': 'VirtualLocation' }],
    maximumAttendeeCapacity: 40,
    remainingAttendeeCapacity: 12,
    isAccessibleForFree: true,
    offers: { price: 0, priceCurrency: 'DKK', availability: 'https://schema.org/InStock' },
    inLanguage: 'da',
  })
})

test('never says the online meeting’s address, nor anything of what is kept within the network', () => {
  expect(JSON.stringify(eventStructuredData(event, known))).not.toContain('hemmeligt')
  expect(eventStructuredData({ ...event, visibility: 'network' }, known)).toBeNull()
  expect(eventStructuredData({ ...event, days: [] }, known)).toBeNull()
})

test('says when it is called off or moved', () => {
  expect(eventStructuredData({ ...event, state: 'aflyst' }, known)).toMatchObject({
    eventStatus: 'https://schema.org/EventCancelled',
  })
  const moved = { ...event, state: 'flyttet' as const }
  expect(eventStructuredData(moved, { ...known, previousStart: '2026-11-30T08:00:00.000Z' })).toMatchObject({
    eventStatus: 'https://schema.org/EventRescheduled',
    previousStartDate: '2026-11-30T09:00:00+01:00',
  })
})

test('a full event without a price says only that there is no seat', () => {
  const full = { ...known, seats: { ...known.seats, free: 0, taken: 40 } }
  expect(eventStructuredData(event, full)).toMatchObject({
    remainingAttendeeCapacity: 0,
    offers: { availability: 'https://schema.org/SoldOut' },
  })
  expect(eventStructuredData({ ...event, priceDkk: null }, full)).not.toHaveProperty('offers')
})

test('the offset follows summer time to the minute', () => {
  expect(withOffset(new Date('2027-03-28T00:59:59Z'))).toBe('2027-03-28T01:59:59+01:00')
  expect(withOffset(new Date('2027-03-28T01:00:00Z'))).toBe('2027-03-28T03:00:00+02:00')
  expect(withOffset(new Date('2027-10-31T01:00:00Z'))).toBe('2027-10-31T02:00:00+01:00')
})
