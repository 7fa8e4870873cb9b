import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { nextRun } from './schedule'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

// As a server that keeps Danish time.
beforeAll(() => void vi.stubEnv('TZ', 'Europe/Copenhagen'))
afterAll(() => void vi.unstubAllEnvs())

/** The days around which summer time begins and ends. */
const aroundChange = fc
  .constantFrom('2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z')
  .chain((change) => fc.integer({ min: -2 * dayMs, max: 2 * dayMs }).map((ms) => Date.parse(change) + ms))

test('each minute has its round, also where the local clock shows an hour twice or skips one', () => {
  expect(new Date('2026-10-25T01:00:00Z').getHours()).toBe(2)
  fc.assert(
    fc.property(aroundChange, (ms) => {
      const next = nextRun('0 * * * * *', new Date(ms)).getTime()
      expect(next).toBe((Math.floor(ms / minuteMs) + 1) * minuteMs)
    }),
  )
})

test('what comes each night comes once, a day after the night before', () => {
  fc.assert(
    fc.property(aroundChange, fc.constantFrom(0, 1, 2, 3), (ms, hour) => {
      const next = nextRun(`0 15 ${hour} * * *`, new Date(ms))
      expect(next.getTime() - ms).toBeGreaterThan(0)
      expect(next.getTime() - ms).toBeLessThanOrEqual(dayMs)
      expect(nextRun(`0 15 ${hour} * * *`, next).getTime() - next.getTime()).toBe(dayMs)
    }),
  )
})
