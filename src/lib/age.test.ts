import { expect, test } from 'vitest'
import { ageText, coversAge } from './age'

test('an age range is said in words, and an unstated one not at all', () => {
  expect(ageText({ ageMin: 8, ageMax: 21 })).toBe('8 til 21 år')
  expect(ageText({ ageMin: 18 })).toBe('Fra 18 år')
  expect(ageText({ ageMin: null, ageMax: 17 })).toBe('Til og med 17 år')
  expect(ageText({ ageMin: null, ageMax: null })).toBeNull()
})

test('both ends belong to the range, and an open end covers everybody', () => {
  expect(coversAge({ ageMin: 18, ageMax: null }, 18)).toBe(true)
  expect(coversAge({ ageMin: null, ageMax: 17 }, 18)).toBe(false)
  expect(coversAge({}, 90)).toBe(true)
})
