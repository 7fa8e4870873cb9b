import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInstant } from '@/events/writtenInstant'
import { dateText } from '@/lib/dates'
import { monthNames } from './dateWords'
import { readSentDate } from './readSentDate'

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const two = (number: number) => String(number).padStart(2, '0')

/** The ways in which a day alone may be sent. */
const ways = fc.constantFrom<(year: number, month: number, day: number) => string>(
  (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  (year, month, day) => ` ${year}-${two(month)}-${two(day)} `,
  (year, month, day) => `${two(day)}-${two(month)}-${year}`,
  (year, month, day) => `${day}-${month}-${year}`,
  (year, month, day) => `${day}.${month}.${year}`,
  (year, month, day) => `${day}/${month}/${year}`,
  (year, month, day) => `${day}/${month} ${year}`,
  (year, month, day) => `${day}. ${monthNames[month - 1]} ${year}`,
)
const sentDays = fc.tuple(days, ways).map(([iso, way]) => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return { iso, sent: way(year, month, day) }
})

test('a day alone is that day in Denmark where days are kept', () => {
  fc.assert(
    fc.property(sentDays, ({ iso, sent }) => {
      const read = readSentDate(sent, 'day')
      expect(read).toEqual({ iso: `${iso}T12:00:00.000Z` })
      expect(dateText(`${iso}T12:00:00.000Z`)).toContain(`${Number(iso.slice(8))}. `)
    }),
  )
})

test('a day alone is no moment, and what lacks is told', () => {
  fc.assert(
    fc.property(sentDays, fc.constantFrom('moment' as const, 'time' as const), ({ sent }, kind) => {
      expect(readSentDate(sent, kind)).toEqual({
        problem: 'Skriv også klokkeslættet. Skriv tidspunktet fx som 2027-03-01T09:00:00+01:00.',
      })
    }),
  )
})

test('a whole instant is kept as it is, in every kind of field', () => {
  const instants = fc
    .date({ min: new Date('2000-01-02'), max: new Date('2100-12-30'), noInvalidDate: true })
    .map((date) => date.toISOString())
  fc.assert(
    fc.property(instants, fc.constantFrom('moment', 'day', 'time', 'month'), (iso, kind) => {
      expect(readSentDate(iso, kind)).toEqual({ iso })
      expect(readSentDate(new Date(iso), kind)).toEqual({ iso })
      const withoutZone = iso.slice(0, 19)
      expect(readSentDate(withoutZone, kind)).toEqual(readInstant(withoutZone))
    }),
  )
})

test.each(['31.02.2026', '2026-02-30', '10-12-2026 09:00', 'snart', '', 17, null, {}])(
  '%s is refused in every kind of field',
  (sent) => {
    for (const kind of ['day', 'moment', 'month', 'time'] as const)
      expect(readSentDate(sent, kind)).toHaveProperty('problem')
  },
)
