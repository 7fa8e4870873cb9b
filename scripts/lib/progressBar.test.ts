import { expect, test } from 'vitest'
import { progressBar } from './progressBar'

test('says how far, how fast and how long', () => {
  expect(progressBar(1200, 4800, 12)).toBe(
    '██████░░░░░░░░░░░░░░░░░░ 1200 af 4800 · 100 dokumenter/s · 0.36 tilbage',
  )
})

test('has something to say at the start and when there is nothing', () => {
  expect(progressBar(0, 10, 0)).toContain('0 af 10 · 0 dokumenter/s · – tilbage')
  expect(progressBar(0, 0, 0)).toContain('████████████████████████ 0 af 0')
})
