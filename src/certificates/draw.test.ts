import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { drawCertificates } from './draw'
import { type CertificateFacts, hoursText } from './facts'

const facts: CertificateFacts = {
  name: 'Åse Łukasz-Żółć Ærø',
  title: 'Fælles uddannelsesdag om hjælp til unge',
  days: ['torsdag den 3. december 2026 kl. 09.00–15.30'],
  hours: '6,5 timer',
  organiser: 'U-turn',
  text: 'Den motiverende samtale.\nSparring på egne sager.',
  date: '3. december 2026',
}

async function read(all: CertificateFacts[]) {
  const document = await getDocumentProxy(await drawCertificates(all))
  const { text } = await extractText(document)
  const tree = await (await document.getPage(1)).getStructTree()
  return { text, metadata: await document.getMetadata(), tree: JSON.stringify(tree) }
}

test('a certificate reads back letter for letter, tagged and with its language', async () => {
  const { metadata, text, tree } = await read([facts])
  for (const part of [
    'Kursusbevis',
    facts.name,
    facts.title,
    ...facts.days,
    facts.hours,
    ...facts.text.split('\n'),
  ])
    expect(text[0]).toContain(part)
  expect(text[0]).toContain('Arrangør: U-turn')
  expect(metadata.info).toMatchObject({ Language: 'da-DK', Title: `Kursusbevis: ${facts.title}` })
  expect(tree).toMatch(/"Document".*"Sect".*"H1".*"H2"/)
})

test('names from all over Europe are written, and what steers is not', async () => {
  const names = [
    'Zoë Müßig',
    'Jiří Ďuríček',
    'Çağlar Şahin',
    'Ελένη',
    'Юлія',
    'Nguyễn Văn',
    'x\u202Eevil\u0000',
  ]
  const { text } = await read(names.map((name) => ({ ...facts, name })))
  expect(text).toHaveLength(names.length)
  for (const [index, name] of names.slice(0, -1).entries()) expect(text[index]).toContain(name)
  expect(text.at(-1)).toContain('xevil')
})

test('a name of ten thousand letters is cut and stays on its page', async () => {
  const long = {
    ...facts,
    name: 'x'.repeat(10_000),
    title: 'Lang titel '.repeat(60),
    text: 'ord '.repeat(400),
  }
  const { text } = await read([long, facts])
  expect(text).toHaveLength(2)
  expect(text[0]).toContain('…')
  expect(text[0]).toContain('Arrangør')
})

test('hours are those of the days', () => {
  const day = { startsAt: '2026-12-03T08:00:00Z', endsAt: '2026-12-03T14:30:00Z' }
  expect(hoursText([day])).toBe('6,5 timer')
  expect(hoursText([{ ...day, endsAt: '2026-12-03T09:00:00Z' }])).toBe('1 time')
  expect(hoursText([])).toBe(null)
})
