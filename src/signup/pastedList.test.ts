import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPastedList } from './pastedList'

const read = (text: string) => {
  const { people, problems } = readPastedList(text, 'liste')
  return { people: people.map(({ email, jobRole, name }) => [name, email, jobRole].join('|')), problems }
}

test.each([
  ['semicolons', 'Anna Hansen; anna@x.dk; Rådgiver'],
  ['a tab, as from Excel', 'Anna Hansen\tanna@x.dk\tRådgiver'],
  ['commas', 'Anna Hansen, anna@x.dk, Rådgiver'],
  ['quotes', '"Anna Hansen";"anna@x.dk";"Rådgiver"'],
  ['the address first', 'anna@x.dk;Anna Hansen;Rådgiver'],
  ['an empty column', 'Anna Hansen;;Anna@X.dk;Rådgiver'],
  ['the address in brackets', 'Anna Hansen <anna@x.dk>; Rådgiver'],
  ['a heading and empty lines', 'Navn;Mail;Stilling\r\n\r\n  Anna Hansen ;anna@x.dk; Rådgiver\r\n'],
])('a list with %s', (_, text) => {
  expect(read(text)).toEqual({ people: ['Anna Hansen|anna@x.dk|Rådgiver'], problems: [] })
})

test('a mail’s recipients stand on one line', () => {
  expect(read('Anna Hansen <anna@x.dk>; "Bo Bang" <bo@x.dk>, Ida <ida@x.dk>')).toEqual({
    people: ['Anna Hansen|anna@x.dk|', 'Bo Bang|bo@x.dk|', 'Ida|ida@x.dk|'],
    problems: [],
  })
})

test('each line that can’t be read is told by its number', () => {
  expect(read('Anna;anna@x.dk\n\nBo\nida@x.dk\nEva;eva@x\n123;tal@x.dk')).toEqual({
    people: ['Anna|anna@x.dk|'],
    problems: [
      'Linje 3: mailadressen mangler.',
      'Linje 4: navnet mangler.',
      'Linje 5: »eva@x« er ikke en mailadresse.',
      'Linje 6: Skriv et navn med bogstaver.',
    ],
  })
})

test('whatever is pasted, nobody comes in without a name and an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const { email, name } of readPastedList(text, 'liste').people) {
        expect(name).toMatch(/\p{L}/u)
        expect(email).toMatch(/^[^\s<>;,]+@[^\s<>;,]+$/)
      }
    }),
  )
})

test('addresses alone on one line are people whose names are missing, and none of them is lost', () => {
  const { people, problems } = readPastedList('a@eksempel.dk, b@eksempel.dk, c@eksempel.dk', 'liste')
  expect(people).toEqual([])
  expect(problems).toEqual(Array.from({ length: 3 }, () => 'Linje 1: navnet mangler.'))
})
