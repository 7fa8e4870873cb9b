import { describe, expect, test } from 'vitest'
import {
  type DueEvent,
  danishDaysUntil,
  dueMails,
  isAttendanceClosed,
  isBelowMinimum,
  reminderMoment,
} from './dueRules'
import type { RegistrationState } from './labels'

const event = (startsAt: string, more: Partial<DueEvent> = {}): DueEvent => ({
  state: 'aaben',
  days: [{ startsAt: new Date(startsAt), endsAt: new Date(Date.parse(startsAt) + 6 * 60 * 60 * 1000) }],
  hasMaterialsAfter: false,
  hasEvaluation: false,
  hasCertificate: false,
  isAttendanceClosed: false,
  ...more,
})

const causesAt = (due: DueEvent, now: string) => dueMails(due, new Date(now)).map(({ cause }) => cause)

describe('a reminder', () => {
  test.each([
    // The clock goes forward on 28 March 2027 and back on 31 October 2027.
    ['2027-03-25T08:00:00Z', 1, '2027-03-24T07:00:00.000Z'],
    ['2027-03-28T07:00:00Z', 1, '2027-03-27T07:00:00.000Z'],
    ['2027-03-29T07:00:00Z', 1, '2027-03-28T06:00:00.000Z'],
    ['2027-04-01T07:00:00Z', 7, '2027-03-25T07:00:00.000Z'],
    ['2027-10-31T08:00:00Z', 1, '2027-10-30T06:00:00.000Z'],
    ['2027-11-01T08:00:00Z', 1, '2027-10-31T07:00:00.000Z'],
    ['2027-11-04T08:00:00Z', 7, '2027-10-28T06:00:00.000Z'],
    // In Denmark it is the next day already.
    ['2027-06-10T22:30:00Z', 1, '2027-06-10T06:00:00.000Z'],
  ])('for %s, %i days before, is at eight in Denmark: %s', (startsAt, days, moment) => {
    expect(reminderMoment(new Date(startsAt), days).toISOString()).toBe(moment)
  })

  test('is due from its moment, and not at night', () => {
    const due = event('2027-04-01T07:00:00Z')
    expect(causesAt(due, '2027-03-25T06:59:59Z')).toEqual([])
    expect(causesAt(due, '2027-03-25T07:00:00Z')).toEqual(['paamindelse-7'])
    expect(causesAt(due, '2027-03-26T02:00:00Z')).toEqual([])
    expect(causesAt(due, '2027-03-26T12:00:00Z')).toEqual(['paamindelse-7'])
    // A week's reminder sent three days before would be an odd one.
    expect(causesAt(due, '2027-03-30T12:00:00Z')).toEqual([])
    expect(causesAt(due, '2027-03-31T05:59:59Z')).toEqual([])
    expect(causesAt(due, '2027-03-31T06:00:00Z')).toEqual(['paamindelse-1'])
    expect(causesAt(due, '2027-03-31T20:00:00Z')).toEqual([])
    expect(causesAt(due, '2027-04-01T06:30:00Z')).toEqual(['paamindelse-1'])
    expect(causesAt(due, '2027-04-01T07:00:00Z')).toEqual([])
  })

  test('is a new one when the event has been moved', () => {
    const at = new Date('2027-03-31T10:00:00Z')
    const [first] = dueMails(event('2027-04-01T07:00:00Z'), at)
    const [second] = dueMails(event('2027-04-07T07:00:00Z'), at)
    expect([first?.occasion, second?.occasion]).toEqual(['2027-04-01', '2027-04-07'])
  })

  test('is for each day that comes after a long pause, and for no other', () => {
    const dayOf = (startsAt: string) => event(startsAt).days
    const startsOf = (...starts: string[]) => event(starts[0] ?? '', { days: starts.flatMap(dayOf) })
    const at = (due: DueEvent, now: string) =>
      dueMails(due, new Date(now)).map(({ cause, occasion, unlessToldSince }) => [
        cause,
        occasion,
        unlessToldSince?.toISOString(),
      ])
    // The clock goes forward between the two; the later one is written first.
    const course = startsOf('2027-04-13T07:00:00Z', '2027-03-23T08:00:00Z', '2027-03-24T08:00:00Z')
    expect(at(course, '2027-03-16T07:00:00Z')).toEqual([
      ['paamindelse-7', '2027-03-23', '2027-03-16T07:00:00.000Z'],
    ])
    expect(at(course, '2027-03-22T10:00:00Z')).toEqual([
      ['paamindelse-1', '2027-03-23', '2027-03-22T07:00:00.000Z'],
    ])
    expect(at(course, '2027-03-23T10:00:00Z')).toEqual([])
    expect(at(course, '2027-04-06T06:00:00Z')).toEqual([
      ['paamindelse-7', '2027-04-13', '2027-04-06T06:00:00.000Z'],
    ])
    expect(at(course, '2027-04-12T06:00:00Z')).toEqual([
      ['paamindelse-1', '2027-04-13', '2027-04-12T06:00:00.000Z'],
    ])
    expect(at(course, '2027-04-13T07:00:00Z')).toEqual([])
    const close = startsOf('2027-03-23T08:00:00Z', '2027-03-31T07:00:00Z')
    expect(at(close, '2027-03-30T10:00:00Z')).toEqual([])
    const apart = startsOf('2027-03-23T08:00:00Z', '2027-04-01T07:00:00Z')
    expect(at(apart, '2027-03-31T10:00:00Z')).toHaveLength(1)
    expect(at({ ...course, state: 'aflyst' }, '2027-04-12T10:00:00Z')).toEqual([])
  })

  test.each(['aflyst', 'afholdt'] as const)('is none for an event that is %s', (state) => {
    expect(causesAt(event('2027-04-01T07:00:00Z', { state }), '2027-03-31T10:00:00Z')).toEqual([])
  })
})

describe('what follows an event', () => {
  const all = { hasMaterialsAfter: true, hasEvaluation: true, hasCertificate: true }

  test('is materials when it is over, and the rest when somebody has said that it was held', () => {
    const past = event('2027-04-01T07:00:00Z', all)
    expect(causesAt(past, '2027-04-01T12:59:00Z')).toEqual([])
    expect(causesAt(past, '2027-04-01T14:00:00Z')).toEqual(['materialer'])
    const held = { ...past, state: 'afholdt' as const }
    expect(causesAt(held, '2027-04-01T14:00:00Z')).toEqual(['materialer', 'evaluering', 'bevis'])
    expect(causesAt(held, '2027-09-01T14:00:00Z')).toEqual([])
    expect(causesAt({ ...past, state: 'aflyst' }, '2027-04-01T14:00:00Z')).toEqual([])
  })

  test('is the rest too when the attendance is closed, unless the event was called off', () => {
    const closed = event('2027-04-01T07:00:00Z', { ...all, isAttendanceClosed: true })
    expect(causesAt(closed, '2027-04-01T12:59:00Z')).toEqual([])
    expect(causesAt(closed, '2027-04-01T14:00:00Z')).toEqual(['materialer', 'evaluering', 'bevis'])
    expect(causesAt({ ...closed, state: 'planlagt' }, '2027-04-01T14:00:00Z')).toEqual([
      'evaluering',
      'bevis',
    ])
    expect(causesAt({ ...closed, state: 'aflyst' }, '2027-04-01T14:00:00Z')).toEqual([])
  })

  test('is no question about the event once nobody can answer it', () => {
    const held = event('2027-04-01T07:00:00Z', { ...all, state: 'afholdt' })
    expect(causesAt(held, '2027-05-31T12:00:00Z')).toContain('evaluering')
    expect(causesAt(held, '2027-05-31T14:00:00Z')).toEqual(['materialer', 'bevis'])
  })

  test('is nothing that the event does not have', () => {
    expect(causesAt(event('2027-04-01T07:00:00Z', { state: 'afholdt' }), '2027-04-02T12:00:00Z')).toEqual([])
  })
})

test('the attendance is closed when it is known of all who had a seat, and somebody came', () => {
  const isClosed = (...states: RegistrationState[]) => isAttendanceClosed(states.map((state) => ({ state })))
  expect(isClosed('deltog', 'udeblev', 'venteliste', 'afmeldt')).toBe(true)
  expect(isClosed('deltog', 'bekraeftet')).toBe(false)
  expect(isClosed('udeblev')).toBe(false)
  expect(isClosed()).toBe(false)
})

test('days are counted as calendar days in Denmark, also when one of them has 23 or 25 hours', () => {
  const until = (instant: string, now: string) => danishDaysUntil(new Date(instant), new Date(now))
  expect(until('2027-03-28T21:59:00Z', '2027-03-27T23:30:00Z')).toBe(0)
  expect(until('2027-03-28T22:30:00Z', '2027-03-28T10:00:00Z')).toBe(1)
  expect(until('2027-10-31T22:30:00Z', '2027-10-30T22:30:00Z')).toBe(0)
  expect(until('2027-11-01T08:00:00Z', '2027-10-30T08:00:00Z')).toBe(2)
})

test('the organiser is told of too few from the decision until the event begins', () => {
  const few = {
    state: 'aaben' as const,
    minimum: 10,
    seated: 9,
    decisionAt: new Date('2027-03-20T08:00:00Z'),
    startsAt: new Date('2027-04-01T07:00:00Z'),
  }
  const isTold = (more: Partial<typeof few>, now = '2027-03-20T08:00:00Z') =>
    isBelowMinimum({ ...few, ...more }, new Date(now))
  expect(isTold({})).toBe(true)
  expect(isTold({ seated: 10 })).toBe(false)
  expect(isTold({}, '2027-03-20T07:59:59Z')).toBe(false)
  expect(isTold({}, '2027-04-01T07:00:00Z')).toBe(false)
})
