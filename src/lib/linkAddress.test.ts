import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptWebAddress, readLink } from './linkAddress'
import { isWebAddress } from './webAddress'

test.each([
  ['https://www.kommune.dk/side?a=b#c', 'https://www.kommune.dk/side?a=b#c'],
  ['http://intranet/side', 'http://intranet/side'],
  [' www.kommune.dk ', 'https://www.kommune.dk'],
  ['WWW.Kommune.dk/Æblegård', 'https://WWW.Kommune.dk/Æblegård'],
  ['hjørring.dk', 'https://hjørring.dk'],
  ['kommune.dk/unge?alder=17', 'https://kommune.dk/unge?alder=17'],
  ['//kommune.dk/unge', 'https://kommune.dk/unge'],
  ['https:/kommune.dk/unge', 'https://kommune.dk/unge'],
  ['https://http://kommune.dk', 'http://kommune.dk'],
  ['https://kommune.dk/min fil.pdf', 'https://kommune.dk/min%20fil.pdf'],
  ['https%3A%2F%2Fkommune.dk%2Funge', 'https://kommune.dk/unge'],
  ['https://kommune.dk/\u200bunge', 'https://kommune.dk/unge'],
  ['mailto:ung@kommune.dk', 'mailto:ung@kommune.dk'],
  ['mailto: ung@kommune.dk?subject=Et spørgsmål', 'mailto:ung@kommune.dk?subject=Et%20spørgsmål'],
  ['ung@kommune.dk', 'mailto:ung@kommune.dk'],
  ['tel:+45 12 34 56 78', 'tel:+4512345678'],
  ['sms:1234', 'sms:1234'],
  ['/metoder/mst#kilder', '/metoder/mst#kilder'],
  [
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.kommune.dk%2Funge&data=05',
    'https://www.kommune.dk/unge',
  ],
  ['https://www.google.com/url?q=https://www.kommune.dk/&sa=D', 'https://www.kommune.dk/'],
])('%s leads to %s', (written, url) => {
  expect(readLink(written)).toEqual({ kind: 'address', url })
})

test.each([
  '',
  '#_ftn1',
  '#',
  '?side=2',
  'file:///C:/Users/ung/Rapport.docx',
  'file://server/drev/Rapport.docx',
  'C:\\Users\\ung\\Rapport.docx',
  '\\\\server\\drev',
  '//server/drev',
  '/Users/ung/Rapport.docx',
  'Rapport.docx',
  '../Bilag/Oversigt.xlsx#Ark1',
  'about:blank',
  'mailto:',
  'onenote:https://d.docs.live.net/notes',
  'cid:image001.png@01D7',
  'applewebdata://1234',
  null,
  undefined,
])('%s is a place that readers can’t go', (written) => {
  expect(readLink(written)).toEqual({ kind: 'local' })
})

test.each([
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'JAVA\u00adSCRIPT:a',
  'data:text/html,a',
  'vbscript:a',
])('%s would be run', (written) => {
  expect(readLink(written)).toEqual({ kind: 'script' })
})

test.each([
  'https://',
  'http://',
  'htp://kommune.dk',
  'hhttps://kommune.dk',
  'mailto:ung',
  'tel:ring',
  'http@%3Awww.http',
  'hjørring kommune',
])('%s was meant as an address', (written) => {
  expect(readLink(written)).toEqual({ kind: 'fault' })
})

test('a link field keeps what running text takes for a page on the web, and nothing else', () => {
  expect(keptWebAddress('www.kommune.dk')).toBe('https://www.kommune.dk')
  for (const written of [
    'ung@kommune.dk',
    'tel:12345678',
    '/metoder',
    'file:///C:/a.pdf',
    'Rapport.docx',
    'teams',
  ])
    expect(keptWebAddress(written)).toBe(null)
})

test('whatever is written, what comes out leads to a page, a mail or a telephone, and is read as itself again', () => {
  const parts = fc.constantFrom(
    ...[
      'http',
      's',
      ':',
      '/',
      '\\',
      'www.',
      'kommune',
      '.dk',
      '@',
      '#',
      '?',
      ' ',
      'javascript',
      'data',
      'mailto:',
      'tel:',
      '%3A',
      '\t',
      '12',
    ],
  )
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 8 }).map((all) => all.join('')),
      (written) => {
        const reading = readLink(written)
        const kept = keptWebAddress(written)
        expect(kept === null || isWebAddress(kept)).toBe(true)
        if (reading.kind !== 'address') return
        const { url } = reading
        expect(isWebAddress(url) || /^(mailto:[^@]+@|(tel|sms):[+\d]|\/(?![/\\]))/.test(url)).toBe(true)
        expect(readLink(url)).toEqual(reading)
      },
    ),
    { numRuns: 2000 },
  )
})
