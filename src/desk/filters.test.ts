import { expect, test } from 'vitest'
import { deskFilter, filteredRows } from './filters'
import { type DeskRow, toDeskRow } from './row'

const row = (name: string, more: Partial<DeskRow> = {}): DeskRow => ({
  ...toDeskRow(
    {
      id: name,
      event: 'e',
      name,
      email: `${name}@eksempel.dk`,
      state: 'bekraeftet',
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
    },
    { event: { questions: [] }, municipalityNames: new Map(), place: null, companions: 0, mails: [] },
  ),
  ...more,
})

const rows = [
  row('Åse', { municipality: 'm1', municipalityName: 'Morsø', workplace: 'Ungehuset' }),
  row('Bo', { state: 'venteliste', place: 2, number: 9 }),
  row('Anna', { state: 'venteliste', place: 1, number: 12 }),
  row('Ærø', { municipality: 'm1', municipalityName: 'Morsø', state: 'afmeldt' }),
]
const shown = (asked: object) => filteredRows(rows, deskFilter.parse(asked)).map(({ name }) => name)

test('those with a seat come first, then the line in its order, then those who left', () => {
  expect(shown({})).toEqual(['Åse', 'Anna', 'Bo', 'Ærø'])
  expect(shown({ orden: 'navn' })).toEqual(['Anna', 'Bo', 'Ærø', 'Åse'])
})

test('state, municipality and words narrow the list, with Danish letters in any case', () => {
  expect(shown({ tilstand: 'venteliste' })).toEqual(['Anna', 'Bo'])
  expect(shown({ kommune: 'm1' })).toEqual(['Åse', 'Ærø'])
  expect(shown({ kommune: 'ingen', tilstand: 'venteliste' })).toEqual(['Anna', 'Bo'])
  expect(shown({ soeg: 'åSE ungeHUSET' })).toEqual(['Åse'])
})

test('an address that asks for something odd asks for nothing', () => {
  expect(shown({ tilstand: 'alle', orden: ['x'], kommune: ['a'], soeg: { a: 1 } })).toHaveLength(4)
})

test('a required question without an answer is missing, also when it is a need', () => {
  const questions = [
    { label: 'Kost', type: 'tekst' as const, required: true, isNeed: true },
    { label: 'Erfaring', type: 'tekst' as const, required: true },
    { label: 'Andet', type: 'tekst' as const },
  ]
  const made = toDeskRow(
    {
      id: 'a',
      event: 'e',
      name: 'A',
      email: 'a@eksempel.dk',
      state: 'bekraeftet',
      needs: [{ question: 'Kost', answer: 'Vegansk' }],
      answers: [{ question: 'Erfaring', answer: ' ' }],
      createdAt: '',
      updatedAt: '',
    },
    { event: { questions }, municipalityNames: new Map(), place: null, companions: 0, mails: [] },
  )
  expect(made.missing).toEqual(['Erfaring'])
})
