import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyseQuery } from './analyse'
import { excerptOf, highlightTerms } from './highlight'
import { engineSynonyms, termsWithSynonyms } from './synonyms'

const marked = (text: string, query: string) => {
  const terms = termsWithSynonyms(analyseQuery(query).terms, engineSynonyms([]))
  return highlightTerms(text, terms).flatMap((piece) => (piece.isHit ? piece.text : []))
}

describe('in a text', () => {
  test.each([
    ['Rådgivning for voksne og unge', 'raadgiver voksen', ['Rådgivning', 'voksne']],
    ['Misbrugsbehandlingen i Hjørring', 'behandling', ['Misbrugsbehandlingen']],
    ['Efter servicelovens § 101, stk. 2', '§ 101', ['101']],
    ['Der er 101 veje', '§ 101', []],
    ['U-turn og uturn', 'u turn', ['U-turn', 'uturn']],
    ['Ungeguider og ungdom', 'ungegui', ['Ungeguider']],
    ['Mobilt Unge Team hjælper', 'MUT', ['Mobilt Unge Team']],
    ['Den unge ryger hash', 'cannabis', ['hash']],
    ['Behandling efter behov', 'behadnling', ['Behandling']],
    ['Intet her', 'hash', []],
  ])('%s, searched for by %s', (text, query, hits) => {
    expect(marked(text, query)).toEqual(hits)
  })

  test('nothing is lost or added', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        const pieces = highlightTerms(text, analyseQuery(query).terms)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.normalize('NFC'))
      }),
    )
  })
})

describe('an excerpt', () => {
  const long = `${'Indledning uden noget. '.repeat(30)}Her står noget om hash og rådgivning. ${'Og videre. '.repeat(40)}`

  test('is the passage with the words, with whole words and ellipses', () => {
    const pieces = excerptOf(long, analyseQuery('hash rådgivning').terms, 120)
    const text = pieces?.map((piece) => piece.text).join('') ?? ''
    expect(text).toMatch(/^… .*hash og rådgivning.* …$/)
    expect(text.length).toBeLessThan(150)
  })

  test('is null when nothing is met', () => {
    expect(excerptOf(long, analyseQuery('cykel').terms, 120)).toBeNull()
    expect(excerptOf('', analyseQuery('hash').terms, 120)).toBeNull()
  })

  test('of a short text is all of it', () => {
    expect(excerptOf('Kort om hash', analyseQuery('hash').terms, 120)).toEqual([
      { text: 'Kort om ', isHit: false },
      { text: 'hash', isHit: true },
    ])
  })
})

test('in a text full of hits the passage is still the first with the most of the terms', () => {
  const text = `${'Unge og hash. '.repeat(100)}Rådgivning om hash til unge. ${'Unge og hash. '.repeat(7000)}`
  const pieces = excerptOf(text, analyseQuery('unge hash rådgivning').terms, 120)
  expect(pieces?.map((piece) => piece.text).join('')).toContain('Rådgivning')
  const pastTheFirst = excerptOf(text.repeat(2), analyseQuery('unge hash cykel').terms, 120)
  expect(pastTheFirst?.[0]).toEqual({ text: 'Unge', isHit: true })
})
