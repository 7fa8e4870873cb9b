import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInstant } from '@/events/writtenInstant'
import type { DateKind } from './kinds'
import { limitProblem } from './limits'
import { storedDate } from './storedDate'
import { textOfValue, valueOfText } from './typedValue'

const kinds = fc.constantFrom<DateKind>('day', 'moment', 'month', 'time')
// At a moment that nobody types: `13` would be this day’s.
const before = '2026-01-01T12:00:07.123Z'
const dates = fc.date({
  min: new Date('2000-01-02'),
  max: new Date('2099-12-30'),
  noInvalidDate: true,
})
const texts = fc.oneof(
  fc.string(),
  dates.map((date) => date.toISOString()),
  dates.map((date) => date.toISOString().slice(0, 10)),
  dates.map((date) => `${date.toISOString().slice(0, 19)}+0200`),
  fc
    .array(
      fc.constantFrom('10', '12', '2026', '31', '-', '.', '/', ' ', 'kl. ', '9', ':00', 'T', 'Z', 'maj'),
      {
        maxLength: 9,
      },
    )
    .map((parts) => parts.join('')),
)

test('a form holds an instant, nothing, or a text that every door refuses; never what stood there before', () => {
  fc.assert(
    fc.property(texts, kinds, (text, kind) => {
      const value = valueOfText(text, kind, before)
      expect(value).not.toBe(before)
      if (value === null) return void expect(text.trim()).toBe('')
      if (storedDate(value)) {
        expect(readInstant(value, 1800)).toEqual({ iso: value })
        if (kind === 'day' || kind === 'month') expect(value).toContain('T12:00:00.000Z')
      } else {
        expect(readInstant(value)).toHaveProperty('problem')
        expect(value.startsWith(text.trim()) || value === text).toBe(true)
        expect(textOfValue(value, kind)).toBe(value)
      }
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['2026-12-10', 'moment', '2026-12-10 kl.'],
  ['2026-12-10', 'day', '2026-12-10T12:00:00.000Z'],
  ['2026-12-10T09:00:00Z', 'moment', '2026-12-10T09:00:00.000Z'],
  ['2026-12-10T09:00:00Z', 'day', '2026-12-10T09:00:00Z kl.'],
  ['   ', 'day', null],
] as const)('%s in a field of a %s', (text, kind, value) => {
  expect(valueOfText(text, kind, null)).toBe(value)
})

test('what stands in a line is held as the same value', () => {
  fc.assert(
    fc.property(dates, kinds, (date, kind) => {
      const minute = new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString()
      const held = valueOfText(textOfValue(minute, kind), kind, minute)
      expect(textOfValue(held, kind)).toBe(textOfValue(minute, kind))
    }),
  )
})

test('a field’s own limits are told of in words', () => {
  const at = (iso: string) => new Date(iso)
  const limits = { minDate: at('2026-12-10T12:00:00Z'), maxTime: at('2026-01-01T15:00:00Z') }
  expect(limitProblem(at('2026-12-09T22:59:00Z'), 'moment', limits)).toBe(
    'Vælg tidligst torsdag den 10. december 2026.',
  )
  expect(limitProblem(at('2026-12-09T23:00:00Z'), 'moment', limits)).toBe(null)
  expect(limitProblem(at('2026-12-10T15:01:00Z'), 'moment', limits)).toBe('Vælg senest kl. 16.00.')
  expect(limitProblem(at('2026-12-10T22:00:00Z'), 'day', limits)).toBe(null)
})
