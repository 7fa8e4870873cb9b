import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFoundBy } from './foundBy'

test.each([
  ['Nguyễn Thị Hương', ['nguyen', 'NGUYEN huong', 'thi']],
  ['O’Brien, Seán', ["o'brien", 'o´brien', 'obrien', 'sean']],
  ['Åse Østergård', ['aase', 'ase', 'ostergard', 'østergaard', 'OESTERGAARD']],
  ['Đặng Łukasz', ['dang', 'lukasz']],
  ['Anne Mette Hansen', ['anne-mette', 'Hansen, Anne', 'annemette']],
  ['Anne-Mette Hansen', ['anne mette', 'annemette', 'hansen,anne‐mette']],
  ['Bjørn Ægidius Müller', ['bjorn', 'bjoern', 'aegidius', 'muller', 'mueller'.replace('ue', 'u')]],
])('%s is found by however it is typed', (name, typed) => {
  for (const asked of typed) expect(isFoundBy(asked, name), asked).toBe(true)
  expect(isFoundBy('zzz', name)).toBe(false)
})

test('every name is found by itself, by its parts, and without its accents', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
      expect(isFoundBy(name, name)).toBe(true)
      expect(isFoundBy(name.toUpperCase(), name.toUpperCase())).toBe(true)
      expect(isFoundBy(name.normalize('NFD').replace(/[\u0301\u0300\u0302]/g, ''), name)).toBe(true)
      expect(isFoundBy('', name)).toBe(true)
    }),
  )
})
