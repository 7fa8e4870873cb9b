import { expect, test } from 'vitest'
import type { Municipality } from '@/payload-types'
import { groupByMunicipality } from './rules'

const municipality = (name: string): Municipality => ({
  id: name,
  name,
  officialName: `${name} Kommune`,
  kommunekode: '000',
  cvr: '00000000',
  slug: name.toLowerCase(),
  createdAt: '',
  updatedAt: '',
})

const offer = (name: string, at: Municipality | string | null, order: number | null, stage = 'misbrug') => ({
  name,
  municipality: at,
  stages: [{ stage, order, text: order === null ? null : `${name} her` }],
})

test('municipalities come in Danish order, and offers in the order of the stage, the unplaced last', () => {
  const aalborg = municipality('Aalborg')
  const hjoerring = municipality('Hjørring')
  const groups = groupByMunicipality(
    [
      offer('Uden plads', hjoerring, null),
      offer('Nummer to', hjoerring, 2),
      offer('I Aalborg', aalborg, 1),
      offer('Nummer et', hjoerring, 1),
    ],
    'misbrug',
  )
  expect(groups.map((group) => group.municipality.name)).toEqual(['Hjørring', 'Aalborg'])
  expect(groups[0]?.offers.map((item) => item.offer.name)).toEqual(['Nummer et', 'Nummer to', 'Uden plads'])
  expect(groups[0]?.offers[0]?.text).toBe('Nummer et her')
})

test('the order at another stage does not count', () => {
  const hjoerring = municipality('Hjørring')
  const both = {
    name: 'To trin',
    municipality: hjoerring,
    stages: [
      { stage: 'mistrivsel', order: 1 },
      { stage: 'misbrug', order: 9 },
    ],
  }
  const groups = groupByMunicipality([both, offer('Først', hjoerring, 2)], 'misbrug')
  expect(groups[0]?.offers.map((item) => item.offer.name)).toEqual(['Først', 'To trin'])
})

test('an offer whose municipality the reader may not see is left out', () => {
  expect(
    groupByMunicipality([offer('Skjult', 'et-id', 1), offer('Uden kommune', null, 1)], 'misbrug'),
  ).toEqual([])
})
