import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlug, slugFrom } from './slug'

test('Danish letters become the two letters a Dane would type', () => {
  expect(slugFrom('Døgntilbud – Tættere opfølgning på borgeren')).toBe(
    'doegntilbud-taettere-opfoelgning-paa-borgeren',
  )
  expect(slugFrom('Læsø')).toBe('laesoe')
})

test('whatever is typed, the slug is valid or empty, and making it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const slug = slugFrom(text)
      expect(slug === '' || isSlug(slug)).toBe(true)
      expect(slugFrom(slug)).toBe(slug)
      expect(slug.length).toBeLessThanOrEqual(80)
    }),
  )
})
