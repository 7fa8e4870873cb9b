import { expect, test } from 'vitest'
import type { Event, Registration } from '@/payload-types'
import { registrationStates } from './labels'
import { answerNotice } from './ownAnswers'
import { possibleFor, standingOf } from './standing'

const now = new Date('2026-11-22T12:00:00Z')
const days = [{ startsAt: '2026-12-03T08:00:00Z', endsAt: '2026-12-03T14:00:00Z' }]
const event = { _status: 'published', state: 'aaben', days } as Event
const registration = { state: 'bekraeftet' } as Registration
const states = Object.keys(registrationStates) as Registration['state'][]

const of = (changedEvent: Partial<Event>, changed: Partial<Registration> = {}) => ({
  event: { ...event, ...changedEvent },
  registration: { ...registration, ...changed },
  now,
  place: null,
})

test('every state has words, and only those who have been given a seat see what is for participants', () => {
  for (const state of states) {
    expect(standingOf(of({}, { state })).title).toMatch(/\S/)
    expect(possibleFor(of({}, { state })).takesPart).toBe(['bekraeftet', 'deltog', 'udeblev'].includes(state))
  }
})

test.each([
  ['cancelled', { state: 'aflyst' as const }],
  ['taken down', { _status: 'draft' as const }],
  ['thrown away', { deletedAt: '2026-11-22T10:00:00Z' }],
])('when the event is %s nothing can be done, and it is said', (_, change) => {
  const situation = of(change)
  expect(Object.values(possibleFor(situation)).some(Boolean)).toBe(false)
  expect(standingOf(situation).title).toMatch(/aflyst|ikke længere/)
})

test('an offer is answered until its deadline', () => {
  const offered = (offeredUntil: string) =>
    possibleFor(of({}, { state: 'tilbudt', offeredUntil })).answersOffer
  expect([offered('2026-11-22T12:00:01Z'), offered('2026-11-22T12:00:00Z')]).toEqual([true, false])
})

test('after the deadline one can mend answers, but not leave', () => {
  const late = possibleFor(of({ cancelBefore: '2026-11-21T12:00:00Z' }))
  expect([late.corrects, late.leaves]).toEqual([true, false])
})

test('between the days of a course one can mend answers and take its calendar, but not leave', () => {
  const course = [
    { startsAt: '2026-11-20T08:00:00Z', endsAt: '2026-11-20T14:00:00Z' },
    { startsAt: '2026-12-11T08:00:00Z', endsAt: '2026-12-11T14:00:00Z' },
  ]
  const between = (event: Partial<Event>, changed: Partial<Registration> = {}) =>
    possibleFor(of({ days: course, ...event }, changed))
  expect(between({})).toMatchObject({ corrects: true, takesPart: true, leaves: false, evaluates: false })
  expect(between({}, { state: 'venteliste' })).toMatchObject({ corrects: false, leaves: false })
  expect(between({}, { state: 'afmeldt' }).corrects).toBe(false)
  expect(between({ state: 'afholdt' }).corrects).toBe(false)
  expect(between({ state: 'aflyst' }).corrects).toBe(false)
  expect(between({ _status: 'draft' }).corrects).toBe(false)
  expect(between({ days: course.slice(0, 1) }).corrects).toBe(false)
})

test('when it is over there is a certificate for those who came, and an evaluation once', () => {
  const past = [{ startsAt: '2026-11-20T08:00:00Z', endsAt: '2026-11-20T14:00:00Z' }]
  const came = possibleFor(of({ days: past }, { state: 'deltog' }))
  expect(came).toMatchObject({ hasCertificate: true, evaluates: true, corrects: false, leaves: false })
  expect(possibleFor(of({ days: past }, { state: 'deltog', evaluatedAt: '2026-11-21' })).evaluates).toBe(
    false,
  )
  expect(possibleFor(of({ days: past }, { state: 'udeblev' }))).toMatchObject({
    hasCertificate: false,
    evaluates: false,
  })
})

test('an address can’t say that something was done which the registration doesn’t bear out', () => {
  expect(answerNotice('afmeldt', { state: 'bekraeftet' })).toBeNull()
  expect(answerNotice('taget', { state: 'tilbudt' })).toBeNull()
  expect(answerNotice('<script>', { state: 'bekraeftet' })).toBeNull()
  expect(answerNotice('afmeldt', { state: 'afmeldt' })?.title).toBe('Tak for besked')
})
