import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standardDays } from './retentionKinds'
import {
  accountDuty,
  addDays,
  cutoff,
  danishDayOf,
  eventEndOf,
  feedbackDuty,
  isDue,
  registrationDuty,
} from './rules'

describe('days are Danish calendar days', () => {
  test.each([
    ['2026-11-03T23:30:00Z', '2026-11-04'],
    ['2026-07-03T21:59:00Z', '2026-07-03'],
    ['2026-07-03T22:00:00Z', '2026-07-04'],
  ])('%s is %s', (instant, day) => {
    expect(danishDayOf(instant)).toBe(day)
  })

  test.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 365, '2029-02-28'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
  })

  test('an hour that is doubled or missing moves nothing', () => {
    // Clocks go back in the night to 25 October 2026 and forward in the night to 29 March 2026.
    expect(isDue('2026-10-24T22:30:00Z', 1, '2026-10-25')).toBe(false)
    expect(isDue('2026-10-24T22:30:00Z', 1, '2026-10-26')).toBe(true)
    expect(isDue('2026-03-28T22:30:00Z', 1, '2026-03-29')).toBe(true)
  })

  test('the cutoff is the first instant of the oldest day kept: rows and cutoff agree with `isDue`', () => {
    expect(cutoff(1, '2026-07-04').toISOString()).toBe('2026-07-03T22:00:00.000Z')
    expect(cutoff(1, '2026-11-04').toISOString()).toBe('2026-11-03T23:00:00.000Z')
    const instants = fc.date({
      min: new Date('2024-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, instants, fc.integer({ min: 1, max: 800 }), (from, now, days) => {
        const today = danishDayOf(now)
        expect(from < cutoff(days, today)).toBe(isDue(from, days, today))
      }),
    )
  })
})

describe('a registration', () => {
  const end = '2026-11-03T14:00:00Z'
  const registration = { state: 'deltog', createdAt: '2026-09-01T08:00:00Z', needs: 'Vegetar' }
  const dutyOn = (today: string, changes: Partial<typeof registration> & { anonymisedAt?: string } = {}) =>
    registrationDuty({ ...registration, ...changes }, end, standardDays, today)

  test('loses its needs on the fourteenth day after the event, and not before', () => {
    expect(dutyOn('2026-11-16')).toBe('none')
    expect(dutyOn('2026-11-17')).toBe('needs')
    expect(dutyOn('2026-11-17', { needs: '' })).toBe('none')
  })

  test('of a participant is anonymous after 180 days, of one who waited after 30', () => {
    expect(dutyOn('2027-05-01')).toBe('needs')
    expect(dutyOn('2027-05-02')).toBe('anonymise')
    for (const state of ['venteliste', 'afmeldt', 'afvist', 'tilbudt', 'afventer'])
      expect(dutyOn('2026-12-03', { state })).toBe('anonymise')
    expect(dutyOn('2026-12-02', { state: 'venteliste', needs: '' })).toBe('none')
  })

  test('that is anonymous is done with', () => {
    expect(dutyOn('2030-01-01', { anonymisedAt: '2027-05-02T00:00:00Z' })).toBe('none')
  })

  test('counts from the last day, and from a year after sign-up where there are no days', () => {
    expect(eventEndOf(['2026-11-03T14:00:00Z', '2026-12-03T14:00:00Z', null], registration.createdAt)).toBe(
      '2026-12-03T14:00:00Z',
    )
    expect(danishDayOf(eventEndOf([], registration.createdAt))).toBe('2027-09-01')
  })
})

describe('an account', () => {
  const account = { createdAt: '2026-01-01T08:00:00Z', lastLoginAt: '2026-01-02T08:00:00Z' }
  const dutyOn = (today: string, changes: object = {}) =>
    accountDuty({ ...account, ...changes }, standardDays, today)

  test('is closed after 180 days without login and deleted after 365', () => {
    expect(dutyOn('2026-06-30')).toBe('none')
    expect(dutyOn('2026-07-01')).toBe('deactivate')
    expect(dutyOn('2026-07-01', { isDeactivated: true })).toBe('none')
    expect(dutyOn('2027-01-02')).toBe('delete')
  })

  test('that nobody took into use is deleted after 30 days', () => {
    expect(dutyOn('2026-01-30', { lastLoginAt: null })).toBe('none')
    expect(dutyOn('2026-01-31', { lastLoginAt: null })).toBe('delete')
  })

  test('is never deleted before it would be closed', () => {
    const days = { ...standardDays, inactiveUserDays: 500, userDeletionDays: 100 }
    expect(accountDuty(account, days, '2027-01-02')).toBe('none')
  })
})

test('a message loses its sender first and is deleted later', () => {
  const message = { createdAt: '2026-01-01T08:00:00Z', senderEmail: 'a@eksempel.dk' }
  const dutyOn = (today: string) => feedbackDuty(message, standardDays, today)
  expect([dutyOn('2026-03-31'), dutyOn('2026-04-01'), dutyOn('2027-01-01')]).toEqual([
    'none',
    'sender',
    'delete',
  ])
})
