import { expect, test } from 'vitest'
import { employerOccasion, linkOccasion } from './corrected'
import type { MailCause, RegistrationState } from './labels'
import { fitOf } from './mailFit'

type Case = {
  sequence?: number
  mailSequence?: number
  isRepeated?: boolean
  eventState?: 'aaben' | 'aflyst'
  deletedAt?: string
}

const kindOf = (cause: MailCause, state: RegistrationState, more: Case = {}) =>
  fitOf({
    mail: { cause, key: `r1:${cause}:1`, sequence: more.sequence ?? 1 },
    registration: { state, mailSequence: more.mailSequence ?? 1 },
    event: {
      state: more.eventState ?? 'aaben',
      _status: 'published',
      ...(more.deletedAt ? { deletedAt: more.deletedAt } : {}),
    },
    isRepeated: more.isRepeated ?? false,
  }).kind

test('what is true is sent', () => {
  expect(kindOf('bekraeftet', 'bekraeftet')).toBe('send')
  // Attendance may have been taken before the mail server came back.
  expect(kindOf('bekraeftet', 'deltog', { mailSequence: 4 })).toBe('send')
  expect(kindOf('allerede', 'venteliste', { sequence: 0 })).toBe('send')
})

test('what is not true yet waits, and what has been overtaken is dropped', () => {
  expect(kindOf('afmeldt', 'bekraeftet', { sequence: 2 })).toBe('wait')
  expect(kindOf('bekraeftet', 'afmeldt', { sequence: 1, mailSequence: 2 })).toBe('drop')
  expect(kindOf('venteliste', 'venteliste', { sequence: 1, mailSequence: 3, isRepeated: true })).toBe('drop')
})

test('a reminder is for those who still have a seat', () => {
  expect(kindOf('paamindelse-1', 'bekraeftet', { sequence: 0 })).toBe('send')
  expect(kindOf('paamindelse-1', 'afmeldt', { sequence: 0, mailSequence: 2 })).toBe('drop')
})

test('an event that is called off is told of, and nothing else about it', () => {
  expect(kindOf('bekraeftet', 'bekraeftet', { eventState: 'aflyst' })).toBe('drop')
  expect(kindOf('aflyst', 'bekraeftet', { eventState: 'aflyst' })).toBe('send')
  expect(kindOf('aflyst', 'bekraeftet')).toBe('drop')
  expect(kindOf('afmeldt', 'afmeldt', { eventState: 'aflyst' })).toBe('send')
})

test('an offer that ran out after the event was called off is not told of', () => {
  expect(kindOf('udloebet', 'afmeldt', { eventState: 'aflyst' })).toBe('drop')
})

test('nobody turns up because an event was thrown away after it was called off', () => {
  const deletedAt = '2026-11-22T12:00:00.000Z'
  expect(kindOf('aflyst', 'bekraeftet', { eventState: 'aflyst', deletedAt })).toBe('send')
  expect(kindOf('afmeldt', 'afmeldt', { deletedAt })).toBe('send')
  expect(kindOf('paamindelse-1', 'bekraeftet', { sequence: 0, deletedAt })).toBe('drop')
})

test('what a correction makes due waits until the correction is saved', () => {
  const registration = { state: 'afventer' as const, mailSequence: 3, tokenHash: 'ny', municipality: 'k2' }
  const event = { state: 'aaben' as const }
  const kind = (cause: MailCause, occasion: string) =>
    fitOf({ mail: { cause, key: `r1:${cause}:${occasion}` }, registration, event, isRepeated: false }).kind
  const since = '2026-11-22T12:00:00.000Z'
  expect(kind('link', linkOccasion('ny'))).toBe('send')
  expect(kind('link', linkOccasion('gammel'))).toBe('wait')
  expect(kind('link', 'en-anden-gang')).toBe('send')
  expect(kind('godkend', employerOccasion('k2', since))).toBe('send')
  expect(kind('godkend', employerOccasion('k1', since))).toBe('wait')
  expect(kind('godkend', employerOccasion(null, since))).toBe('wait')
})
