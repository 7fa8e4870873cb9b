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
