import { expect, test } from 'vitest'
import { danishSortKey } from './danishSortKey'

const names = [
  'Aalborg',
  'Brønderslev',
  'Ærø',
  'Øst',
  'Ask',
  'Zebra',
  'Åben',
  'Anbefaling 10',
  'Anbefaling 9',
  'Æble',
]

test('plain sorting by the key is Danish collation', () => {
  const danish = new Intl.Collator('da', { numeric: true })
  const byKey = [...names].sort((a, b) => (danishSortKey(a) < danishSortKey(b) ? -1 : 1))
  expect(byKey).toEqual([...names].sort(danish.compare))
})

test('the key is plain letters and digits', () => {
  expect(danishSortKey('Løsningen – «U-turn» à la 2015')).toMatch(/^[a-z0-9 ]+$/)
})
