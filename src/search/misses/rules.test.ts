import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isName } from './isName'
import { mostWords, wordsToCount } from './rules'

const own = new Set(['hash', 'misbrug', 'aalborg', 'mut', 'ssp', 'skole', 'mst', 'brønderslev', 'anonym'])
const count = (query: string) => wordsToCount(query, (word) => own.has(word))

describe('what is counted', () => {
  test.each([
    ['Hash i skolen', 'hash skolen'],
    ['  MISBRUG   Aalborg ', 'misbrug aalborg'],
    ['hash, hash og pot', 'hash pot'],
    ['hjælp til hash/pot', 'hjælp til hash pot'],
    ['U18', 'u18'],
    ['u-18 forløb', 'u18 forløb'],
    ['servicelovens § 101', 'servicelovens §101'],
    ['sel 101', '§101'],
    ['tilbud til 16-årige', 'tilbud til'],
    ['unge 15–17 år lattergas', 'unge lattergas'],
    ['undersøgelsen', 'undersøgelsen'],
    ['forældre-gruppe', 'forældre-gruppe'],
    ['Ketamin', 'ketamin'],
    ['misbrug Brønderslev', 'misbrug brønderslev'],
    ['hash 😀', 'hash'],
  ])('%j is counted as %j', (query, counted) => expect(count(query)).toBe(counted))
})

describe('nothing is kept of a search with', () => {
  test.each([
    ['nothing in it', '   '],
    ['words too short', 'på i'],
    ['too many words', 'en to tre fire fem seks syv'],
    ['a person number', '010190-1234'],
    ['a person number apart', 'cpr 01 01 90 1234'],
    ['a person number run together', 'hash 0101901234'],
    ['a person number in other digits', '٠١٠١٩٠-١٢٣٤'],
    ['a person number in wide digits', '０１０１９０１２３４'],
    ['a phone number', 'ring 98 12 34 56'],
    ['a foreign phone number', '+4598123456'],
    ['a date', '3. november'],
    ['a birthday', 'født 03.11.2008'],
    ['a mail address', 'a@b.dk'],
    ['a mail address spelt out', 'anna snabel-a firma'],
    ['a web address', 'facebook.com hash'],
    ['another', 'https://hash'],
    ['a street and a number', 'nørregade 12b'],
    ['a code that nobody knows', 'sag 2024-17'],
    ['section numbers used as digits', '§ 010 § 190 § 123'],
    ['a given name', 'mads hash'],
    ['a given name in the genitive', "Mettes misbrug, mette's"],
    ['a name in plain letters', 'soren'],
    ['a name in capitals', 'PETER'],
    ['a surname by its ending', 'Grumsen'],
    ['names joined', 'anna-lise'],
    ['a name from elsewhere', 'mehmet yilmaz'],
    ['two capitals that are not our words', 'Zarko Petrovsk'],
    ['a capital in the middle', 'hash Zarko'],
    ['letters we cannot judge', 'Мария'],
  ])('%s', (_what, query) => expect(count(query)).toBeNull())
})

test('bevægelsen is no name, Nielsen and Mikkelsens are', () => {
  expect(['bevægelsen', 'henvendelsen', 'klassen', 'rusen', 'hash'].filter(isName)).toEqual([])
  const people = ['Nielsen', 'Mikkelsens', 'Hansen', 'Jakobsen', 'Petrović', 'Jørgen', 'joergen', 'Fatimas']
  expect(people.filter(isName)).toEqual(people)
})

const digits = (least: number, most: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((list) => list.join(''))
const gap = fc.constantFrom('', ' ', '-', '.', ' - ', '/', '  ', ' ', '‑', '–')
const word = fc.constantFrom('hash', 'misbrug', 'Aalborg', 'ssp', 'år', '§', 'u', 'sel', 'stk', 'paragraf')

test('no number of a person or a phone is ever kept, however it is broken up', () => {
  const broken = fc
    .tuple(digits(8, 10), fc.array(gap, { minLength: 10, maxLength: 10 }))
    .map(([number, gaps]) => [...number].map((digit, place) => digit + (gaps[place] ?? '')).join(''))
  fc.assert(
    fc.property(word, broken, word, (before, number, after) => {
      expect(count(`${before} ${number} ${after}`)?.replace(/\D/g, '').length ?? 0).toBeLessThan(6)
    }),
    { numRuns: 2000 },
  )
  const whole = fc.tuple(digits(6, 6), gap, digits(4, 4)).map((parts) => parts.join(''))
  fc.assert(
    fc.property(word, whole, word, (before, number, after) => {
      expect(count(`${before} ${number} ${after}`)).toBeNull()
    }),
    { numRuns: 2000 },
  )
})

test('whatever is typed, what is kept is few short words in lower case, without addresses', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ maxLength: 150 }), fc.string({ unit: 'binary', maxLength: 60 })),
      (query) => {
        const counted = count(query)
        if (counted === null) return
        const words = counted.split(' ')
        expect(words.length).toBeLessThanOrEqual(mostWords)
        expect(words.every((each) => each.length >= 3 && each.length <= 40)).toBe(true)
        expect(counted).toMatch(/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\d§'’´ -]+$/u)
        expect(counted.replace(/\D/g, '').length).toBeLessThan(6)
      },
    ),
    { numRuns: 3000 },
  )
})
