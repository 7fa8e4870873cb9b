import { expect, test } from 'vitest'
import { readInstant } from './writtenInstant'

const problemOf = (written: unknown) => {
  const read = readInstant(written)
  return 'problem' in read ? read.problem : null
}

test.each([
  ['2027-03-01T08:00:00.000Z', '2027-03-01T08:00:00.000Z'],
  ['2027-03-01T09:00+01:00', '2027-03-01T08:00:00.000Z'],
  ['2027-03-01T09:00:00+0100', '2027-03-01T08:00:00.000Z'],
  ['2027-03-01', '2027-03-01T00:00:00.000Z'],
  [' 2027-03-01T08:00:00Z ', '2027-03-01T08:00:00.000Z'],
  // With its zone it is a moment all the same: a quarter past three.
  ['2027-03-28T02:15:00+01:00', '2027-03-28T01:15:00.000Z'],
  [new Date('2027-03-01T08:00:00Z'), '2027-03-01T08:00:00.000Z'],
])('%s is %s', (written, iso) => {
  expect(readInstant(written)).toEqual({ iso })
})

test('an hour without a time zone would be another one elsewhere', () => {
  expect(problemOf('2027-03-01T09:00:00')).toContain('mangler en tidszone')
  // Twice that night, so all the more.
  expect(problemOf('2027-10-31T02:30:00')).toContain('mangler en tidszone')
})

test.each(['2027-03-28T02:00', '2027-03-28T02:30:00', '2027-03-28T02:59:59'])(
  '%s is not in Denmark: that hour is left out',
  (written) => {
    expect(problemOf(written)).toContain('den 28. marts 2027 findes ikke')
  },
)

test.each(['2027-03-28T01:59:00', '2027-03-28T03:00:00'])('%s is, only its zone is lacking', (written) => {
  expect(problemOf(written)).toContain('mangler en tidszone')
})

test.each(['2027-02-30T09:00:00Z', '2027-13-01', '2027-03-01T24:00:00Z', '1. marts', '', 17, null, {}])(
  '%s is no time',
  (written) => {
    expect(problemOf(written)).toContain('findes ikke')
  },
)

test('a slip of the finger in the year is noticed', () => {
  expect(problemOf('0207-03-01T09:00:00Z')).toContain('mellem år 2000 og 2100')
  expect(problemOf('9999-12-31T09:00:00Z')).toContain('mellem år 2000 og 2100')
})
