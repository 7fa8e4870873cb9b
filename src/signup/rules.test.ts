import { describe, expect, test } from 'vitest'
import { applied, inHours, now } from '../../tests/support/seatArbitraries'
import { allocate, outlookFor, placeInLine, roomFor, seatsLeft } from './rules'
import type { Seatable, SeatEvent } from './types'
import { mostUnconfirmed } from './unconfirmedSeats'

const workshop: SeatEvent = {
  state: 'aaben',
  capacity: 2,
  quotas: [],
  startsAt: inHours(500),
  offersFrom: null,
  offerHours: 48,
  hasWaitingList: true,
  needsApproval: false,
}

let number = 0

/** Somebody in line, at the end of it. */
function person(id: string, more: Partial<Seatable> = {}): Seatable {
  number += 1
  const open = { state: 'modtaget', priority: 0, municipality: null, group: null } as const
  return {
    ...open,
    id,
    number,
    isApproved: false,
    offeredUntil: null,
    confirmBy: null,
    sentFrom: null,
    ...more,
  }
}

const confirmed = (id: string, municipality: string | null = null) =>
  person(id, { state: 'bekraeftet', municipality })
const waiting = (id: string, more: Partial<Seatable> = {}) => person(id, { state: 'venteliste', ...more })
const from = (municipality: string) => ({ municipality })
const together = (id: string, municipality: string | null = null) =>
  person(id, { group: 'kolleger', municipality })

/** Name by name how everybody stands when the seats have been given. */
function given(event: Partial<SeatEvent>, rows: Seatable[], at = now) {
  const changes = allocate({ ...workshop, ...event }, rows, at)
  return Object.fromEntries(applied(rows, changes).map(({ id, state }) => [id, state]))
}

describe('places in line', () => {
  test('are by number, unless the secretariat has given somebody priority', () => {
    const rows = [person('Anna'), person('Bo'), person('Carl', { priority: 1 })]
    expect(given({}, rows)).toEqual({ Anna: 'bekraeftet', Bo: 'venteliste', Carl: 'bekraeftet' })
  })

  test('are told from one', () => {
    const rows = [confirmed('Anna'), waiting('Bo'), waiting('Carl', { priority: 1 })]
    expect(rows.map(({ id }) => placeInLine(rows, id))).toEqual([null, 2, 1])
  })

  test('are kept when a newcomer from the same municipality asks', () => {
    const rows = [confirmed('Anna'), confirmed('Bo'), waiting('Carl', from('thisted'))]
    const kept = { municipality: 'thisted', seats: 1, mode: 'reserveret', releaseAt: null } as const
    // A seat comes free in the instant that Dorte signs up.
    const freed = [...rows.slice(1), person('Dorte', from('thisted'))]
    expect(given({ quotas: [kept] }, freed)).toMatchObject({ Carl: 'bekraeftet', Dorte: 'venteliste' })
  })
})

describe('quotas', () => {
  const reserved = { municipality: 'thisted', seats: 1, mode: 'reserveret', releaseAt: inHours(5) } as const
  const ceiling = { municipality: 'thisted', seats: 1, mode: 'loft', releaseAt: null } as const

  test('keep a seat until it is released, and then give it to whoever waits', () => {
    const rows = [person('Anna'), person('Bo')]
    expect(given({ quotas: [reserved] }, rows)).toEqual({ Anna: 'bekraeftet', Bo: 'venteliste' })
    expect(given({ quotas: [reserved] }, rows, inHours(5))).toEqual({ Anna: 'bekraeftet', Bo: 'bekraeftet' })
  })

  test('let a municipality have more than its kept seats while there are common ones', () => {
    const rows = [person('Anna', from('thisted')), person('Bo', from('thisted')), person('Carl')]
    expect(given({ quotas: [reserved] }, rows)).toEqual({
      Anna: 'bekraeftet',
      Bo: 'bekraeftet',
      Carl: 'venteliste',
    })
  })

  test('stop a municipality at its ceiling, and nobody else', () => {
    const rows = [person('Anna', from('thisted')), person('Bo', from('thisted')), person('Carl')]
    expect(given({ quotas: [ceiling] }, rows)).toEqual({
      Anna: 'bekraeftet',
      Bo: 'venteliste',
      Carl: 'bekraeftet',
    })
  })

  test('do not have those behind a waiting group held up for the common seats', () => {
    const rows = [
      confirmed('Anna', 'thisted'),
      together('Bo', 'thisted'),
      together('Carl', 'thisted'),
      person('Dorte', from('thisted')),
      person('Erik', from('hjoerring')),
    ]
    const quotas = [{ ...ceiling, seats: 2 }]
    expect(given({ capacity: 5, quotas }, rows)).toMatchObject({
      Bo: 'venteliste',
      Carl: 'venteliste',
      Dorte: 'venteliste',
      Erik: 'bekraeftet',
    })
  })

  test('raised above what others have taken already leave what there is to the municipality', () => {
    const rows = [confirmed('Anna'), person('Bo'), person('Carl', from('thisted'))]
    const quotas = [{ ...reserved, seats: 2 }]
    expect(given({ quotas }, rows)).toMatchObject({ Bo: 'venteliste', Carl: 'bekraeftet' })
  })
})

describe('room for one more', () => {
  const kept = { municipality: 'thisted', seats: 1, mode: 'reserveret', releaseAt: inHours(5) } as const
  const ceiling = { municipality: 'mors', seats: 1, mode: 'loft', releaseAt: null } as const
  const room = (quotas: SeatEvent['quotas'], rows: Seatable[], municipality: string | null, at = now) =>
    roomFor({ ...workshop, quotas }, rows, municipality, at)

  test('is there for the municipality a seat is kept for, and for all once it is released', () => {
    const rows = [confirmed('Anna')]
    expect(room([kept], rows, 'thisted')).toBe('room')
    expect(room([kept], rows, 'mors')).toBe('reserved')
    expect(room([kept], rows, null)).toBe('reserved')
    expect(room([kept], rows, 'mors', inHours(6))).toBe('room')
  })

  test('is not there at a ceiling, nor when all is taken, whoever is in line', () => {
    expect(room([ceiling], [confirmed('Anna', 'mors')], 'mors')).toBe('ceiling')
    expect(room([ceiling], [confirmed('Anna', 'mors')], 'thisted')).toBe('room')
    expect(room([], [confirmed('Anna'), confirmed('Bo')], null)).toBe('full')
    expect(room([], [confirmed('Anna'), waiting('Bo')], null)).toBe('room')
  })
})

describe('those who come together', () => {
  test('wait for seats for all of them, and are not overtaken', () => {
    const rows = [confirmed('Anna'), together('Bo'), together('Carl'), person('Dorte')]
    expect(given({}, rows)).toMatchObject({ Bo: 'venteliste', Carl: 'venteliste', Dorte: 'venteliste' })
    expect(given({ capacity: 3 }, rows)).toMatchObject({
      Bo: 'bekraeftet',
      Carl: 'bekraeftet',
      Dorte: 'venteliste',
    })
  })

  test('hold nobody up when there could never be room for them', () => {
    const group = ['Anna', 'Bo', 'Carl'].map((name) => together(name))
    expect(given({}, [...group, person('Dorte')])).toMatchObject({ Anna: 'venteliste', Dorte: 'bekraeftet' })
  })

  test('hold nobody up when it is their municipalities that make it impossible', () => {
    const group = [
      together('Anna', 'thisted'),
      together('Bo', 'thisted'),
      together('Carl', 'hjoerring'),
      together('Dorte', 'hjoerring'),
    ]
    expect(given({ capacity: 3 }, [...group, person('Erik')])).toMatchObject({ Erik: 'bekraeftet' })
  })
})

describe('those who have not opened the mailed link', () => {
  const unopened = (id: string, more: Partial<Seatable> = {}) =>
    person(id, { confirmBy: inHours(24), sentFrom: 'raadhuset', ...more })
  const many = (more: Partial<Seatable> = {}) =>
    Array.from({ length: mostUnconfirmed + 2 }, (_, index) => unopened(`u${index}`, more))

  test('have a seat at once, and one network only a few', () => {
    const states = Object.values(given({ capacity: 20 }, many()))
    expect(states.filter((state) => state === 'bekraeftet')).toHaveLength(mostUnconfirmed)
    expect(states.filter((state) => state === 'modtaget')).toHaveLength(2)
    const elsewhere = many().map((each) => ({ ...each, sentFrom: each.id }))
    expect(new Set(Object.values(given({ capacity: 20 }, elsewhere)))).toEqual(new Set(['bekraeftet']))
  })

  test('hold nobody up, and come before those behind them once it is opened', () => {
    const rows = [...many(), person('behind')]
    const capacity = mostUnconfirmed + 2
    expect(given({ capacity }, rows).behind).toBe('bekraeftet')
    const opened = rows.map((each) => ({ ...each, confirmBy: null, sentFrom: null }))
    expect(given({ capacity }, opened).behind).toBe('venteliste')
  })

  test('who come together are given all their seats or none', () => {
    expect(new Set(Object.values(given({ capacity: 20 }, many({ group: 'kolleger' }))))).toEqual(
      new Set(['modtaget']),
    )
  })

  test('lose the seat when the time has gone, and keep it once the event has begun', () => {
    const rows = [unopened('late', { state: 'bekraeftet', confirmBy: now }), waiting('next')]
    expect(given({ capacity: 1 }, rows)).toEqual({ late: 'afmeldt', next: 'bekraeftet' })
    expect(given({ capacity: 1, startsAt: now }, rows)).toEqual({ late: 'bekraeftet', next: 'venteliste' })
  })
})

describe('seats that come free', () => {
  const late = { offersFrom: inHours(-1), offerHours: 48 }

  test('are offered late on, and given before', () => {
    const rows = [confirmed('Anna'), waiting('Bo')]
    expect(given({}, rows)).toMatchObject({ Bo: 'bekraeftet' })
    expect(given(late, rows)).toMatchObject({ Bo: 'tilbudt' })
  })

  test('are offered until the hours are gone, or an hour before it begins', () => {
    const rows = [waiting('Bo')]
    const until = (startsAt: Date) => allocate({ ...workshop, ...late, startsAt }, rows, now)[0]?.offeredUntil
    expect(until(inHours(500))).toEqual(inHours(48))
    expect(until(inHours(10))).toEqual(inHours(9))
    expect(until(inHours(1.5))).toBeUndefined()
  })

  test('go to the next in line when an offer runs out', () => {
    const offered = person('Anna', { state: 'tilbudt', offeredUntil: now })
    const rows = [offered, waiting('Bo'), waiting('Carl')]
    expect(given({ ...late, capacity: 1 }, rows)).toEqual({
      Anna: 'afmeldt',
      Bo: 'tilbudt',
      Carl: 'venteliste',
    })
  })

  test('are nobody’s while there are more people than seats', () => {
    const rows = [confirmed('Anna'), confirmed('Bo'), waiting('Carl')]
    expect(given({ capacity: 1 }, rows)).toEqual({ Anna: 'bekraeftet', Bo: 'bekraeftet', Carl: 'venteliste' })
  })
})

describe('an event', () => {
  test('with approval keeps the seat while the employer thinks', () => {
    const rows = [person('Anna'), person('Bo', { isApproved: true }), person('Carl')]
    expect(given({ needsApproval: true }, rows)).toEqual({
      Anna: 'afventer',
      Bo: 'bekraeftet',
      Carl: 'venteliste',
    })
  })

  test('that no longer asks for approval confirms those who waited for it', () => {
    expect(given({}, [person('Anna', { state: 'afventer' })])).toEqual({ Anna: 'bekraeftet' })
  })

  test('that is called off, held or begun gives no more seats, and answers those who just came', () => {
    const rows = [person('Anna'), waiting('Bo')]
    for (const over of [{ state: 'aflyst' }, { state: 'afholdt' }, { startsAt: now }] as const) {
      expect(given(over, rows)).toEqual({ Anna: 'afvist', Bo: 'venteliste' })
    }
  })

  test('without a waiting list still has those on it who came before', () => {
    const rows = [confirmed('Anna'), waiting('Bo'), person('Carl')]
    expect(given({ capacity: 1, hasWaitingList: false }, rows)).toMatchObject({
      Bo: 'venteliste',
      Carl: 'afvist',
    })
  })

  test('with room for everybody turns nobody away', () => {
    const rows = Array.from({ length: 50 }, (_, index) => person(`Nr. ${index}`))
    expect(new Set(Object.values(given({ capacity: null }, rows)))).toEqual(new Set(['bekraeftet']))
  })
})

describe('what is shown', () => {
  test('counts the seats kept for a municipality apart', () => {
    const quotas = [{ municipality: 'thisted', seats: 2, mode: 'reserveret', releaseAt: null } as const]
    const rows = [confirmed('Anna'), confirmed('Bo', 'thisted')]
    expect(seatsLeft({ ...workshop, capacity: 5, quotas }, rows, now)).toEqual({
      capacity: 5,
      taken: 2,
      free: 2,
      reserved: [{ municipality: 'thisted', left: 1, releaseAt: null }],
      waiting: 0,
    })
  })

  test('has no free seat while somebody waits for it', () => {
    const rows = [confirmed('Anna'), together('Bo'), together('Carl')].map((each) =>
      each.state === 'modtaget' ? { ...each, state: 'venteliste' as const } : each,
    )
    expect(seatsLeft(workshop, rows, now)).toMatchObject({ free: 0, waiting: 2 })
    expect(outlookFor(workshop, rows, null, now)).toBe('venteliste')
  })
})
