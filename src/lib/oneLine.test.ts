import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine } from './oneLine'

test('whatever is typed becomes one line of a bounded length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const line = oneLine(text)
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u)
      expect(Array.from(line).length).toBeLessThanOrEqual(150)
    }),
  )
})

test('what is plain stays as it is, and an emoji is not cut in two', () => {
  expect(oneLine('Fællesdag på Ærø; del 1, «øst»')).toBe('Fællesdag på Ærø; del 1, «øst»')
  expect(oneLine('🙂'.repeat(5), 3)).toBe('🙂🙂…')
})
