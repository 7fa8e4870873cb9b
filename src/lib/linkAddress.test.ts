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
  ['https//kommune.dk', 'https://kommune.dk'],
  ['https;//kommune.dk/unge', 'https://kommune.dk/unge'],
  ['http:/kommune.dk', 'http://kommune.dk'],
  ['https://https//kommune.dk', 'https://kommune.dk'],
  ['www,kommune.dk/a,b', 'https://www.kommune.dk/a,b'],
  ['https://www.kommune,dk/a,b?c=d,e', 'https://www.kommune.dk/a,b?c=d,e'],
  ['<https://kommune.dk/unge>', 'https://kommune.dk/unge'],
  ['/www.kommune.dk', 'https://www.kommune.dk'],
  ['www.kommune.dk\\unge', 'https://www.kommune.dk/unge'],
  ['youtu.be/abc', 'https://youtu.be/abc'],
  ['aalborg.digital/side', 'https://aalborg.digital/side'],
  ['www.aalborg.digital', 'https://www.aalborg.digital'],
  ['aalborg.digital/rapport.pdf', 'https://aalborg.digital/rapport.pdf'],
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
  'blob:https://kommune.dk/1234',
  'mhtml:file://C:/a.mht!cid:1',
  'ms-word:ofe|u|https://kommune.dk/a.docx',
  'Rapport.docx#afsnit',
  'Bilag/Oversigt.xlsx',
  'onenote:https://d.docs.live.net/notes',
  'cid:image001.png@01D7',
  'applewebdata://1234',
  null,
  undefined,
  'callto:12345678',
  'webcal://x.dk/k.ics',
  'msteams:/l/meetup',
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
  'aalborg.digital',
  'youtu.be',
  'htp//kommune.dk',
  'htts://kommune.dk',
  'ftp://kommune.dk/a.pdf',
  'link: https://kommune.dk',
  'se https://kommune.dk',
  'www kommune.dk',
  'www.',
  'kommune,dk/side',
  'ung@kommune.dk/side',
  'kommune.dk:side',
  'mappe.arkiv/Referat.docx',
  'mail:ung@kommune.dk',
  'tlf:12345678',
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

/** The slips in which an address is still an address: in its scheme, its dots, its ending, and what stands around it. */
const slips = fc
  .record({
    before: fc.constantFrom('', ' ', '<', '/', '(', '«', '\u200b', 'se ', 'link: '),
    scheme: fc.constantFrom(
      ...[
        '',
        'https://',
        'http://',
        'https//',
        'http:/',
        'https:',
        'https;//',
        'htps://',
        'hptts://',
        'ttp://',
        'htp//',
      ],
      ...['//', 'http://https//', 'HTTPS://', 'https:\\\\', 'http.//', 'https,/', 'jttps://'],
    ),
    www: fc.constantFrom('', 'www.', 'www,', 'www;', 'WWW.', 'www:', 'www '),
    dot: fc.constantFrom('.', ',', '. ', '..'),
    ending: fc.constantFrom('dk', 'com', 'digital', 'be', 'kommune', 'one'),
    path: fc.constantFrom('', '/', '/side', '\\side', '/a,b?c=d', '#afsnit', '/rapport.pdf', '/min fil.docx'),
    after: fc.constantFrom('', ' ', '>', ')', '»'),
  })
  .map(({ after, before, dot, ending, path, scheme, www }) => {
    return `${before}${scheme}${www}aalborg${dot}${ending}${path}${after}`
  })

test('no address that was meant as one is lost without a word', () => {
  fc.assert(
    fc.property(slips, (written) => {
      const reading = readLink(written)
      expect(['address', 'fault']).toContain(reading.kind)
      if (reading.kind !== 'address') return
      expect(reading.url).toMatch(/^https?:\/\/(www\.)?aalborg\.(dk|com|digital|be|kommune|one)(?![\w.-])/i)
      expect(readLink(reading.url)).toEqual(reading)
    }),
    { numRuns: 5000 },
  )
})
