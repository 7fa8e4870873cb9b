import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facetOptions } from './facetOptions'

const choices = Array.from({ length: 30 }, (_, index) => ({ value: `m-${index}`, label: `Metode ${index}` }))
const counts = fc.dictionary(fc.constantFrom(...choices.map(({ value }) => value)), fc.nat(50))
const chosen = fc.uniqueArray(fc.constantFrom(...choices.map(({ value }) => value)))

test('what would give nothing is left out, unless it is chosen', () => {
  expect(facetOptions(choices, { 'm-1': 4 }, ['m-2']).shown).toEqual([
    { value: 'm-1', label: 'Metode 1', count: 4, checked: false },
    { value: 'm-2', label: 'Metode 2', count: 0, checked: true },
  ])
})

test('each choice stands once, in its order, and no chosen one is hidden', () => {
  fc.assert(
    fc.property(counts, chosen, (found, ticked) => {
      const { isMoreOpen, more, shown } = facetOptions(choices, found, ticked)
      const wanted = choices.filter(({ value }) => ticked.includes(value) || (found[value] ?? 0) > 0)
      const values = (options: { value: string }[]) => options.map(({ value }) => value)
      expect(values([...shown, ...more]).toSorted()).toEqual(values(wanted).toSorted())
      expect(values(shown)).toEqual(values(wanted).filter((value) => values(shown).includes(value)))
      expect(more.some(({ checked }) => checked)).toBe(isMoreOpen)
    }),
  )
})

test('ticking a box moves nothing', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(...choices.map(({ value }) => value)), (found, value) => {
      fc.pre((found[value] ?? 0) > 0)
      const [before, after] = [facetOptions(choices, found, []), facetOptions(choices, found, [value])]
      expect(after.shown.map((option) => option.value)).toEqual(before.shown.map((option) => option.value))
    }),
  )
})
