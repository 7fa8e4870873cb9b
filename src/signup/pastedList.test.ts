import fc from 'fast-check'
import { expect, test } from 'vitest'
import { processorTime } from '../../tests/support/processorTime'
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
  ['the family name first', 'Hansen, Anna; anna@x.dk; Rådgiver'],
  ['the address beside the name', 'Anna Hansen (anna@x.dk); Rådgiver'],
  ['the address in brackets', 'Anna Hansen <anna@x.dk>; Rådgiver'],
  ['a heading and empty lines', 'Navn;Mail;Stilling\r\n\r\n  Anna Hansen ;anna@x.dk; Rådgiver\r\n'],
])('a list with %s', (_, text) => {
  expect(read(text)).toEqual({ people: ['Anna Hansen|anna@x.dk|Rådgiver'], problems: [] })
})

test.each([
  ['Fornavn\tEfternavn\tmail', 'Anna\tHansen\tanna@x.dk'],
  ['Efternavn;Fornavn;E-mail:;Telefon;Titel', 'Hansen;Anna;anna@x.dk;12 34 56 78;Rådgiver'],
  ['Department,Last name,First name,Job title,Email', 'Børn og Unge,Hansen,Anna,Rådgiver,anna@x.dk'],
  [
    'Nr.\tFulde navn\tAfdeling\tE-mailadresse\tStilling\tBemærkning',
    '1\tHansen, Anna\tUnge\tanna@x.dk\tRådgiver\tx',
  ],
])('columns under the headings %j', (heading, row) => {
  const { people, problems } = read(`${heading}\n${row}`)
  expect(problems).toEqual([])
  expect(people[0]).toMatch(/^Anna Hansen\|anna@x\.dk\|(Rådgiver)?$/)
})

test('columns without headings are asked about when they may be several things', () => {
  for (const line of [
    'Anna\tHansen\tanna@x.dk',
    'Anna Hansen;anna@x.dk;Rådgiver;Børn og Unge',
    'anna@x.dk\tAnna\tHansen\tRådgiver',
  ]) {
    const { people, problems } = read(line)
    expect(people, line).toEqual([])
    expect(problems, line).toEqual([expect.stringMatching(/^Linje 1: .*overskrifter/)])
  }
  expect(read('Anna Hansen;anna@x.dk;+45 12 34 56 78').people).toEqual(['Anna Hansen|anna@x.dk|'])
})

test.each([
  ['Holm, Åse <a@x.dk>; Bang, Bo <b@x.dk>', ['Åse Holm|a@x.dk|', 'Bo Bang|b@x.dk|'], 0],
  ['Holm, Åse <a@x.dk>, Bang, Bo <b@x.dk>', ['Åse Holm|a@x.dk|', 'Bo Bang|b@x.dk|'], 0],
  ['Holm, Åse <a@x.dk>', ['Åse Holm|a@x.dk|'], 0],
  ['"Holm, Åse" <a@x.dk>; "Bo (Aalborg)" <b@x.dk>;', ['Åse Holm|a@x.dk|', 'Bo (Aalborg)|b@x.dk|'], 0],
  ['Anna <a@x.dk>; b@x.dk; Ida <i@x.dk>', ['Anna|a@x.dk|', 'Ida|i@x.dk|'], 1],
  ['Anna <a@x.dk>, b@x.dk, Ida <i@x.dk>', ['Anna|a@x.dk|', 'Ida|i@x.dk|'], 1],
  ['Anna <mailto:a@x.dk>; Bo b@x.dk<mailto:b@x.dk>', ['Anna|a@x.dk|'], 1],
  ['Anna; a@x.dk; Bo; b@x.dk', ['Anna|a@x.dk|', 'Bo|b@x.dk|'], 0],
  ["'a@x.dk' <a@x.dk>", [], 1],
  ['a@x.dk <a@x.dk>; Bo <b@x.dk>', ['Bo|b@x.dk|'], 1],
])('recipients: %s', (line, people, problems) => {
  const found = read(line)
  expect(found.people).toEqual(people)
  expect(found.problems).toHaveLength(problems)
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

/** What stands between, before and after the addresses of a line. */
const bits = fc.constantFrom(
  'Anna',
  'Holm, Åse',
  ' ',
  ';',
  ',',
  '\t',
  '<',
  '>',
  '"',
  '\n',
  'Rådgiver',
  '12 34 56 78',
  'mailto:',
  "'",
)
const addresses = fc.integer({ min: 1, max: 9 }).map((number) => ` p${number}@x.dk `)

test('each address is one person or one problem told, and no name or job has one in it', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, addresses), { maxLength: 25 }), (parts) => {
      const text = parts.join('')
      const { people, problems } = readPastedList(text, 'liste')
      for (const { jobRole, name } of people) expect(`${name}${jobRole}`).not.toContain('@')
      for (const [index, line] of text.split('\n').entries()) {
        const place = `Linje ${index + 1}`
        const told = problems.filter((problem) => problem.startsWith(`${place}:`)).length
        const inLine = new Set(line.match(/p\d@x\.dk/g) ?? [])
        const found = new Set(people.filter((each) => each.place === place).map(({ email }) => email))
        if (told === 0) expect([...inLine].sort()).toEqual([...found].sort())
        expect(found.size + told).toBeGreaterThanOrEqual(Math.min(inLine.size, 1))
      }
    }),
    { numRuns: 2000 },
  )
})

test('a list that is longer than what is carried along is not read in part', () => {
  expect(read(`Anna;anna@x.dk\n${' '.repeat(20_000)}`)).toEqual({
    people: [],
    problems: [expect.stringContaining('for lang')],
  })
})

const signs = [...'.:*,;|<>()[]"\'’-–•_@a1\t \n\u0300\u200b']
const pairs = [...'.\',;|<>"(@a \t\u0300'].flatMap((one, index, all) =>
  all.slice(index + 1).map((other) => one + other),
)

test.each([
  ['a sign', signs.flatMap((sign) => ['', '@', 'a@x.dk'].map((before) => [before, sign] as const))],
  ['a pair of signs', pairs.map((pair) => ['', pair] as const)],
  ['two marks that change places', [['a', '\u0315\u0300'] as const]],
])('a list of %s over and over, and then a letter, is read in a moment', async (_, repeated) => {
  for (const [before, hostile] of repeated) {
    const text = `${before}${hostile.repeat(Math.floor(19_990 / hostile.length))}x`
    const time = await processorTime(async () => readPastedList(text, 'liste'))
    expect(time, JSON.stringify(before + hostile)).toBeLessThan(500)
  }
})

test('a list made to be slow to read is not', async () => {
  for (const hostile of [
    'a',
    '@',
    'a@',
    '<',
    '>',
    '"',
    ';',
    ',',
    '\t',
    ' ',
    '\n',
    'a@b.dk;',
    'A <',
    "'",
    '<a@b.dk>',
    'mailto:',
  ]) {
    const text = hostile.repeat(Math.floor(19_999 / hostile.length))
    const time = await processorTime(async () => readPastedList(text, 'liste'))
    expect(time, JSON.stringify(hostile)).toBeLessThan(500)
  }
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
