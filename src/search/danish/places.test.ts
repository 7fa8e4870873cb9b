import { expect, test } from 'vitest'
import { analyseQuery, analyseText } from './analyse'
import { placeAtEnd, places } from './places'
import { engineSynonyms } from './synonyms'

const synonyms = engineSynonyms([])
const namesAndPlaces = [...places].map(([name, municipalities]) => ({ name, municipalities }))

test.each(namesAndPlaces)(
  '$name leads to $municipalities, however it is written',
  ({ municipalities, name }) => {
    const wanted = municipalities.map((one) => analyseText(one, new Map()).words)
    const long = name.toLowerCase().replaceAll('å', 'aa').replaceAll('ø', 'oe').replaceAll('æ', 'ae')
    const genitive = name.endsWith('s') ? `${name}’` : `${name}s`
    // Nobody says the post town's letter before a word.
    const asKommune = / M$/.test(name) ? [] : [`${name} Kommune`, `${genitive} kommune`]
    for (const typed of [name, genitive, long, ...asKommune]) {
      const asked = analyseQuery(typed).text.trim()
      expect(
        wanted.filter((one) => one !== asked && !synonyms[asked]?.includes(one)),
        typed,
      ).toEqual([])
      expect(placeAtEnd(typed.replace(/ kommune$/i, '').split(' '))?.municipalities, typed).toEqual(
        municipalities,
      )
    }
  },
)

test('years are no town', () => {
  expect(analyseQuery('12 års forløb').text).toBe('12 ar forlob')
  expect(analyseQuery('12 aars forløb').text).toBe('12 ar forlob')
  expect(analyseQuery('års').text).toBe(analyseQuery('Aars').text)
  expect(analyseQuery('hjælp i års').text).toBe(analyseQuery('hjælp i Aars').text)
  expect(placeAtEnd(['12', 'års'])).toBeNull()
})

test('before a name is what is sought there', () => {
  expect(placeAtEnd(['hash', 'nykøbing', 'mors'])).toEqual({ municipalities: ['Morsø'], before: 'hash' })
  expect(placeAtEnd(['hash'])).toBeNull()
})
