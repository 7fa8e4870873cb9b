import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPastedList } from './pastedList'

const read = (text: string) => {
  const { people, problems } = readPastedList(text, 'liste')
  return { people: people.map(({ email, jobRole, name }) => [name, email, jobRole].join('|')), problems }
}

const headings = {
  name: [
    'Navn',
    'Name',
    'Fulde navn',
    'For- og efternavn',
    'Fornavn og efternavn',
    'Deltager',
    'Deltagers navn',
    'Medarbejder',
    'Attendee',
    'Employee',
    'Full name',
    'Hvad er dit navn?',
    'Navn på deltager',
    'displayName',
  ],
  sorted: ['Efternavn, fornavn', 'Last name, first name'],
  given: ['Fornavn', 'Fornavn(e)', 'Forename', 'First name', 'Given Name', 'givenName'],
  family: ['Efternavn', 'Last name', 'Surname', 'Family Name', 'Efternavn(e)'],
  mail: [
    'Mail',
    'E-mail',
    'E‑mail',
    'E mail',
    'E-mail adresse',
    'Mail adresse',
    'Mail-adresse',
    'Mailadr.',
    'Mailadresse',
    'Work email',
    'E-mail (arbejde)',
    'Email Address',
    'Deltagers mail',
    'Hvad er din mailadresse?',
    'E-mail 1 - Value',
  ],
  job: [
    'Stilling',
    'Titel',
    'Titel/stilling',
    'Stilling/titel',
    'Jobtitel',
    'Job title',
    'Stillingsbetegnelse',
    'Rolle',
    'Nuværende stilling',
  ],
  other: [
    'Tlf.nr.',
    'Telefonnr.',
    'Mobil nr.',
    'Tel.',
    'Telephone',
    'Business Phone',
    'Afd.',
    'Afdeling',
    'Center',
    'Forvaltning',
    'EAN',
    'Allergi',
    'Frokost',
    'Ønsker til dagen',
    'Nr.',
    'Starttidspunkt',
    'Kommunens navn',
    'Company name',
  ],
} as const

const head = (kind: keyof typeof headings) =>
  fc
    .tuple(
      fc.constantFrom<string>(...headings[kind]),
      fc.constantFrom<'as is' | 'small' | 'great'>('as is', 'small', 'great'),
    )
    .map(([text, form]) =>
      form === 'as is' ? text : form === 'small' ? text.toLowerCase() : text.toUpperCase(),
    )

const names = fc.oneof(
  head('name').map((heading) => [[heading, 'Anna Hansen']]),
  head('name').map((heading) => [[heading, 'Hansen, Anna']]),
  head('sorted').map((heading) => [[heading, 'Hansen, Anna']]),
  fc.tuple(head('given'), head('family')).map(([given, family]) => [
    [given, 'Anna'],
    [family, 'Hansen'],
  ]),
  fc.tuple(fc.constantFrom('Navn', 'Name'), head('family')).map(([given, family]) => [
    [given, 'Anna'],
    [family, 'Hansen'],
  ]),
  fc.tuple(head('given'), fc.constantFrom('Navn', 'Name')).map(([given, name]) => [
    [given, 'Anna'],
    [name, 'Anna Hansen'],
  ]),
  fc
    .tuple(
      fc.constantFrom('Deltager', 'Medarbejder'),
      fc.constantFrom('1', 'AH', ''),
      head('given'),
      head('family'),
    )
    .map(([first, cell, given, family]) => [
      [first, cell],
      [given, 'Anna'],
      [family, 'Hansen'],
    ]),
  fc
    .tuple(fc.constantFrom('Deltager', 'Medarbejder'), fc.constantFrom('1', 'AH', ''))
    .map(([first, cell]) => [
      [first, cell],
      ['Navn', 'Anna Hansen'],
    ]),
)

test('columns in any order, under headings of any form, and beside however many others, are one person', () => {
  fc.assert(
    fc.property(
      names,
      head('mail'),
      fc.option(head('job'), { nil: null }),
      fc.array(head('other'), { maxLength: 6 }),
      fc.constantFrom('\t', ';'),
      fc.infiniteStream(fc.nat()),
      (name, mail, job, others, mark, order) => {
        const columns = [
          ...name,
          [mail, 'a@x.dk'],
          ...(job ? [[job, 'Rådgiver']] : []),
          ...others.map((each) => [each, 'x']),
        ]
          .map((column) => ({ column, at: order.next().value as number }))
          .sort((one, other) => one.at - other.at)
          .map(({ column }) => column)
        const text = [0, 1].map((line) => columns.map((column) => column[line]).join(mark)).join('\n')
        expect(read(text), text).toEqual({
          people: [`Anna Hansen|a@x.dk|${job ? 'Rådgiver' : ''}`],
          problems: [],
        })
      },
    ),
    { numRuns: 500 },
  )
})

test.each([
  [
    'Forms',
    'ID\tStart time\tCompletion time\tEmail\tName\tHvilken kommune?\tFrokost?',
    '1\t11/3/26 9:00:00\t11/3/26 9:01:00\ta@x.dk\tAnna Hansen\tAalborg\tJa',
  ],
  [
    'Forms på dansk',
    'ID\tStarttidspunkt\tFærdiggørelsestidspunkt\tMail\tNavn\tHvilken kommune?\tFrokost?',
    '1\t11/3/26 9:00:00\t11/3/26 9:01:00\ta@x.dk\tAnna Hansen\tAalborg\tJa',
  ],
  [
    'anonymous Forms',
    'ID\tStart time\tCompletion time\tEmail\tName\tNavn\tMailadresse',
    '1\t11/3/26 9:00:00\t11/3/26 9:01:00\tanonymous\t\tAnna Hansen\ta@x.dk',
  ],
  [
    'Teams',
    'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
    'Anna Hansen\t11/3/26, 9:00:00 AM\t11/3/26, 9:30:00 AM\t30m\ta@x.dk\tah1@x.dk\tPresenter',
  ],
  [
    'Teams på dansk',
    'Navn\tFørste deltagelse\tSeneste afgang\tVarighed i møde\tMail\tDeltager-id (UPN)\tRolle',
    'Anna Hansen\t11/3/26, 9:00\t11/3/26, 9:30\t30m\ta@x.dk\ta@x.dk\tDeltager',
  ],
])('what is exported from %s is read', (_, heading, row) => {
  expect(read(`${heading}\n${row}`)).toEqual({ people: ['Anna Hansen|a@x.dk|'], problems: [] })
})

test.each([
  ['Navn;Mail', 'Anna Hansen, PPR;a@x.dk'],
  ['Navn;Mail', 'Anna Hansen, Sundhed;a@x.dk'],
  ['Navn;Mail', 'Anna, Bo;a@x.dk'],
  ['Navn;Mail', 'Anna og Bo Hansen;a@x.dk'],
  ['Navn;Mail', 'Anna Hansen, Leder Bo Bang;a@x.dk'],
  ['Navn;Mail', 'Anna Hansen 12345678;a@x.dk'],
  ['Navn;Mail;Navn', 'Anna Hansen;a@x.dk;Bo Bang'],
  ['Navn;Mail;Navn 2;Mail 2', 'Anna;a@x.dk;Bo;b@x.dk'],
  ['Fornavn;Efternavn;Mail', 'Anna, Bo;Hansen;a@x.dk'],
  ['Fornavn;Efternavn;Mail', 'Anna;Hansen, PPR;a@x.dk'],
  ['Navn;Fornavn;Efternavn;Mail', 'Bo Bang;Anna;Hansen;a@x.dk'],
  ['Efternavn, fornavn;Mail', 'Hansen Anna;a@x.dk'],
  ['Navn;Mail;Stilling', 'Anna;Rådgiver;a@x.dk'],
  ['Navn;Mail;Stilling', 'a@x.dk;Anna Hansen;Leder'],
  ['Navn;Mail;Stilling', 'Rådgiver;a@x.dk;Anna Hansen'],
  ['Navn;Mail;Stilling', 'Anna Hansen;a@x.dk;Bang, Bo'],
  ['Navn;Mail;', 'Anna Hansen;a@x.dk;Rådgiver'],
  ['Navn;Mail;Ledsager', 'Anna Hansen;a@x.dk;Bo Bang'],
  ['Deltager;Navn;Mail', 'Bo Bang;Anna Hansen;a@x.dk'],
])('under %s, what may be something else is told: %s', (heading, row) => {
  const { people, problems } = read(`${heading}\n${row}`)
  expect(people).toEqual([])
  expect(problems).toHaveLength(1)
})

test.each([
  ['Navn;Mail', 'Anna Hansen <a@x.dk>', 'Anna Hansen'],
  ['Navn;Mail', 'Holm, Åse <a@x.dk>', 'Åse Holm'],
  ['Navn;Mail', 'Anna Hansen a@x.dk', 'Anna Hansen'],
  ['Navn\tMail', 'Anna Hansen; a@x.dk', 'Anna Hansen'],
  ['Efternavn, Fornavn, Mail', 'Hansen;Anna;a@x.dk', 'Anna Hansen'],
  ['Navn;Mail', 'Anna Hansen;Anna Hansen <a@x.dk>', 'Anna Hansen'],
  ['Navn;Mail', 'Bjerre Hansen, Anna;a@x.dk', 'Anna Bjerre Hansen'],
  ['Navn;Mail', 'Østergård Bæk, Zoë;a@x.dk', 'Zoë Østergård Bæk'],
  ['Efternavn, fornavn;Mail', 'Bjerre Hansen, Anna;a@x.dk', 'Anna Bjerre Hansen'],
  ['Navn;Efternavn;Mail', 'Anna Hansen;Hansen;a@x.dk', 'Anna Hansen'],
  ['Fornavn;Navn;Mail', 'Anna;Hansen;a@x.dk', 'Anna Hansen'],
  ['Fornavn og mellemnavn;Efternavn;Mail', 'Anna Bæk;Hansen;a@x.dk', 'Anna Bæk Hansen'],
  ['sep=;\nNavn;Mail', ';;\nAnna Hansen;a@x.dk\n;;', 'Anna Hansen'],
  ['Navn;Mail;Dato', 'Anna Hansen;a@x.dk;03-11-26 0900', 'Anna Hansen'],
])('under %s, a line that stands freely or says a name twice is read: %s', (heading, row, name) => {
  expect(read(`${heading}\n${row}`)).toEqual({ people: [`${name}|a@x.dk|`], problems: [] })
})

test.each([
  'p1@x.dk Holm, Åse p2@x.dk p1@x.dk Holm, Åse p1@x.dk',
  'p2@x.dk Holm, Åse p2@x.dk | p1@x.dk p2@x.dk Anna',
  'p1@x.dk p2@x.dk Anna| p2@x.dk Holm, Åse p2@x.dk',
  'p1@x.dk p2@x.dk Holm, Åse p1@x.dk ,Anna p1@x.dk',
])('an address said twice hides no other: %s', (line) => {
  for (const text of [line, `Navn;Mail;Stilling\n${line}`])
    expect(readPastedList(text, 'liste').problems).toHaveLength(1)
})

test('under headings too, each address is one person or told, and no name or job has one in it', () => {
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
    "'",
    '‘',
    '\n',
    'Rådgiver',
    '12 34 56 78',
    '|',
    '(at)',
  )
  const addresses = fc.integer({ min: 1, max: 4 }).map((number) => ` p${number}@x.dk `)
  const above = fc.constantFrom(
    'Navn;Mail;Stilling',
    'Fornavn;Efternavn;Mail',
    'Mail\tNavn',
    'Navn, Mail, Titel',
  )
  fc.assert(
    fc.property(above, fc.array(fc.oneof(bits, addresses), { maxLength: 20 }), (heading, parts) => {
      const text = `${heading}\n${parts.join('')}`
      const { people, problems } = readPastedList(text, 'liste')
      for (const { jobRole, name } of people) expect(`${name}${jobRole}`).not.toContain('@')
      for (const [index, line] of text.split('\n').entries()) {
        const place = `Linje ${index + 1}`
        const inLine = new Set(line.match(/p\d@x\.dk/g) ?? [])
        const found = new Set(people.filter((each) => each.place === place).map(({ email }) => email))
        if (problems.some((problem) => problem.startsWith(`${place}:`))) continue
        expect([...found].sort(), text).toEqual([...inLine].sort())
      }
    }),
    { numRuns: 1000 },
  )
})
