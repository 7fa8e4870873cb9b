import { expect, test } from 'vitest'
import { canEverSitTogether, groupOutlook, outlookNotice, seatsNotice, turnedAway } from './outlook'
import type { Seatable, SeatEvent } from './types'

const now = new Date('2026-11-22T12:00:00Z')
const municipalities = [
  { value: 'aalborg', label: 'Aalborg' },
  { value: 'udenfor', label: 'Uden for de elleve kommuner' },
]

function event(more: Partial<SeatEvent> = {}): SeatEvent {
  return {
    state: 'aaben',
    capacity: 4,
    quotas: [],
    startsAt: new Date('2026-12-22T09:00:00Z'),
    offersFrom: null,
    offerHours: 48,
    hasWaitingList: true,
    needsApproval: false,
    ...more,
  }
}

function seated(count: number): Seatable[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    state: 'bekraeftet',
    number: index,
    priority: 0,
    municipality: null,
    group: null,
    isApproved: false,
    offeredUntil: null,
    confirmBy: null,
    sentFrom: null,
  }))
}

test('what is left is told before one types', () => {
  expect(seatsNotice({ event: event({ capacity: null }), rows: [], now }, municipalities)).toBeNull()
  expect(seatsNotice({ event: event(), rows: seated(3), now }, municipalities)?.title).toBe(
    'Der er 1 ledig plads',
  )
  const full = seatsNotice({ event: event(), rows: seated(4), now }, municipalities)
  expect(full).toMatchObject({ title: 'Alle pladser er taget' })
  expect(full?.text.join()).toContain('ingen venter')
})

test('seats kept for one municipality are named', () => {
  const quotas = [{ municipality: 'aalborg', seats: 2, mode: 'reserveret' as const, releaseAt: null }]
  const notice = seatsNotice({ event: event({ quotas }), rows: seated(2), now }, municipalities)
  expect(notice?.title).toBe('Der er kun reserverede pladser tilbage')
  expect(notice?.text[0]).toBe('2 pladser er reserveret til Aalborg.')
})

test('without a waiting list those for whom there is nothing are known', () => {
  const quotas = [{ municipality: 'aalborg', seats: 2, mode: 'reserveret' as const, releaseAt: null }]
  const seating = { event: event({ quotas, hasWaitingList: false }), rows: seated(2), now }
  expect(turnedAway(seating, municipalities).map(({ value }) => value)).toEqual(['udenfor'])
  expect(turnedAway({ ...seating, event: event({ quotas }) }, municipalities)).toEqual([])
})

test('a group is told how many of it would sit', () => {
  const seating = { event: event(), rows: seated(2), now }
  const group = { municipality: null, size: 3 }
  expect(groupOutlook(seating, { ...group, isTogether: false })).toEqual({ seated: 2, waiting: 1 })
  expect(groupOutlook(seating, { ...group, isTogether: true })).toEqual({ seated: 0, waiting: 3 })
})

test('a group larger than can ever sit together is known, whatever is taken now', () => {
  const quotas = [
    { municipality: 'aalborg', seats: 2, mode: 'loft' as const, releaseAt: null },
    { municipality: 'mors', seats: 2, mode: 'reserveret' as const, releaseAt: new Date('2026-12-01') },
  ]
  const of = (municipality: string | null, size: number) =>
    canEverSitTogether(event({ quotas }), { municipality, size }, now)
  expect([of('aalborg', 2), of('aalborg', 3)]).toEqual([true, false])
  // The two that are kept are everybody's from December on.
  expect([of(null, 4), of(null, 5)]).toEqual([true, false])
})

test('every outlook has its words', () => {
  for (const outlook of ['plads', 'afventer', 'venteliste', 'fuldt'] as const) {
    expect(outlookNotice(outlook, 4).text.join()).toMatch(/\.$/)
  }
  expect(outlookNotice('venteliste', 4).text.join()).toContain('nummer 5')
})
