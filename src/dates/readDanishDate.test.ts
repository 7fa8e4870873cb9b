import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { danishClockAt, instantsAt } from '@/lib/danishClock'
import { dateFigures, dateWords, monthNames, weekdayNames } from './dateWords'
import { type DateKind, kindOf } from './kinds'
import { readDanishDate } from './readDanishDate'

const minuteMs = 60_000
const two = (number: number) => String(number).padStart(2, '0')

type Way = (clock: Date) => string
const d: Way = (clock) => String(clock.getUTCDate())
const m: Way = (clock) => String(clock.getUTCMonth() + 1)
const y: Way = (clock) => String(clock.getUTCFullYear())
const name: Way = (clock) => monthNames[clock.getUTCMonth()] ?? ''

/** Every way in which a day is written in Denmark. */
const dayWays: Way[] = [
  ...['-', '.', '/', ' ', '. '].flatMap<Way>((mark) => [
    (clock) => [d(clock), m(clock), y(clock)].join(mark),
    (clock) => [two(clock.getUTCDate()), two(clock.getUTCMonth() + 1), y(clock)].join(mark),
    (clock) => [d(clock), m(clock), y(clock).slice(2)].join(mark),
  ]),
  ...[' ', '-', ' - '].map<Way>((mark) => (clock) => `${d(clock)}/${m(clock)}${mark}${y(clock)}`),
  (clock) => `${d(clock)}.${m(clock)} ${y(clock)}`,
  ...['. ', '.', ' '].flatMap<Way>((mark) => [
    (clock) => `${d(clock)}${mark}${name(clock)} ${y(clock)}`,
    (clock) => `${d(clock)}${mark}${name(clock).slice(0, 3)}. ${y(clock)}`,
    (clock) => `${d(clock)}${mark}${name(clock)} ${y(clock).slice(2)}`,
  ]),
  (clock) => `${d(clock)}. ${name(clock)}, ${y(clock)}`,
  (clock) => two(clock.getUTCDate()) + two(clock.getUTCMonth() + 1) + y(clock),
  (clock) => clock.toISOString().slice(0, 10),
]

const weekday: Way = (clock) => weekdayNames[clock.getUTCDay()] ?? ''
const beforeWays: Way[] = [
  () => '',
  () => 'den ',
  () => 'd. ',
  (clock) => `${weekday(clock)} den `,
  (clock) => `${weekday(clock)} d. `,
  (clock) => `${weekday(clock)}, `,
  (clock) => `${weekday(clock).slice(0, 3)}. `,
  (clock) => `${weekday(clock).slice(0, 2)} `,
]

const h: Way = (clock) => String(clock.getUTCHours())
const min: Way = (clock) => two(clock.getUTCMinutes())
const timeWays: Way[] = [
  (clock) => `${h(clock)}.${min(clock)}`,
  (clock) => `${h(clock)}:${min(clock)}`,
  (clock) => `${two(clock.getUTCHours())}.${min(clock)}`,
  (clock) => `${two(clock.getUTCHours())}:${min(clock)}:00`,
  (clock) => two(clock.getUTCHours()) + min(clock),
  (clock) => (clock.getUTCMinutes() === 0 ? h(clock) : `${h(clock)},${min(clock)}`),
]
const joins = [' ', ', ', ' kl. ', ' kl ', ', kl. ', ' klokken ', ' - ', ' kl.']

/** The hour that comes twice is told apart by a word; anywhere else the word is right as well. */
function season(instant: Date): string {
  const isSummer = danishClockAt(instant).getTime() - instant.getTime() > 60 * minuteMs
  return isSummer ? ' sommertid' : ' vintertid'
}

const from = Date.UTC(2000, 0, 2)
const until = Date.UTC(2099, 11, 30)
const anyMinute = fc.integer({ min: from / minuteMs, max: until / minuteMs })
/** Around the nights in which the clocks are changed, as often as all other times. */
const aroundChange = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.constantFrom(2, 9), fc.integer({ min: -240, max: 240 }))
  .map(([year, month, minutes]) => {
    const last = new Date(Date.UTC(year, month + 1, 0, 1))
    last.setUTCDate(last.getUTCDate() - last.getUTCDay())
    return last.getTime() / minuteMs + minutes
  })
const instants = fc.oneof(anyMinute, aroundChange).map((minutes) => new Date(minutes * minuteMs))
const spelling = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => `  ${text.replaceAll(' ', '\u00a0')} `,
  (text) => text.replaceAll('-', '–'),
)

const read = (text: string, kind: DateKind) => readDanishDate(text, kind)
const problemOf = (text: string, kind: DateKind) => {
  const answer = read(text, kind)
  return 'problem' in answer ? answer.problem : `${text} is ${answer.iso}`
}

test('every Danish way of writing any minute reads back as that minute', () => {
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(...beforeWays),
      fc.constantFrom(...dayWays),
      fc.constantFrom(...joins),
      fc.constantFrom(...timeWays),
      spelling,
      (instant, before, day, join, time, spelt) => {
        const clock = danishClockAt(instant)
        const isTwice = instantsAt(clock).length === 2
        const text = `${before(clock)}${day(clock)}${join}${time(clock)}${isTwice ? season(instant) : ''}`
        expect(read(spelt(text), 'moment'), text).toEqual({ iso: instant.toISOString() })
      },
    ),
    { numRuns: 3000 },
  )
})

test('the time may come first', () => {
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(...beforeWays),
      fc.constantFrom(...dayWays),
      (instant, before, day) => {
        const clock = danishClockAt(instant)
        fc.pre(instantsAt(clock).length === 1)
        const text = `kl. ${h(clock)}.${min(clock)} ${before(clock)}${day(clock)}`
        expect(read(text, 'moment'), text).toEqual({ iso: instant.toISOString() })
      },
    ),
  )
})

test('every Danish way of writing a day reads back as noon of that day, UTC', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(from), max: new Date(until), noInvalidDate: true }),
      fc.constantFrom(...beforeWays),
      fc.constantFrom(...dayWays),
      spelling,
      (date, before, day, spelt) => {
        const text = before(date) + day(date)
        expect(read(spelt(text), 'day'), text).toEqual({
          iso: `${date.toISOString().slice(0, 10)}T12:00:00.000Z`,
        })
      },
    ),
    { numRuns: 2000 },
  )
})

test.each(['day', 'moment', 'month', 'time'] as const)(
  'what stands in a field of a %s, and beside it, can be written in it again',
  (kind) => {
    fc.assert(
      fc.property(instants, (instant) => {
        const figures = dateFigures(instant, kind)
        const answer = readDanishDate(figures, kind, instant)
        if ('problem' in answer) throw new Error(answer.problem)
        expect(dateFigures(new Date(answer.iso), kind)).toBe(figures)
        expect(readDanishDate(dateWords(instant, kind), kind, instant)).toEqual(answer)
        if (kind === 'moment') expect(answer.iso).toBe(instant.toISOString())
      }),
    )
  },
)

test('no text is read as something else than stands beside it', () => {
  const bits = fc.constantFrom(
    ...[
      '10',
      '12',
      '2',
      '31',
      '26',
      '2026',
      '24',
      '9',
      '00',
      '60',
      '.',
      '-',
      '/',
      ' ',
      ':',
      ',',
      'kl.',
      'den ',
      'dec',
      'maj',
    ],
    ...['torsdag ', 'sommertid', 'T', 'Z', 'ø'],
  )
  const texts = fc.oneof(
    fc.array(bits, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string(),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom<DateKind>('day', 'moment', 'month', 'time'), (text, kind) => {
      const answer = read(text, kind)
      if ('problem' in answer) return void expect(answer.problem).toMatch(/\.$/)
      const numbers = dateFigures(new Date(answer.iso), kind).match(/\d+/g)?.map(Number) ?? []
      // Each number that was read stands in the text, the year perhaps by its last two figures.
      const figures = text.replaceAll(/\D/g, ' ')
      for (const number of numbers.filter((number) => number > 12 && number < 2000)) {
        expect(figures, `${text} as ${answer.iso}`).toContain(String(number))
      }
      expect(readDanishDate(dateWords(new Date(answer.iso), kind), kind, new Date(answer.iso))).toEqual(
        answer,
      )
    }),
    { numRuns: 3000 },
  )
})

describe('what is told of', () => {
  test.each([
    ['31-02-2026 9.00', 'Den 31. februar 2026 findes ikke.'],
    ['29.2.2027 kl. 9', 'Den 29. februar 2027 findes ikke.'],
    ['12/24/2026 9.00', 'Der er ingen måned nr. 24. Skriv dagen først'],
    ['10.12.2026 25.00', 'Klokken 25.00 findes ikke.'],
    ['10.12.2026 9.60', 'Klokken 9.60 findes ikke.'],
    ['10.12.2026 kl. 24', 'Skriv midnat som kl. 0.00 dagen efter.'],
    ['10.12.2026', 'Skriv også klokkeslættet.'],
    ['10. december 2026', 'Skriv også klokkeslættet.'],
    ['2026-12-10 kl.', 'Skriv også klokkeslættet.'],
    ['10. december 16.00', 'Skriv også årstallet.'],
    ['10/12 kl. 9', 'Skriv også årstallet.'],
    ['kl. 16', 'Skriv også datoen.'],
    ['fredag den 10. december 2026 kl. 9', 'Den 10. december 2026 er en torsdag, ikke en fredag.'],
    ['10.12.2126 9.00', 'Vælg et årstal mellem 2000 og 2100.'],
    ['28.3.2027 kl. 2.30', 'Klokken 2.30 den 28. marts 2027 findes ikke: uret stilles en time frem'],
    ['31.10.2027 kl. 2.30', 'er der to gange: uret stilles en time tilbage'],
    ['10.12.2026 kl. 9 sommertid', 'er der ikke sommertid.'],
    ['10.12.2026 9.3', '«10.12.2026 9.3» kan ikke læses'],
    ['10.12.2026 9.00.30', 'kan ikke læses'],
    ['10-12-2026 9.00 PM', 'kan ikke læses'],
    ['i morgen kl. 9', 'kan ikke læses'],
    ['dec. 5, 2026 8:00 AM', 'kan ikke læses'],
    ['', 'kan ikke læses'],
  ])('«%s» as a moment', (text, problem) => {
    expect(problemOf(text, 'moment')).toContain(problem)
  })

  test.each([
    ['10.12.2026 kl. 9', 'Her skrives kun datoen'],
    ['10. december', 'Skriv også årstallet.'],
    ['31/4-26', 'Den 31. april 2026 findes ikke.'],
    ['10.12.20266', 'kan ikke læses som en dato'],
    ['1.1.1726', 'mellem 1800 og 2100'],
  ])('«%s» as a day', (text, problem) => {
    expect(problemOf(text, 'day')).toContain(problem)
  })

  test('every minute that clocks leave out, and every one that they show twice', () => {
    fc.assert(
      fc.property(aroundChange, (minutes) => {
        const clock = new Date(minutes * minuteMs)
        const text = `${d(clock)}.${m(clock)}.${y(clock)} ${h(clock)}.${min(clock)}`
        const count = instantsAt(clock).length
        expect('iso' in read(text, 'moment'), text).toBe(count === 1)
        expect(
          'iso' in read(`${text} sommertid`, 'moment') && 'iso' in read(`${text} vintertid`, 'moment'),
        ).toBe(count === 2)
      }),
    )
  })
})

test('a time alone is on the day that it belongs to', () => {
  const on = new Date('2027-07-01T22:30:00Z')
  expect(readDanishDate('16.15', 'time', on)).toEqual({ iso: '2027-07-02T14:15:00.000Z' })
})

test('a field shows what Payload calls it', () => {
  expect(
    ['dayAndTime', 'dayOnly', 'default', 'monthOnly', 'timeOnly', undefined].map((name) =>
      kindOf(name as never),
    ),
  ).toEqual(['moment', 'day', 'day', 'month', 'time', 'day'])
})
