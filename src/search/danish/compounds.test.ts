import { expect, test } from 'vitest'
import { halvesOf, partsOf, possibleHalves } from './compounds'
import { fold } from './fold'
import { stemOf } from './stem'
import { countWords } from './vocabulary'

const vocabulary = new Map<string, number>()
countWords(
  vocabulary,
  'misbrug stof stofmisbrug behandling misbrugsbehandling døgn guide unge guider hverdag dag år ende',
)

const stems = (words: string) => words.split(' ').map((word) => stemOf(fold(word)))
const parts = (word: string) => partsOf(fold(word), vocabulary).sort()

test.each([
  ['misbrugsbehandling', 'misbrug behandling'],
  ['døgnbehandlingen', 'døgn behandling'],
  ['ungeguide', 'unge guide'],
  ['stofmisbrugsbehandling', 'stof misbrug stofmisbrug misbrugsbehandling behandling'],
])('%s is made of %s', (word, made) => {
  expect(parts(word)).toEqual([...new Set(stems(made))].sort())
})

test.each(['hverdag', 'henvendelse', 'bekymring', 'misbrug', 'u18', 'ung'])('%s is no compound', (word) => {
  expect(parts(word)).toEqual([])
})

test('a vocabulary that grows is looked at anew', () => {
  const words = new Map([['mentor', 1]])
  expect(partsOf('sportsmentor', words)).toEqual([])
  words.set('sport', 1)
  expect(partsOf('sportsmentor', words)).toEqual(['sport', 'mentor'])
})

test('only a compound that the portal lacks is taken apart in a query', () => {
  expect(halvesOf('dognmisbrug', vocabulary)).toEqual(['dogn', 'misbrug'])
  expect(halvesOf('misbrugsbehandling', vocabulary)).toBeNull()
  expect(halvesOf('ukendt', vocabulary)).toBeNull()
})

test('the halves that a compound may have are among those its letters allow, and none is nothing', () => {
  for (const [word, first, second] of [
    ['hashforbrug', 'hash', 'forbrug'],
    ['misbrugsforbrug', 'misbrug', 'forbrug'],
    ['ungeandel', 'unge', 'andel'],
    ['ssplarer', 'ssp', 'larer'],
  ] as const)
    expect(possibleHalves(word)).toContainEqual([first, second])
  expect(possibleHalves('hash')).toEqual([])
  expect(possibleHalves('a'.repeat(40))).toEqual([])
})
