import { expect, test } from 'vitest'
import { splitWords } from '../splitWords'
import type { SearchTuning } from '../tuning'
import { keyOf } from './groupRules'
import { variantsOf } from './variants'

const none: SearchTuning = { synonyms: [], oneWay: [], stopWords: [] }
const variants = (query: string, after: SearchTuning, before = none) =>
  variantsOf(query, { before, after, vocabulary: new Map() })

test('a query is also asked with the words of a new group in each other’s place', () => {
  const after = { ...none, synonyms: [['lattergas', 'sjove balloner']] }
  const asked = (...texts: string[]) => texts.map(keyOf)
  // And without its first words, as a search that finds hardly anything goes on.
  expect(variants('lattergas fest', after)).toEqual(asked('lattergas fest', 'fest', 'sjove balloner fest'))
  expect(variants('sjove balloner fest', after)).toEqual(
    asked('sjove balloner fest', 'balloner fest', 'fest', 'lattergas fest'),
  )
  expect(variants('hash', after)).toEqual(asked('hash'))
  expect(variants('lattergas fest', after, after)).toEqual(asked('lattergas fest', 'fest'))
})

test('a one-way group is only followed from its first word', () => {
  const after = { ...none, oneWay: [['gas', 'whippets']] }
  expect(variants('gas', after)).toEqual(['gas', 'whippets'].map(keyOf))
  expect(variants('whippets', after)).toEqual([keyOf('whippets')])
})

test('words are told apart by commas, semicolons and lines, each once', () => {
  expect(splitWords(' hash,  pot ;Hash\nsjove   balloner,, ')).toEqual(['Hash', 'pot', 'sjove balloner'])
  expect(splitWords(null)).toEqual([])
})
