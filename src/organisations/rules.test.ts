import { expect, test } from 'vitest'
import { groupByKind } from './rules'

test('groups come in a fixed order without the empty ones, and the unstated last', () => {
  const groups = groupByKind([
    { name: 'KL', kind: null },
    { name: 'Ålborg', kind: 'kommunal' },
    { name: 'SFI', kind: 'statslig' },
    { name: 'Misbrugsteamet', kind: 'kommunal' },
  ])
  expect(groups.map(({ heading }) => heading)).toEqual(['Kommunale', 'Statslige', 'Slags ikke oplyst'])
  expect(groups[0]?.items.map(({ name }) => name)).toEqual(['Misbrugsteamet', 'Ålborg'])
})
