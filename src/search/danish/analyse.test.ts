import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyseQuery, analyseText } from './analyse'
import { withoutRarest } from './rarestFirst'
import { countWords } from './vocabulary'

const vocabulary = new Map<string, number>()
countWords(
  vocabulary,
  'Døgnbehandling, misbrug, behandling og forandringscirklen. Hash, unge, ungeguide. Hash igen.',
)

describe('a query', () => {
  test.each([
    ['Hvad er MUT', 'mut'],
    ['hvem skal jeg kontakte', 'kontak'],
    ['hvad er det', 'hvad er det'],
    ['Hjørring Kommunes tilbud', 'hjorring tilbud'],
    ['aalborgs kommune', 'alborg'],
    ['kommunerne', 'kommun'],
    ['før og efter behandling', 'for eft behandl'],
    ['unge under 18', 'ung und 18'],
    ['støtte-kontaktperson', 'stot kontaktperson'],
    ['SEL § 101, stk. 3', '"lovsel" "p101x"'],
    ['hash hash HASH', 'hash'],
    ['") OR type = "hash', 'or typ hash'],
    ['😀 !!! ""', ''],
  ])('%s is asked as %s', (query, text) => {
    expect(analyseQuery(query).text).toBe(text)
  })

  test('the secretariat’s stop words are left out in every form', () => {
    expect(analyseQuery('tilbuddene i Thisted', ['tilbud']).text).toBe('thisted')
  })

  test('the last word may still be typed', () => {
    expect(analyseQuery('hash behand').terms.map(({ isPrefix }) => isPrefix)).toEqual([false, true])
    expect(analyseQuery('behandling i').terms.map(({ isPrefix }) => isPrefix)).toEqual([false])
  })

  test('words that the portal writes as one are asked for as one, unless they are found apart', () => {
    expect(analyseQuery('forandrings cirklen', [], vocabulary).text).toBe('forandringscirkl')
    expect(analyseQuery('døgn behandling', [], vocabulary).text).toBe('dogn behandl')
  })

  test('what is asked when nothing has all the words begins with the rarest that the portal uses', () => {
    const { rarestFirst } = analyseQuery('min søn xyz hash misbrug', [], vocabulary)
    expect(rarestFirst).toBe('misbrug hash xyz son ')
    expect(analyseQuery('hashbehandling', [], vocabulary).rarestFirst.split(' ').sort()).toEqual([
      'behandl',
      'hash',
    ])
    expect(analyseQuery('behandling § 5 og § 6', [], vocabulary).rarestFirst).toBe('"p5x" behandl')
  })

  test('whatever is typed, at most ten words go to the engine and none of its signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
        const { rarestFirst, terms, text } = analyseQuery(query, [], vocabulary)
        expect(terms.length).toBeLessThanOrEqual(10)
        expect(rarestFirst.trim().split(' ').length).toBeLessThanOrEqual(10)
        expect(text.replace(/"(?:p\d+[a-h]?x|lov[a-z]+)"/g, '')).not.toMatch(/["\\-]/)
      }),
    )
  })
})

describe('a text', () => {
  test('has its words in order, what else they are found by, and its sections', () => {
    expect(analyseText('Døgnbehandlingen efter servicelovens § 101', vocabulary)).toEqual({
      words: 'dognbehandl eft servicelov lovsel 101 p101x',
      parts: expect.stringContaining('dogn behandl'),
    })
  })

  test('hyphenated words are found run together', () => {
    expect(analyseText('SSP-lærere', vocabulary).parts).toContain('ssplar')
    expect(analyseText('støtte-kontaktperson', vocabulary).parts).toContain('stottekontaktperson')
  })

  test('every word of a text is found by the query that is that word', () => {
    const word = fc.constantFrom(
      'døgnbehandling',
      'Unge',
      'børnene',
      'U-turn',
      'Hjørring',
      '§ 50',
      'afhængighed',
      '14',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const { words: indexed } = analyseText(words.join(', '), vocabulary)
        for (const each of words) {
          const asked = analyseQuery(each, [], vocabulary).text.replaceAll('"', '').trim()
          expect(` ${indexed} `).toContain(` ${asked} `)
        }
      }),
    )
  })
})

test('a word whose forms are kept by hand is never the beginning of another', () => {
  // What follows a word tells the engine that it is whole.
  expect(analyseQuery('mødre').text).toBe('mor ')
  expect(analyseQuery('hash mødre').text).toBe('hash mor ')
  expect(analyseQuery('mødre hash').text).toBe('mor hash')
  expect(analyseQuery('mødre').terms.map(({ isPrefix }) => isPrefix)).toEqual([false])
  expect(analyseQuery('mødre hash', [], new Map([['hash', 1]])).rarestFirst).toBe('hash mor ')
})

test('without the rarest word the others are left, and never nothing, which would ask for everything', () => {
  expect(withoutRarest('anonym radgivn')).toBe('radgivn')
  expect(withoutRarest('hash mor ')).toBe('mor ')
  expect(withoutRarest('mor ')).toBeNull()
  expect(withoutRarest('hash')).toBeNull()
  expect(withoutRarest('"p101x" hash')).toBeNull()
  expect(withoutRarest('')).toBeNull()
})
