import { expect, test } from 'vitest'
import { durationText, freePlacesText, sessionsText } from './facts'

test('words come before numbers, and nothing is said where nothing is stated', () => {
  expect(durationText({ duration: { text: 'Forventet 8 uger', weeks: 8 } })).toBe('Forventet 8 uger')
  expect(durationText({ duration: { minMonths: 3, maxMonths: 6 } })).toBe('3 til 6 måneder')
  expect(durationText({ duration: {} })).toBeNull()
  expect(sessionsText({ sessions: { max: 5 } })).toBe('Højst 5 samtaler')
})

test('free places are unknown once the statement has expired', () => {
  const freePlaces = { count: 2, statedAt: '2026-11-10T10:00:00Z', expiresAt: '2026-11-24T10:00:00Z' }
  expect(freePlacesText({ freePlaces }, new Date('2026-11-20T10:00:00Z'))).toBe(
    '2 (oplyst 10. november 2026)',
  )
  expect(freePlacesText({ freePlaces }, new Date('2026-11-25T10:00:00Z'))).toBeNull()
  expect(freePlacesText({ freePlaces: { count: 2 } }, new Date())).toBeNull()
})
