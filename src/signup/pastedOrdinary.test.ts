import { expect, test } from 'vitest'
import { readPastedList } from './pastedList'

const read = (text: string) => {
  const { people, problems } = readPastedList(text, 'liste')
  return { people: people.map(({ email, jobRole, name }) => [name, email, jobRole].join('|')), problems }
}

test.each([
  ['Anna; anna@x.dk; SSP\nBo; bo@x.dk; SSP', ['Anna|anna@x.dk|SSP', 'Bo|bo@x.dk|SSP']],
  ['Anna, anna@x.dk, 12345678\nBo, bo@x.dk, 12345679', ['Anna|anna@x.dk|', 'Bo|bo@x.dk|']],
  [
    'Anna Hansen; anna@x.dk; Tandplejer\nBo; bo@x.dk; Tandplejer',
    ['Anna Hansen|anna@x.dk|Tandplejer', 'Bo|bo@x.dk|Tandplejer'],
  ],
  [
    'Anna Hansen <anna@x.dk> (Hjørring)\nBo <bo@x.dk> (Thisted)',
    ['Anna Hansen|anna@x.dk|(Hjørring)', 'Bo|bo@x.dk|(Thisted)'],
  ],
  [
    'Anna Hansen, anna@x.dk, PPR\nBo Bang, bo@x.dk, PPR\nÅse, aase@x.dk, PPR',
    ['Anna Hansen|anna@x.dk|PPR', 'Bo Bang|bo@x.dk|PPR', 'Åse|aase@x.dk|PPR'],
  ],
  [
    'Anna Hansen <anna@x.dk>; SSP\nBo <bo@x.dk>; SSP\nIda <ida@x.dk>',
    ['Anna Hansen|anna@x.dk|SSP', 'Bo|bo@x.dk|SSP', 'Ida|ida@x.dk|'],
  ],
  ['Anna Hansen <anna@x.dk>, 12345678\nBo <bo@x.dk>', ['Anna Hansen|anna@x.dk|', 'Bo|bo@x.dk|']],
  ['Anna Hansen <anna@x.dk>, Tandplejer\nBo <bo@x.dk>', ['Anna Hansen|anna@x.dk|Tandplejer', 'Bo|bo@x.dk|']],
])('lines that are parted alike are no name over two lines: %j', (text, people) => {
  expect(read(text)).toEqual({ people, problems: [] })
})

test('an address alone under a parted line lacks its name, and the line above is read', () => {
  expect(read('Anna Hansen; anna@x.dk; PPR\nbo@x.dk')).toEqual({
    people: ['Anna Hansen|anna@x.dk|PPR'],
    problems: ['Linje 2: navnet mangler.'],
  })
})

test('a name in quotes that breaks over two lines is told on both', () => {
  const { people, problems } = read('Anna Hansen <a@x.dk>; "Holm,\nÅse" <b@x.dk>')
  expect(people).toEqual([])
  expect(problems).toHaveLength(2)
})

test('recipients that break over several lines are told on each that a name is parted over', () => {
  const { people, problems } = read('Anna Hansen <a@x.dk>; Bo\nBang <b@x.dk>; Ida\nHolm <i@x.dk>;')
  expect(people).toEqual([])
  expect(problems).toHaveLength(3)
})

test.each([
  'Pædagog, Børnehuset Solstrålen',
  'Pædagog, Børnehaven Mælkebøtten',
  'Pædagog (Børnehuset Solstrålen)',
  'Leder, Døgninstitutionen Bakkegården',
  'Lærer, Sct. Mariæ Skole',
  'Konsulent, Røde Kors',
  'Konsulent, Red Barnet',
  'Vikar, Børnehuset Solstrålen',
  'Familiekonsulent, Familiehuset Hobro',
  'Rådgiver, Ungdommens Uddannelsesvejledning',
  'Lærer Vester Mariendal Skole',
  'Pedel',
  'Vikar',
  'Bostøtte',
  'Elev',
  'Kontorelev',
  'Præst',
  'Sognepræst',
  'Imam',
  'Kok',
  'Vagt',
  'Dørmand',
  'Coach',
  'Elevcoach',
  'Køkkendame',
  'Boligsocial',
  'Kriminalforsorgen',
  'Headspace',
  'Dagtilbud',
  'Forældre',
  'Plejefamilie',
  'ph.d.',
  'Stud.soc.',
  'Stud. mag.',
  'Cand.psych.',
  'Mental sundhed',
  'Åben anonym rådgivning',
  'Børn og Unge',
  'Center for Børn og Unge',
  'Unge og Familie',
  'Børnefaglig undersøger',
  'SSP Hjørring',
  'SSP Skagen',
  'Ung 15-25',
  'Visitator',
  'Tandplejer',
  'Ergoterapeut',
  'Sundhed',
  'PPR',
])('the ordinary job or workplace %s is read', (job) => {
  for (const mark of [';', '\t', '|'])
    for (const cells of [
      ['Anna Hansen', 'a@x.dk', job],
      ['a@x.dk', 'Anna Hansen', job],
    ])
      expect(read(cells.join(mark)), cells.join(mark)).toEqual({
        people: [`Anna Hansen|a@x.dk|${job}`],
        problems: [],
      })
  expect(read(`Navn;Mail;Stilling\nAnna Hansen;a@x.dk;${job}`).people).toEqual([`Anna Hansen|a@x.dk|${job}`])
})

test.each([
  'Bo Pedel',
  'Pedel Bo',
  'Pedel Bo Bang',
  'Pedel, Bo Bang',
  'Leder, Bo',
  'Leder (Bo Bang)',
  'Leder / Xyz Abc',
  'Leder & Xyz Abc',
  'Lærer, tidligere Bo Bang',
  'Leder Bo Bang Skole',
  'Xyz Abc',
  'Xyz SSP',
  'Xyz Hjørring',
  'Xyz og Abc',
  'ZLATAN XYZ',
  'Zlatan og Pedel',
  'Pedel / Zlatan',
  'Pedel & Xyz Abc',
  'Sundhed, Xyz Abc',
  'XU ZI',
  'Ib Kok',
  'Center for Børn og Bo Bang',
  'mette holm',
])('a job in which somebody may stand is asked about: %s', (job) => {
  for (const start of [
    'Anna Hansen;a@x.dk;',
    'a@x.dk;Anna Hansen;',
    'Anna Hansen\ta@x.dk\t',
    'Anna; a@x.dk; ',
  ]) {
    const { people, problems } = read(start + job)
    expect(people, start + job).toEqual([])
    expect(problems).toEqual([expect.stringContaining('andet end en stilling')])
  }
})

test.each(['ZLATAN', 'Zlatan', 'Becker', 'zlatan xyz'])(
  'after a mail’s recipient and after a name of one word, %s is asked about',
  (text) => {
    for (const start of ['Anna Hansen <a@x.dk>; ', 'Anna; a@x.dk; ', 'a@x.dk; Anna; ', 'Anna <a@x.dk>, '])
      expect(read(start + text).people, start).toEqual([])
  },
)

test('after a mail’s recipient, names behind a job are asked about, known or not', () => {
  expect(read('Anna Hansen <a@x.dk>; Leder, Xyz Abc').people).toEqual([])
})

test('what stands after a given name may be the family name', () => {
  for (const line of ['a@x.dk;Anna Marie;Becker', 'a@x.dk;Anna;Becker', 'Anna;a@x.dk;Becker'])
    expect(read(line).people, line).toEqual([])
})

test.each([
  'Håber at deltage. Kommer senere',
  'Ansvarlig for at koordinere. SSP',
  'Konsulent (a) Nord. Øst',
  'Klasse 7(A)B',
])('no address is hidden in %s', (text) => {
  expect(read(`Navn;Mail;Stilling\nAnna Hansen;a@x.dk;${text}`)).toEqual({
    people: [`Anna Hansen|a@x.dk|${text}`],
    problems: [],
  })
})

test.each([
  'bo at x.dk',
  'bo at mail.x.dk',
  'bo (a) x.dk',
  'bo(a)mail.x.dk',
  'bo(at)x',
  'bo snabel-a x punktum dk',
  'bo at x (dot) com',
  'bo [at] x.fr',
])('an address is hidden in %s', (text) => {
  for (const list of [`Anna Hansen;a@x.dk;${text}`, `Navn;Mail;Stilling\nAnna Hansen;a@x.dk;${text}`]) {
    const { people, problems } = read(list)
    expect(people).toEqual([])
    expect(problems).toEqual([expect.stringContaining('mailadresse uden @')])
  }
  expect(read(`Navn;Mail;Bemærkning\nAnna Hansen;a@x.dk;${text}`).people).toEqual(['Anna Hansen|a@x.dk|'])
})

test.each(['Socialrådgiver, mobil 12345678', 'Socialrådgiver, tlf. 12 34 56 78, mobil 87654321'])(
  'under its heading a job is read without the telephone after it: %s',
  (job) => {
    expect(read(`Navn;Mail;Stilling\nAnna Hansen;a@x.dk;${job}`)).toEqual({
      people: ['Anna Hansen|a@x.dk|Socialrådgiver'],
      problems: [],
    })
  },
)

test.each([
  ['010190-1234', 'der kan ikke stå et CPR-nummer'],
  ['CPR 0101901234', 'der kan ikke stå et CPR-nummer'],
  ['0311260900', 'der kan stå et CPR-nummer'],
  ['03 11 26 0900', 'der kan stå et CPR-nummer'],
])('%s is told as what it is or may be', (number, problem) => {
  expect(read(`Anna Hansen;a@x.dk;${number}`)).toEqual({
    people: [],
    problems: [expect.stringContaining(problem)],
  })
})
