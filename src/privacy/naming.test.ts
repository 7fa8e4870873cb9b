import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namingOf } from './naming'
import { isOnlyName } from './onlyName'
import { plain } from './plain'

const isAnne = namingOf({
  marks: ['anne@aalborg.dk'],
  names: ['anne hansen'],
  othersNames: ['karen anne hansen', 'anne hansen holm'],
})

describe('Anne Hansen is named', () => {
  test.each([
    'ANNE@Aalborg.dk',
    'Skriv til anne@aalborg.dk.',
    'Skriv til anne@aalborg.dk. Hun svarer',
    '<anne@aalborg.dk>',
    "'anne@aalborg.dk'",
    'mailto:anne@aalborg.dk',
    '/soeg?q=anne%40aalborg.dk',
    '/soeg?q=x%20anne@aalborg.dk',
    '/soeg?q=anne+hansen',
    '/soeg?q=anne%20hansen',
    'Ring til Anne\u00a0Hansen',
    'Ring til Anne\r\n  Hansen',
    'Anne Han\u00adsen',
    'DESCRIPTION:Hej\\nAnne Hansen\\, Aalborg',
    'Vikar for Anne Hansen',
    'Anne Hansens leder',
    'Hanne Hansen og Anne Hansen',
    'hanne@aalborg.dk,anne@aalborg.dk',
    '(Anne Hansen)',
    '»Anne Hansen«',
  ])('in %j', (text) => {
    expect(isAnne(text)).toBe(true)
    expect(isAnne({ list: [{ text }] })).toBe(true)
    expect(isAnne({ [text]: 1 })).toBe(true)
  })

  test('with an accent of its own, however it is composed', () => {
    const isÅse = namingOf({ marks: [], names: [plain('A\u030ase\u00a0Holm')] })
    for (const text of ['Åse Holm', 'A\u030ase Holm', 'ÅSE\u2003HOLM', 'a\u030aSE\nholm'])
      expect(isÅse(text), text).toBe(true)
    for (const text of ['Ase Holm', 'Blåse Holm', 'Åse Holme']) expect(isÅse(text), text).toBe(false)
  })
})

test.each([
  [['bo bang'], ['Bang, Bo', 'Vikar for Bang, Bo', 'Leder: Bang,Bo; Ungecenter', '<Bang, Bo>', 'BANG , BO']],
  [["sean o'brien"], ['Sean O’Brien', 'Sean O´Brien', "O'Brien, Sean", 'Sean OʼBriens leder']],
  [['jens-ole hansen'], ['Jens Ole Hansen', 'Jens\u2011Ole Hansen', 'Jens–Ole Hansen', 'Hansen, Jens Ole']],
  [['karen anne holm'], ['Holm, Karen Anne', 'Anne Holm, Karen']],
])('%j is named however it is written', (names, texts) => {
  const isNamed = namingOf({ marks: [], names })
  for (const text of texts) expect(isNamed(text), text).toBe(true)
})

test.each([
  [
    ['bo bang'],
    ['Åse Bang, Bo Hansen', 'Bang, Bo Hansen', 'Åse Bang, Bo', 'Ole-Bang, Bo', 'Bang, Bo-Erik', 'Bang Bo'],
  ],
  [['jens ole hansen'], ['Jens Hansen', 'Ole Hansen, Jens Holm']],
])('%j is not named where others are listed', (names, texts) => {
  const isNamed = namingOf({ marks: [], names })
  for (const text of texts) expect(isNamed(text), text).toBe(false)
})

describe('Anne Hansen is not named', () => {
  test.each([
    'hanne@aalborg.dk',
    'Hanne Hansen',
    'Marianne Hansen og Susanne Hansen',
    'Lise-Anne Hansen',
    "D'Anne Hansen",
    'Anne Hansen-Holm',
    'Anne Hansenius',
    'Karen Anne Hansen og Anne Hansen Holm',
    'karen.anne@aalborg.dk',
    'karen_anne@aalborg.dk',
    'karen-anne@aalborg.dk',
    'karen+anne@aalborg.dk',
    'karen%anne@aalborg.dk',
    "o'anne@aalborg.dk",
    'bo&anne@aalborg.dk',
    'anne@aalborg.dk.com',
    'anne@aalborg.dk-net.dk',
    'anne@aalborg.dkk',
    'Anne\nog Hansen',
  ])('in %j', (text) => {
    expect(isAnne(text)).toBe(false)
  })
})

test('an s at the end is a genitive, unless somebody is called so', () => {
  const names = ['hans peter']
  expect(namingOf({ marks: [], names })('Hans Peters leder')).toBe(true)
  expect(namingOf({ marks: [], names, othersNames: ['hans peters'] })('Hans Peters og Bo')).toBe(false)
})

describe('running text', () => {
  const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
  const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
  const running = (...children: object[]) => ({ body: { root: { type: 'root', children } } })

  test('is read as it is seen, whatever part of it is bold or a link', () => {
    expect(isAnne(running(paragraph(text('Ring til '), text('Anne', 1), text(' Hansen'))))).toBe(true)
    const link = { type: 'link', fields: { url: '/om' }, children: [text('Anne')] }
    expect(isAnne(running(paragraph(link, { type: 'linebreak' }, text('Hansen'))))).toBe(true)
    expect(isAnne(running(paragraph(text('H'), text('anne@aalborg.dk', 1))))).toBe(false)
  })

  test('of two paragraphs or rows of a list is not read together', () => {
    expect(isAnne(running(paragraph(text('Kaffe ved Anne')), paragraph(text(' Hansen kommer'))))).toBe(false)
    const row = (words: string) => ({ type: 'listitem', children: [text(words)] })
    expect(isAnne(running({ type: 'list', children: [row('Anne '), row('Hansen')] }))).toBe(false)
    expect(isAnne(running({ type: 'list', children: [row('Bo'), row('Anne Hansen')] }))).toBe(true)
  })

  test('is read with where its links lead and what its blocks say', () => {
    const link = { type: 'link', fields: { url: 'mailto:anne@aalborg.dk' }, children: [text('her')] }
    expect(isAnne(running(paragraph(link)))).toBe(true)
    const block = { type: 'block', fields: { rows: [{ words: 'Anne Hansen' }] } }
    expect(isAnne(running(paragraph(text('Se')), block))).toBe(true)
  })
})

test('what is nothing but a name is told from what speaks of somebody', () => {
  for (const name of ['Karen Anne Hansen', 'Anne Hansen Holm', 'Anne M. Hansen-Holm', "Anne O'Hansen"])
    expect(isOnlyName(plain(name)), name).toBe(true)
  for (const name of [
    'Vikar for Anne Hansen',
    'Bo (Anne Hansen)',
    'Leder: Anne Hansen',
    'Bo c/o Anne Hansen',
  ])
    expect(isOnlyName(plain(name)), name).toBe(false)
})

describe('whoever’s address or name is a part of another’s', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'æ', 'å'), minLength: 1, maxLength: 3 })
  const local = fc.string({ unit: fc.constantFrom('a', 'b', '7'), minLength: 1, maxLength: 3 })
  const joint = fc.constantFrom('', '.', '_', '%', '+', '-')
  const around = fc.constantFrom(['', ''], ['Skriv til ', ' i dag'], ['<', '>'], ['(', ').'], ['\n', ',\n'])
  const cased = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.normalize('NFD'),
    (text: string) => text.replaceAll(' ', '\u00a0\n'),
  )

  test('by address: the person is found, the other is not', () => {
    const parts = fc.record({ before: fc.option(local), joint, own: local, after: fc.option(local) })
    fc.assert(
      fc.property(parts, joint, around, cased, ({ after, before, joint, own }, end, [left, right], as) => {
        const address = `${own}@by.dk`
        const isNamed = namingOf({ marks: [address], names: [] })
        const tail = end === '.' || end === '-' || end === '' ? end : ''
        const other = `${before === null ? '' : before + joint}${address}${after === null ? '' : `${tail}${after}`}`
        expect(isNamed(`${left}${as(address)}${right}`)).toBe(true)
        expect(isNamed(`${left}${as(other)}${right}`)).toBe(other === address)
        expect(isNamed(`${left}${as(other)} ${as(address)}${right}`)).toBe(true)
      }),
    )
  })

  test('by name: the person is found, the other is not', () => {
    const parts = fc.record({ before: fc.option(letters), after: fc.option(letters) })
    const hyphen = fc.constantFrom('', '-')
    fc.assert(
      fc.property(letters, letters, parts, hyphen, around, cased, (first, last, more, mark, frame, as) => {
        const [left, right] = frame
        const name = `${first} ${last}`
        const isNamed = namingOf({ marks: [], names: [plain(name)] })
        const other = `${more.before === null ? '' : more.before + mark}${name}${more.after === null ? '' : mark + more.after}`
        expect(isNamed(`${left}${as(name)}${right}`)).toBe(true)
        expect(isNamed(`${left}${as(other)}${right}`)).toBe(other === name)
        expect(isNamed(`${left}${as(other)}, ${as(name)}${right}`)).toBe(true)
      }),
    )
  })

  test('by whole words of a name: the other’s is not, once it is known', () => {
    const more = fc.tuple(fc.option(letters), fc.option(letters)).filter(([a, b]) => a !== null || b !== null)
    fc.assert(
      fc.property(letters, letters, more, cased, (first, last, [before, after], as) => {
        const name = `${first} ${last}`
        const other = [before, name, after].filter((part) => part !== null).join(' ')
        const isNamed = namingOf({ marks: [], names: [name], othersNames: [plain(other)] })
        expect(isNamed(as(other))).toBe(other === name)
        expect(isNamed(`${as(other)} og ${as(name)}`)).toBe(true)
      }),
    )
  })
})
