import { expect, test } from 'vitest'
import { hopeOf, seatsChip, seatsTexts } from './seatsText'
import { signUpOffer } from './signUpOffer'

const names = new Map([['1', 'Hjørring']])
const seats = { capacity: 40, taken: 28, free: 12, reserved: [], waiting: 0 }
const full = { ...seats, taken: 40, free: 0 }
const reserved = [{ municipality: '1', left: 3, releaseAt: new Date('2026-12-01T11:00:00Z') }]

test('what is left, what is kept and who waits are said apart', () => {
  expect(seatsTexts(seats, names)).toEqual(['12 ledige pladser af 40.'])
  expect(seatsTexts({ ...seats, taken: 37, free: 0, reserved, waiting: 1 }, names)).toEqual([
    'Ingen af de 40 pladser er ledige for alle.',
    '3 pladser er reserveret til Hjørring til 1. december 2026 kl. 12.00.',
    '1 står på venteliste.',
  ])
  expect(seatsTexts({ ...full, waiting: 5 }, names)).toEqual([
    'Alle 40 pladser er optaget.',
    '5 står på venteliste.',
  ])
  expect(seatsTexts({ ...seats, capacity: null, free: null }, names)).toEqual(['Der er plads til alle.'])
})

test('seats that are kept are none once there are more people than seats', () => {
  const lowered = { ...full, capacity: 30, reserved }
  expect(seatsTexts(lowered, names)).toEqual(['Alle 30 pladser er optaget.'])
  expect(hopeOf(lowered, false)).toBe('fuldt')
})

test('a card says it in a word', () => {
  expect(seatsChip(seats, true)?.label).toBe('12 ledige pladser')
  expect(seatsChip({ ...seats, free: 1 }, true)?.label).toBe('1 ledig plads')
  const kept = [{ municipality: '1', left: 30, releaseAt: null }]
  expect(seatsChip({ ...seats, taken: 10, free: 0, reserved: kept }, true)).toEqual({
    label: 'Kun reserverede pladser',
    tone: 'warn',
  })
  expect(seatsChip(full, true)).toEqual({ label: 'Fuldt optaget, venteliste', tone: 'warn' })
  expect(seatsChip(full, false)).toEqual({ label: 'Fuldt optaget', tone: 'stop' })
  expect(seatsChip({ ...seats, capacity: null, free: null }, true)).toBeNull()
})

test('the button leads to what there is, and is not there when there is nothing', () => {
  const now = new Date('2026-11-21T12:00:00Z')
  const event = {
    state: 'aaben' as const,
    days: [{ startsAt: '2026-12-10T08:00:00Z', endsAt: '2026-12-10T14:00:00Z' }],
  }
  expect(signUpOffer(event, seats, now)).toEqual({ action: 'Tilmeld dig', text: null })
  expect(signUpOffer({ ...event, needsApproval: true }, seats, now).text).toContain('skal godkende')
  expect(signUpOffer(event, full, now).action).toBe('Skriv dig på ventelisten')
  expect(signUpOffer({ ...event, hasWaitingList: false }, full, now).action).toBeNull()
  expect(signUpOffer(event, { ...full, taken: 37, reserved }, now).action).toBe('Tilmeld dig')
  expect(signUpOffer({ ...event, state: 'lukket' }, seats, now)).toEqual({
    action: null,
    text: 'Der er lukket for tilmelding.',
  })
  const begun = new Date('2026-12-10T09:00:00Z')
  expect(signUpOffer(event, seats, begun)).toMatchObject({ action: null })
  expect(signUpOffer({ ...event, state: 'aflyst' }, seats, now)).toEqual({ action: null, text: null })
})
