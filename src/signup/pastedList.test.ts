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
  ['upright lines', 'Anna Hansen | anna@x.dk | Rådgiver'],
  ['upright lines around', '| Navn | Mail | Stilling |\n| Anna Hansen | anna@x.dk | Rådgiver |'],
  ['spaces alone', 'Anna Hansen anna@x.dk Rådgiver'],
  ['dashes', 'Anna Hansen – anna@x.dk – Rådgiver'],
  ['a number', '1. Anna Hansen; anna@x.dk; Rådgiver'],
  ['a number and a bracket', '12) Hansen, Anna; anna@x.dk; Rådgiver'],
  ['a number in a cell', '1.\tAnna Hansen\tanna@x.dk\tRådgiver'],
  ['a dash', '- Anna Hansen <anna@x.dk>; Rådgiver'],
  ['a dot', '•\tAnna Hansen, anna@x.dk, Rådgiver'],
  ['a title', 'Deltagere:\nAnna Hansen; anna@x.dk; Rådgiver'],
  ['the job beside the name', 'Anna Hansen, Rådgiver <anna@x.dk>'],
  ['the job after the brackets', 'Anna Hansen <anna@x.dk>, Rådgiver'],
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
  ['Fornavn;Mellemnavn;Efternavn;Mail', 'Anna;;Hansen;anna@x.dk'],
  ['Navn;Mail', '3. Hansen, Anna;anna@x.dk'],
])('columns under the headings %j', (heading, row) => {
  const { people, problems } = read(`${heading}\n${row}`)
  expect(problems).toEqual([])
  expect(people[0]).toMatch(/^Anna Hansen\|anna@x\.dk\|(Rådgiver)?$/)
})

test('a middle name stands between the first and the last', () => {
  expect(read('Efternavn;Mellemnavn;Fornavn;Mail\nHansen;Bæk;Anna;anna@x.dk').people).toEqual([
    'Anna Bæk Hansen|anna@x.dk|',
  ])
})

test('a cell beyond the headings is told, and not lost', () => {
  expect(read('Navn;Mail\nAnna Hansen;anna@x.dk;Rådgiver')).toEqual({
    people: [],
    problems: ['Linje 2: »Rådgiver« står uden for overskrifterne.'],
  })
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
  ['Anna <mailto:a@x.dk>; Bo b@x.dk<mailto:b@x.dk>', ['Anna|a@x.dk|', 'Bo|b@x.dk|'], 0],
  ['Anna; a@x.dk; Bo; b@x.dk', ['Anna|a@x.dk|', 'Bo|b@x.dk|'], 0],
  ["'a@x.dk' <a@x.dk>", [], 1],
  ['a@x.dk <a@x.dk>; Bo <b@x.dk>', ['Bo|b@x.dk|'], 1],
  ['Anna Hansen, Aalborg Kommune <a@x.dk>', ['Anna Hansen|a@x.dk|'], 0],
  [
    'Anna Hansen, Aalborg Kommune <a@x.dk>; Holm, Åse <b@x.dk>',
    ['Anna Hansen|a@x.dk|', 'Åse Holm|b@x.dk|'],
    0,
  ],
  ['1. Anna <a@x.dk>; 2. Bo <b@x.dk>', ['Anna|a@x.dk|', 'Bo|b@x.dk|'], 0],
  ['Anna <a@x.dk>, Rådgiver; Bo <b@x.dk>', ['Anna|a@x.dk|Rådgiver', 'Bo|b@x.dk|'], 0],
])('recipients: %s', (line, people, problems) => {
  const found = read(line)
  expect(found.people).toEqual(people)
  expect(found.problems).toHaveLength(problems)
})

test('a title over a mail’s recipients is no heading', () => {
  expect(read('Deltagere:\nAnna <a@x.dk>; Bo <b@x.dk>')).toEqual({
    people: ['Anna|a@x.dk|', 'Bo|b@x.dk|'],
    problems: [],
  })
})

test.each([
  ['Hansen, Anna, anna@x.dk; Bang, Bo, bo@x.dk', 2],
  ['Anna Hansen; Rådgiver; anna@x.dk; Bo Bang; Leder; bo@x.dk', 1],
  ['Anna Hansen; anna@x.dk; Rådgiver; Bo Bang; bo@x.dk; Leder', 1],
  ['Anna Hansen <a@x.dk>, Rådgiver, Bo Bang <b@x.dk>', 1],
  ['Anna Hansen <a@x.dk>, Sundhed, Bo Bang <b@x.dk>', 1],
  ['Anna Hansen, a@x.dk, Sundhed, Bo Bang, b@x.dk', 1],
  ['Anna Hansen a@x.dk Sundhed Bo Bang b@x.dk', 1],
  ['Anna Hansen <a@x.dk> Sundhed, Bo Bang <b@x.dk>, Ida <i@x.dk> x, y', 1],
  ['Holm, Åse (Familieafdelingen) <a@x.dk>', 1],
  ['Anna Hansen, Sundhed <a@x.dk>', 1],
  ['Holm, Aalborg Kommune <a@x.dk>', 1],
  ['Anna Hansen, Rådgiver <a@x.dk>; Leder', 1],
  ['Rådgiver; anna@x.dk; Anna Hansen', 1],
  ['Anna Hansen Rådgiver anna@x.dk', 1],
  ['Anna Hansen; anna@x.dk; Aalborg Kommune', 1],
  ['a@x.dk; Anna; b@x.dk; Bo', 1],
  ['Til: Anna <a@x.dk>', 1],
])('what can be read in two ways is told, and nobody is taken from it: %s', (line, problems) => {
  const found = read(line)
  expect(found.people).toEqual([])
  expect(found.problems).toHaveLength(problems)
})

type Colleague = { given: string; family: string; email: string; job: string }

const colleagues = fc
  .uniqueArray(
    fc.record({
      given: fc.constantFrom('Anna', 'Bo', 'Åse Marie', 'Jens-Ole', 'D’Arcy', 'Zoë', 'Søren M.'),
      family: fc.constantFrom('Hansen', 'Bang', 'Østergård', 'Holm-Bæk', 'O’Neill'),
      email: fc.constantFrom(...[1, 2, 3, 4, 5, 6].map((number) => `p${number}@x.dk`)),
      job: fc.constantFrom('Rådgiver', 'Leder', 'SSP-konsulent', 'Sundhed', 'Leder af Jobcenter Nord', ''),
    }),
    { selector: ({ email }) => email, minLength: 1, maxLength: 4 },
  )
  .map((all): Colleague[] => all)

const full = ({ family, given }: Colleague) => `${given} ${family}`
const sorted = ({ family, given }: Colleague) => `${family}, ${given}`
const lines = (head: string, of: (each: Colleague, index: number) => string) => (all: Colleague[]) =>
  `${head}${all.map(of).join('\n')}`
const inOne = (between: string, of: (each: Colleague) => string) => (all: Colleague[]) =>
  all.map(of).join(between)

/** How colleagues are written who are read as they are, with their jobs or without. */
const withJobs = [
  ...[';', '\t', ' | ', ', '].map((mark) =>
    lines('', (each) => [full(each), each.email, each.job].join(mark)),
  ),
  lines('', (each) => `${sorted(each)}; ${each.email}; ${each.job}`),
  lines('Deltagere:\n', (each, index) => `${index + 1}. ${full(each)}; ${each.email}; ${each.job}`),
  lines('', (each) => `• ${full(each)} <${each.email}>; ${each.job}`),
  lines('', (each) => `${full(each)} (${each.email}) ${each.job}`),
  lines('', (each) => `${full(each)} ${each.email} ${each.job}`),
  lines('', (each) => `${sorted(each)} <${each.email}>, ${each.job}`),
  lines('', (each) => `"${sorted(each)}";"${each.email}";"${each.job}"`),
  lines('Mail;Stilling;Efternavn;Fornavn\n', (each) =>
    [each.email, each.job, each.family, each.given].join(';'),
  ),
  lines('Navn\tAfdeling\tMail\tTitel\n', (each) => [sorted(each), 'Unge', each.email, each.job].join('\t')),
]
const withoutJobs = [
  ...['; ', ', '].flatMap((mark) => [
    inOne(mark, (each) => `${full(each)} <${each.email}>`),
    inOne(mark, (each) => `"${sorted(each)}" <${each.email}>`),
    inOne(mark, (each) => `${sorted(each)} <${each.email}>`),
    inOne(mark, (each) => `${full(each)} ${each.email}`),
  ]),
  inOne('; ', (each) => `${full(each)}; ${each.email}`),
  inOne('; ', (each) => `${full(each)}, Aalborg Kommune <${each.email}>`),
]
/** How they are written when nobody can say what is whose. */
const unsure = [
  inOne('; ', (each) => [full(each), each.email, each.job].join('; ')),
  inOne(', ', (each) => [full(each), each.email, each.job].join(', ')),
  inOne('; ', (each) => [full(each), each.job, each.email].join('; ')),
  inOne(', ', (each) => `${full(each)} <${each.email}>, ${each.job}`),
  inOne(' ', (each) => `${full(each)} ${each.email} ${each.job}`),
  inOne('; ', (each) => `${each.family}, ${each.given}, ${each.email}`),
  lines('', (each) => `${full(each)}, ${each.job} <${each.email}>`),
  lines('', (each) => `${sorted(each)} (${each.job}) <${each.email}>`),
  lines('Navn;Mail\n', (each) => `${full(each)};${each.email};${each.job}`),
]

test('colleagues are read as they were written, or asked about, and none is lost', () => {
  const expected = (all: Colleague[], job: (each: Colleague) => string) =>
    all.map((each) => `${full(each)}|${each.email}|${job(each)}`)
  fc.assert(
    fc.property(colleagues, (all) => {
      const jobs = expected(all, ({ job }) => job)
      for (const write of withJobs) expect(read(write(all))).toEqual({ people: jobs, problems: [] })
      const none = expected(all, () => '')
      for (const write of withoutJobs) expect(read(write(all))).toEqual({ people: none, problems: [] })
      for (const write of unsure) {
        const text = write(all)
        const { people, problems } = read(text)
        const right = write === unsure[5] ? none : jobs
        if (problems.length === 0) expect(people, text).toEqual(right)
      }
    }),
    { numRuns: 150 },
  )
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
  '|',
  '(',
  ')',
  '1. ',
  'Aalborg Kommune',
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
  [
    'thousands of letters',
    [['a@', Array.from({ length: 19_900 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')]],
  ],
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
