import { expect, test } from 'vitest'
import { choiceLines, choicesProblem, labelsProblem } from './choiceLines'
import { daysProblem } from './dayRules'
import { monthsOf, monthText, passes } from './filterRules'
import { eventFilter } from './schema'

const day = (startsAt: string, endsAt: string) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })

test('days may touch, not overlap, in whatever order they are written', () => {
  const first = day('2027-03-01T08:00:00Z', '2027-03-01T14:00:00Z')
  expect(daysProblem([day('2027-03-02T08:00:00Z', '2027-03-02T14:00:00Z'), first])).toBeNull()
  expect(daysProblem([day('2027-03-01T14:00:00Z', '2027-03-01T16:00:00Z'), first])).toBeNull()
  expect(daysProblem([day('2027-03-01T13:59:00Z', '2027-03-01T16:00:00Z'), first])).toContain(
    'oven i hinanden',
  )
  expect(daysProblem([first, first])).toContain('ret 1. marts 2027')
  expect(daysProblem([{ startsAt: null }, {}])).toBeNull()
})

test('a day is a day', () => {
  expect(daysProblem([day('2027-03-01T08:00:00Z', '2027-03-03T14:00:00Z')])).toContain('mere end et døgn')
})

test('a question with choices has at least two, each its own', () => {
  expect(choiceLines(' Ja \r\n\n Nej\n')).toEqual(['Ja', 'Nej'])
  expect(choicesProblem('Ja\nNej')).toBeNull()
  expect(choicesProblem('Ja')).toContain('mindst to')
  expect(choicesProblem(null)).toContain('mindst to')
  expect(choicesProblem('Ja\nNej\nJa')).toBe('»Ja« står der to gange.')
  expect(choicesProblem(`Ja\n${'x'.repeat(201)}`)).toContain('200 tegn')
})

test('no two questions are called the same, since answers are kept by their words', () => {
  expect(labelsProblem(['Kost', 'Allergi', null])).toBeNull()
  expect(labelsProblem(['Kost', ' kost'])).toContain('»kost«')
})

const event = {
  kind: 'workshop' as const,
  days: [
    { startsAt: '2026-12-03T08:00:00Z', endsAt: '2026-12-03T14:00:00Z' },
    // Already February in Copenhagen.
    { startsAt: '2027-01-31T23:30:00Z', endsAt: '2027-02-01T02:00:00Z' },
  ],
  municipalities: ['hjoerring'],
  methods: ['u18'],
}
const all = { slags: [], maaned: null, method: null, municipality: null }

test('an event is in the months of its days, by the clock in Copenhagen', () => {
  expect(monthsOf(event)).toEqual(['2026-12', '2027-02'])
  expect(passes(event, { ...all, maaned: '2027-02' })).toBe(true)
  expect(passes(event, { ...all, maaned: '2027-01' })).toBe(false)
  expect(monthText('2027-02')).toBe('februar 2027')
})

test('an event for no municipality in particular is for all', () => {
  expect(passes(event, { ...all, municipality: 'thisted' })).toBe(false)
  expect(passes({ ...event, municipalities: [] }, { ...all, municipality: 'thisted' })).toBe(true)
  expect(passes(event, { ...all, method: 'u18', slags: ['workshop'], municipality: 'hjoerring' })).toBe(true)
  expect(passes(event, { ...all, slags: ['temadag'] })).toBe(false)
  expect(passes(event, { ...all, method: 'mst' })).toBe(false)
})

test('an odd address is the list as it is', () => {
  expect(eventFilter.parse({})).toEqual({
    slags: [],
    kommune: null,
    metode: null,
    maaned: null,
    vis: null,
    side: 1,
  })
  const odd = {
    slags: ['workshop', 'fest'],
    kommune: '../',
    metode: ['a', 'b'],
    maaned: '2026-13',
    vis: 'x',
    side: '-1',
  }
  expect(eventFilter.parse(odd)).toEqual({
    slags: ['workshop'],
    kommune: null,
    metode: null,
    maaned: null,
    vis: null,
    side: 1,
  })
})
