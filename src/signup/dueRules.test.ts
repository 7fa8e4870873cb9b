import { describe, expect, test } from 'vitest'
import { type DueEvent, danishDaysUntil, dueMails, isBelowMinimum, reminderMoment } from './dueRules'

const event = (startsAt: string, more: Partial<DueEvent> = {}): DueEvent => ({
  state: 'aaben',
  days: [{ startsAt: new Date(startsAt), endsAt: new Date(Date.parse(startsAt) + 6 * 60 * 60 * 1000) }],
  hasMaterialsAfter: false,
  hasEvaluation: false,
  hasCertificate: false,
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

  test('is nothing that the event does not have', () => {
    expect(causesAt(event('2027-04-01T07:00:00Z', { state: 'afholdt' }), '2027-04-02T12:00:00Z')).toEqual([])
  })
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
