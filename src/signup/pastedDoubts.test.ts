import fc from 'fast-check'
import { expect, test } from 'vitest'
import { processorTime } from '../../tests/support/processorTime'
import { readPastedList } from './pastedList'

const read = (text: string) => {
  const { people, problems } = readPastedList(text, 'liste')
  return { people: people.map(({ email, jobRole, name }) => [name, email, jobRole].join('|')), problems }
}

const somebody = [
  'Bo Bang',
  'bo bang',
  'Bang, Bo',
  'Bo Bang, Leder',
  'Bo Bang (leder)',
  'Bo Bang – leder',
  'Bo Leder',
  'Leder Bo Bang',
  'Leder, Bo Bang',
  'Leder og Bo Bang',
  'Zlatan Xyz',
  'Zlatan Xyz, konsulent',
  'Bo',
  'Zlatan',
  'Bælum',
  'Jens-Ole',
  'B. Bang',
  'BO BANG',
  'van der Berg, Bo',
  'Bo Bang, Aalborg Kommune',
  'Bo Bang <bo.bang(at)x.dk>',
  'Bo Bang <bo.bang [at] x.dk>',
  'Bo Bang bo.bang at x.dk',
  'Bo Bang <bo.bang＠x.dk>',
  'Bo Bang (bo.bang(a)x.dk)',
  'Bo Bang bo.bang snabel-a x punktum dk',
]
const before = [
  'Anna Hansen <a@x.dk>; ',
  'Anna Hansen <a@x.dk>, ',
  'Holm, Åse <a@x.dk>; ',
  'Anna Hansen (a@x.dk) ',
  'Anna Hansen; a@x.dk; ',
  'Anna Hansen\ta@x.dk\t',
  'Anna Hansen | a@x.dk | ',
  'a@x.dk; Anna Hansen; ',
  '1. Anna Hansen <a@x.dk>; ',
]

test('whoever may stand where a job does is asked about', () => {
  for (const start of before)
    for (const who of somebody) {
      const { people, problems } = read(start + who)
      expect(people, start + who).toEqual([])
      expect(problems, start + who).toHaveLength(1)
    }
})

test('nobody stands in another’s job, whatever names people have', () => {
  const word = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{2,8}$/)
  const together = fc.array(word, { minLength: 2, maxLength: 3 })
  fc.assert(
    fc.property(
      fc.constantFrom(...before),
      together,
      fc.constantFrom('', ', leder', ' (leder)'),
      (start, words, job) => {
        const { people } = read(`${start}${words.join(' ')}${job}`)
        for (const person of people) expect(person).not.toContain(words.join(' '))
      },
    ),
  )
})

test.each([
  'Ungeguide i Jobcenter Aalborg',
  'Kontaktperson, Aktivitetscenter',
  'Faglig leder',
  'Social- og sundhedshjælper',
  'SSP Konsulent',
  'ansat i psykiatrien',
  'Børn og unge',
  'Leder, Børn og Unge',
  'Rådgiver (barselsvikar)',
  'leder af Bo og Støtte',
  'Leder Jobcenter Nord',
  'Sundhed',
  'Fysioterapeut',
  'Tandplejer',
  'Social Worker',
  'sosu',
  'PPR',
])('the job %s is nobody', (job) => {
  for (const start of [
    'Anna Hansen;a@x.dk;',
    'Anna Hansen\ta@x.dk\t',
    'Navn;Mail;Stilling\nAnna Hansen;a@x.dk;',
  ])
    expect(read(start + job)).toEqual({ people: [`Anna Hansen|a@x.dk|${job}`], problems: [] })
})

test.each([
  'Anna Hansen <a@x.dk>; Bo\nBang <bo@x.dk>',
  'Anna Hansen <a@x.dk>; Bo Kjær\nBang <bo@x.dk>',
  'Anna Hansen <a@x.dk>, Xyz\nBang <bo@x.dk>',
  'Anna Hansen <a@x.dk>; Bang,\nBo <bo@x.dk>',
  'Anna Hansen <a@x.dk>; Ida <i@x.dk>; Bo\nBang <bo@x.dk>',
  'Anna Hansen <a@x.dk>; Bo Bang\n<bo@x.dk>',
])('a name that breaks over two lines is told on both: %j', (text) => {
  const { people, problems } = read(text)
  expect(people).toEqual([])
  expect(problems.map((problem) => problem.slice(0, 8)).sort()).toEqual(['Linje 1:', 'Linje 2:'])
})

test('a line that ends in its mark goes on with the next', () => {
  expect(read('Anna Hansen <a@x.dk>;\nBo <bo@x.dk>')).toEqual({
    people: ['Anna Hansen|a@x.dk|', 'Bo|bo@x.dk|'],
    problems: [],
  })
  expect(read('a@x.dk; Anna Hansen\nbo@x.dk; Bo Bang')).toEqual({
    people: ['Anna Hansen|a@x.dk|', 'Bo Bang|bo@x.dk|'],
    problems: [],
  })
})

test('a name in two cells around an address or after it is asked about', () => {
  const given = ['Anna', 'Anna Marie', 'Zoë']
  for (const mark of ['\t', ';', '|', ', '])
    for (const name of given)
      for (const family of ['Hansen', 'Bang', 'Kjær'])
        for (const cells of [
          ['a@x.dk', name, family],
          ['a@x.dk', family, name],
          [name, 'a@x.dk', family],
          [family, 'a@x.dk', name],
        ]) {
          const { people, problems } = read(cells.join(mark))
          expect(people, cells.join(mark)).toEqual([])
          expect(problems).toHaveLength(1)
        }
  expect(read('a@x.dk;Anna;Leder').people).toEqual(['Anna|a@x.dk|Leder'])
})

test.each([
  'tlf. 12345678',
  'Mobil 12345678',
  'Telefonnummer: 12345678',
  'Tel. nr. 12 34 56 78',
  'M: 12345678',
  '12–34–56–78',
  '(+45) 12‑34‑56‑78',
  '0045 12345678',
  '12 34 56 78 (mobil)',
  'lokal 4567',
  '4567',
])('the telephone number %s is no job', (phone) => {
  for (const mark of ['\t', ';', ' | ', ', '])
    expect(read(['Anna Hansen', 'a@x.dk', phone].join(mark))).toEqual({
      people: ['Anna Hansen|a@x.dk|'],
      problems: [],
    })
  expect(read(`Anna Hansen;a@x.dk;Tlf.;${phone}`).people).toEqual(['Anna Hansen|a@x.dk|'])
  expect(read(`Anna Hansen;a@x.dk;Leder;${phone}`).people).toEqual(['Anna Hansen|a@x.dk|Leder'])
  expect(read(`Navn;Mail;Stilling\nAnna Hansen;a@x.dk;${phone}`).people).toEqual(['Anna Hansen|a@x.dk|'])
})

test.each(['Rådgiver 12345678', 'Rådgiver tlf. 4567', 'Rådgiver, 12 34 56 78', '010190-XXXX'])(
  'a number in a job is asked about: %s',
  (job) => {
    for (const start of ['Anna Hansen;a@x.dk;', 'Navn;Mail;Stilling\nAnna Hansen;a@x.dk;']) {
      const { people, problems } = read(start + job)
      expect(people).toEqual([])
      expect(problems).toEqual([expect.stringContaining('andet end en stilling')])
    }
  },
)

test('a CPR number is never kept, however it is written and wherever it stands', () => {
  const two = (number: number) => String(number).padStart(2, '0')
  const number = fc
    .tuple(
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 1000, max: 9999 }),
      fc.constantFrom('-', '–', '‑', ' - ', ' ', ''),
    )
    .map(([day, month, year, serial, dash]) => `${two(day)}${two(month)}${two(year)}${dash}${serial}`)
  const around = [
    (cpr: string) => `Anna Hansen;a@x.dk;${cpr}`,
    (cpr: string) => `Anna Hansen;a@x.dk;CPR ${cpr}`,
    (cpr: string) => `Anna Hansen;${cpr};a@x.dk;Leder`,
    (cpr: string) => `Anna Hansen ${cpr} <a@x.dk>`,
    (cpr: string) => `Navn;Mail;Stilling\nAnna Hansen;a@x.dk;${cpr}`,
    (cpr: string) => `Navn;Mail;Stilling\nAnna Hansen ${cpr};a@x.dk;Leder`,
    (cpr: string) => `Navn;Mail;CPR-nr.\nAnna Hansen;a@x.dk;${cpr}`,
  ]
  fc.assert(
    fc.property(number, fc.constantFrom(...around), (cpr, write) => {
      const { people, problems } = read(write(cpr))
      expect(people).toEqual([])
      expect(problems).toEqual([expect.stringContaining('CPR-nummer')])
    }),
  )
})

const quotes = ['"x"', "'x'", '“x”', '”x”', '„x“', '»x«', '«x»', '‘x’', '’x’']

test('a name and an address are the same in quotes of any form', () => {
  for (const quote of quotes) {
    const quoted = (text: string) => quote.replace('x', text)
    for (const [name, shown] of [
      ['Anna Hansen', 'Anna Hansen'],
      ['Bang, Bo', 'Bo Bang'],
      ["O'Neill, Sean", "Sean O'Neill"],
      ['O’Neill, Sean', 'Sean O’Neill'],
      ['Bjerre Hansen, Anna', 'Anna Bjerre Hansen'],
    ] as const)
      for (const line of [
        `${quoted(name)} <a@x.dk>`,
        `${quoted(name)};a@x.dk`,
        `1. ${quoted(name)} (a@x.dk)`,
        `${quoted(name)}; ${quoted('a@x.dk')}`,
        `Navn;Mail\n${quoted(name)};${quoted('a@x.dk')}`,
      ])
        expect(read(line), line).toEqual({ people: [`${shown}|a@x.dk|`], problems: [] })
    expect(read(`${quoted('Bang, Bo')} <b@x.dk>; ${quoted('Holm, Åse')} <a@x.dk>`).people).toEqual([
      'Bo Bang|b@x.dk|',
      'Åse Holm|a@x.dk|',
    ])
  }
})

test.each([
  ['Anna I. Hansen <a@x.dk>', 'Anna I. Hansen'],
  ['Sean O’Neill <a@x.dk>', 'Sean O’Neill'],
  ['Jens’ <a@x.dk>', 'Jens’'],
  ["Anna 'Ann' Hansen <a@x.dk>", "Anna 'Ann' Hansen"],
  ['Bjerre Hansen, Anna <a@x.dk>', 'Anna Bjerre Hansen'],
  ['Bjerre Hansen, Anna Marie; a@x.dk', 'Anna Marie Bjerre Hansen'],
])('%s is a name', (line, name) => {
  expect(read(line)).toEqual({ people: [`${name}|a@x.dk|`], problems: [] })
})

test.each([
  'Anna, Bo <a@x.dk>',
  'Bo Bang, Anna Hansen <a@x.dk>',
  'Zlatan Xyz, Anna <a@x.dk>',
  'Anna Hansen, Bo <a@x.dk>',
  '"Anna Hansen, Sundhed" <a@x.dk>',
  'Hansen, PPR <a@x.dk>',
  'Anna Hansen, Bo Bang Aalborg Kommune <a@x.dk>',
  'Anna + Bo <a@x.dk>',
])('%s may be two, or somebody and their department', (line) => {
  const { people, problems } = read(line)
  expect(people).toEqual([])
  expect(problems).toHaveLength(1)
})

test('a list made to be slow to ask about is not', async () => {
  const hostile = [
    '(at)',
    'a at ',
    'a(at)b',
    'tlf',
    'm ',
    '01 ',
    '0101',
    'og ',
    '‘a ',
    'Bo ',
    'Leder, ',
    'e-',
    'navn ',
    "' ",
  ]
  for (const start of ['', 'Navn;Mail\n', 'Anna <a@x.dk>; ', 'Navn;Mail;Stilling\nAnna;a@x.dk;'])
    for (const bit of hostile) {
      const text = `${start}${bit.repeat(Math.floor(19_900 / bit.length))}x`
      expect(await processorTime(async () => read(text)), JSON.stringify(start + bit)).toBeLessThan(500)
    }
})
