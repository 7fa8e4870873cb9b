import { expect, test } from 'vitest'
import { keptPhone } from './phone'

test.each([
  '12345678',
  '12 34 56 78',
  '1234 5678',
  '12-34-56-78',
  '12–34–56–78',
  '12.34.56.78',
  '+45 12 34 56 78',
  '(+45) 12345678',
  '(0045) 12345678',
  '(45) 12345678',
  '4512345678',
  'Tlf. 12 34 56 78',
  'Telefon: +45 12345678',
  '0045 12345678',
  '\u202A+45 12 34 56 78\u202C',
  '12\u00A034\u00A056\u00A078',
  '１２３４５６７８',
])('%j is kept in one form', (typed) => {
  expect(keptPhone(typed)).toBe('12 34 56 78')
})

test('short numbers are kept as people know them', () => {
  expect(['112', '114', '1813', '116111', '116 111', '+45 116 111'].map(keptPhone)).toEqual([
    '112',
    '114',
    '1813',
    '116 111',
    '116 111',
    '116 111',
  ])
})

test.each(['', '1234567', '123456789', '12 34 56 78 og 87 65 43 21', 'ring til os', '+46 12345678', '113'])(
  '%j is no Danish number',
  (typed) => {
    expect(keptPhone(typed)).toBeNull()
  },
)
