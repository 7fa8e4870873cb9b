import { expect, test } from 'vitest'
import { daysInShort, dayText } from './eventDates'
import { hasEnded, signUpText, splitByTime, stateChip } from './rules'

const now = new Date('2026-11-21T12:00:00Z')
const day = (date: string) => ({ startsAt: `${date}T08:00:00Z`, endsAt: `${date}T14:30:00Z` })

test('an event with more days is upcoming until the last of them is over', () => {
  expect(hasEnded({ state: 'aaben', days: [day('2026-11-01'), day('2026-12-01')] }, now)).toBe(false)
  expect(hasEnded({ state: 'aaben', days: [day('2026-11-01')] }, now)).toBe(true)
})

test('an event without a date waits among the upcoming, unless it was held or called off', () => {
  expect(hasEnded({ state: 'planlagt', days: [] }, now)).toBe(false)
  expect(hasEnded({ state: 'aflyst', days: null }, now)).toBe(true)
  expect(hasEnded({ state: 'afholdt', days: [day('2026-12-01')] }, now)).toBe(true)
})

test('the soonest comes first, the undated last, and the past is read backwards', () => {
  const events = [
    { id: 'udateret', state: 'planlagt' as const, days: [] },
    { id: 'januar', state: 'aaben' as const, days: [day('2027-01-10')] },
    { id: 'sommer', state: 'aaben' as const, days: [day('2026-06-01')] },
    { id: 'december', state: 'aaben' as const, days: [day('2026-12-10')] },
    { id: 'efterår', state: 'afholdt' as const, days: [day('2026-10-01')] },
  ]
  const { past, upcoming } = splitByTime(events, now)
  expect(upcoming.map(({ id }) => id)).toEqual(['december', 'januar', 'udateret'])
  expect(past.map(({ id }) => id)).toEqual(['efterår', 'sommer'])
})

test('the window for signing up decides over the word open', () => {
  const open = { state: 'aaben' as const, days: [day('2026-12-10')] }
  expect(stateChip(open, now).label).toBe('Åben for tilmelding')
  expect(stateChip({ ...open, signUpOpensAt: '2026-11-22T08:00:00Z' }, now).label).toBe('Planlagt')
  expect(stateChip({ ...open, signUpClosesAt: '2026-11-20T08:00:00Z' }, now).label).toBe(
    'Lukket for tilmelding',
  )
  expect(signUpText({ ...open, signUpClosesAt: '2026-11-20T08:00:00Z' }, now)).toContain(
    'lukkede 20. november 2026',
  )
  expect(signUpText({ ...open, state: 'aflyst' }, now)).toBeNull()
})

test('a moved event says that sign-up waits for its date only while it does', () => {
  const moved = { state: 'flyttet' as const, days: [] }
  expect(signUpText(moved, now)).toBe('Tilmeldingen åbner igen, når den nye dato er på plads.')
  expect(signUpText({ ...moved, days: [day('2026-12-10')] }, now)).toBe('Tilmeldingen er ikke åbnet igen.')
})

test('an event nobody has closed is not said to have been held', () => {
  expect(stateChip({ state: 'aaben', days: [day('2026-10-01')] }, now).label).toBe('Datoen er passeret')
})

test('times are those of Copenhagen, summer and winter', () => {
  expect(dayText(day('2026-12-03'))).toBe('torsdag den 3. december 2026 kl. 09.00–15.30')
  expect(dayText(day('2026-06-03'))).toBe('onsdag den 3. juni 2026 kl. 10.00–16.30')
  expect(dayText({ startsAt: '2026-12-03T20:00:00Z', endsAt: '2026-12-04T00:30:00Z' })).toContain(
    'til fredag den 4. december 2026 kl. 01.30',
  )
})

test('a card says the first day and how many there are', () => {
  expect(daysInShort([day('2026-12-10'), day('2026-12-03')])).toBe('3. december 2026, første af 2 dage')
  expect(daysInShort([])).toBe('Datoen er ikke fastsat')
})
