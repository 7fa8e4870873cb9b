import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptClock } from './clock'

test('every time is read as it is written, and kept in one form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
      const two = (figure: number) => String(figure).padStart(2, '0')
      const kept = `${two(hour)}:${two(minute)}`
      const written = [
        kept,
        `${hour}.${two(minute)}`,
        `${hour}:${two(minute)}`,
        `kl. ${hour}.${two(minute)}`,
        `${two(hour)}${two(minute)}`,
      ]
      expect(written.map(keptClock)).toEqual(written.map(() => kept))
      expect(keptClock(`kl ${hour}`)).toBe(`${two(hour)}:00`)
    }),
  )
})

test.each(['', '24:00', '9.60', '9:3', '12345', 'klokken ni', '-1', '9-10', 'kl.'])(
  '%j is no time',
  (written) => {
    expect(keptClock(written)).toBeNull()
  },
)
