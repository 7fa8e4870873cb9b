import { expect, test } from 'vitest'
import { analyseQuery } from './analyse'
import { engineSynonyms, termsWithSynonyms } from './synonyms'

test('each word of a group finds the others, analysed as the index is', () => {
  const synonyms = engineSynonyms([['Blå bog', 'håndbogen', 'BB']])
  expect(synonyms.bb).toEqual(['bla bog', 'handbog'])
  expect(synonyms['bla bog']).toEqual(['handbog', 'bb'])
})

test('one way is one way', () => {
  const synonyms = engineSynonyms([], [['scooter', 'køretøj']])
  expect(synonyms.scoot).toEqual(['koretoj'])
  expect(synonyms.koretoj).toBeUndefined()
})

test('the field’s own words are always among them', () => {
  const synonyms = engineSynonyms([])
  expect(synonyms.mut).toContain('mobil ung team')
  expect(synonyms.cannabis).toContain('hash')
  expect(synonyms.hash).toContain('pot')
  expect(synonyms.stof).toEqual(expect.arrayContaining(['misbrug', 'rusmiddel', 'afhang']))
})

test('nothing stands for itself, and nothing for a section', () => {
  const synonyms = engineSynonyms([
    ['guider', 'guide', 'guiden'],
    ['§ 101', 'garanti'],
    ['', '  ', 'alene'],
  ])
  for (const [word, others] of Object.entries(synonyms)) expect(others).not.toContain(word)
  expect(synonyms.guid).toBeUndefined()
  expect(Object.keys(synonyms).filter((word) => word.includes('"'))).toEqual([])
})

test('a hit by synonym can be shown as one', () => {
  const [term] = termsWithSynonyms(analyseQuery('cannabis').terms, engineSynonyms([]))
  expect(term?.forms).toContain('hash')
})

test('words whose forms are kept by hand have their synonyms by the word alone', () => {
  expect(engineSynonyms([['mødre', 'kvinder med barn']])).toHaveProperty('mor')
  expect(Object.keys(engineSynonyms([['mødre', 'forsørger']])).filter((key) => key !== key.trim())).toEqual(
    [],
  )
})
