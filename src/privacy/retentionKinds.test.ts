import { expect, test } from 'vitest'
import { daysText, retentionDays, standardDays } from './retentionKinds'

test.each([
  [1, '1 dag'],
  [14, '14 dage'],
  [90, '90 dage (omkring 3 måneder)'],
  [180, '180 dage (omkring 6 måneder)'],
  [365, '365 dage (et år)'],
  [730, '730 dage (2 år)'],
])('%i is said as %s', (days, text) => {
  expect(daysText(days)).toBe(text)
})

test('what is not set counts as standard, and the log is never kept for less than its least', () => {
  expect(retentionDays({})).toEqual(standardDays)
  expect(retentionDays({ auditDays: 1, needsDays: null, feedbackDays: 10 })).toEqual({
    ...standardDays,
    auditDays: 90,
    feedbackDays: 10,
  })
})
