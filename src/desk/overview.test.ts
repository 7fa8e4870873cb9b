import { expect, test } from 'vitest'
import { tasksOf } from './overview'
import { announcementsOf } from './told'

const now = new Date('2026-12-01T12:00:00Z')
const base = { taken: 2, failed: 0, isOver: false, now }
const rows = [{ state: 'bekraeftet' as const }, { state: 'afventer' as const }]

test('what has to be seen to is said, and nothing else', () => {
  expect(tasksOf({ state: 'aaben', capacity: 10 }, [{ state: 'bekraeftet' }], base)).toEqual([])
  expect(
    tasksOf({ state: 'aaben', capacity: 1, minimum: 5, decisionAt: '2026-12-05T00:00:00Z' }, rows, {
      ...base,
      failed: 2,
    }),
  ).toEqual([
    '1 afventer godkendelse',
    '1 over antallet af pladser',
    '2 af mindst 5 deltagere, og det skal afgøres',
    '2 mails kom ikke frem',
  ])
  expect(tasksOf({ state: 'aaben', minimum: 5, decisionAt: '2027-02-01T00:00:00Z' }, [], base)).toEqual([])
})

test('an event that is over asks for its attendance alone', () => {
  const isOver = { ...base, isOver: true }
  expect(tasksOf({ state: 'lukket', capacity: 1 }, rows, isOver)).toEqual(['Fremmødet er ikke afsluttet'])
  expect(tasksOf({ state: 'lukket' }, [{ state: 'deltog' }], isOver)).toEqual([])
  expect(tasksOf({ state: 'aflyst' }, rows, isOver)).toEqual([])
})

test('an evaluation that waits for somebody to say that the event was held is brought up while it can be answered', () => {
  const days = [{ startsAt: '2026-11-20T08:00:00Z', endsAt: '2026-11-20T14:00:00Z' }]
  const held = { state: 'lukket' as const, hasEvaluation: true, days }
  const isOver = { ...base, isOver: true }
  const asks = (event: Parameters<typeof tasksOf>[0], who: Parameters<typeof tasksOf>[1], more = {}) =>
    tasksOf(event, who, { ...isOver, ...more }).some((task) => task.includes('«Afholdt»'))
  const seated = [{ state: 'bekraeftet' as const }]
  expect(tasksOf(held, seated, isOver)).toEqual([
    'Fremmødet er ikke afsluttet',
    'Er fremmødet ikke taget, så sæt tilstanden til «Afholdt», så evalueringen kan sendes',
  ])
  // Somebody was ticked off: closing the attendance is enough.
  expect(tasksOf(held, [{ state: 'bekraeftet', attendance: ['2026-11-20'] }], isOver)).toEqual([
    'Fremmødet er ikke afsluttet',
  ])
  expect(tasksOf(held, [{ state: 'deltog' }], isOver)).toEqual([])
  expect(asks({ ...held, state: 'afholdt' }, seated)).toBe(false)
  expect(asks({ ...held, state: 'aflyst' }, seated)).toBe(false)
  expect(asks({ ...held, hasEvaluation: false }, seated)).toBe(false)
  expect(asks(held, [])).toBe(false)
  expect(asks(held, seated, { isOver: false })).toBe(false)
  expect(asks(held, seated, { now: new Date('2027-02-01T12:00:00Z') })).toBe(false)
})

test('mails that tell many the same are one line, and each change and message its own', () => {
  const mail = (cause: 'aendring' | 'besked' | 'bekraeftet', occasion: string, more: object = {}) => ({
    cause,
    key: `r${Math.random()}:${cause}:${occasion}`,
    createdAt: '2026-01-01T00:00:00.000Z',
    state: 'sendt' as const,
    attempts: 1,
    subject: null,
    message: null,
    ...more,
  })
  const told = announcementsOf([
    mail('bekraeftet', '1'),
    mail('bekraeftet', '4', { state: 'venter', attempts: 0 }),
    mail('aendring', 'r1', { message: 'Sted: Skive' }),
    mail('aendring', 'r2', { message: 'Sted: Thisted', createdAt: '2026-01-02T00:00:00.000Z' }),
    mail('aendring', 'r2', { state: 'opgivet', createdAt: '2026-01-02T00:00:00.000Z' }),
    mail('besked', 'x', { subject: 'Parkering', state: 'opgivet', attempts: 0 }),
  ])
  expect(told.map(({ cause, failed, sent, text, waiting }) => [cause, text, sent, waiting, failed])).toEqual([
    ['aendring', 'Sted: Thisted', 1, 0, 1],
    ['bekraeftet', '', 1, 1, 0],
    ['aendring', 'Sted: Skive', 1, 0, 0],
    ['besked', 'Parkering', 0, 0, 0],
  ])
})
