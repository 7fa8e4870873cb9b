import fc from 'fast-check'
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

const words = (text: string) => text.split(/\s+/).filter(Boolean)

/** What stands on the pages, and how far from their lower edge. */
async function placed(facts: CertificateFacts): Promise<{ text: string; height: number }[]> {
  const document = await getDocumentProxy(await drawCertificates([facts]))
  const pages = Array.from({ length: document.numPages }, (_, at) => at + 1)
  const contents = await Promise.all(
    pages.map(async (page) => (await document.getPage(page)).getTextContent()),
  )
  return contents.flatMap(({ items }) =>
    items.flatMap((item) => ('str' in item ? [{ text: item.str, height: Number(item.transform[5]) }] : [])),
  )
}

test('nothing that is written is left out, however much it is, and nothing stands off its page', async () => {
  // Told apart by their numbers, so that a line that is missing is missed.
  const numbered = (kind: string, longest: number) =>
    fc.integer({ min: 1, max: longest }).map((length) => {
      let text = ''
      for (let at = 1; text.length < length; at += 1) text += `${kind}${at} `
      return text.slice(0, length).trim()
    })
  const anything = fc.record({
    name: numbered('Wåb', 300),
    title: numbered('Mig', 300),
    organiser: numbered('Org', 300),
    text: fc.tuple(numbered('t', 600), fc.integer({ min: 1, max: 40 })).map(([text, every]) =>
      words(text)
        .map((word, at) => (at % every ? ` ${word}` : `\n${word}`))
        .join('')
        .slice(0, 600),
    ),
    days: fc
      .integer({ min: 0, max: 60 })
      .map((count) =>
        Array.from({ length: count }, (_, at) => `dag ${at} den 3. december 2026 kl. 09.00–15.30`),
      ),
  })
  await fc.assert(
    fc.asyncProperty(anything, async (some) => {
      const all = { ...facts, ...some }
      const shown = (await placed(all)).filter(({ text }) => text.trim())
      const found = new Set(words(shown.map(({ text }) => text).join(' ')))
      const given = [all.name, all.title, all.organiser, all.text, ...all.days].flatMap(words)
      expect(given.filter((word) => !found.has(word))).toEqual([])
      expect(shown.filter(({ height }) => height < 25 || height > 840)).toEqual([])
    }),
    { numRuns: 12 },
  )
})

test('every field at its longest goes on to a second page, and the next certificate has its own', async () => {
  const long = {
    ...facts,
    name: 'W'.repeat(300),
    title: 'M'.repeat(300),
    organiser: 'W'.repeat(300),
    text: Array.from({ length: 13 }, (_, at) => `${at + 1}. ${'M'.repeat(43)}`).join('\n'),
    days: Array.from({ length: 10 }, () => facts.days[0] ?? ''),
  }
  const { text, tree } = await read([long, facts])
  const all = text.join(' ').replaceAll(/\s/g, '')
  for (const part of ['W'.repeat(600), 'M'.repeat(300)])
    expect(all.split(part[0] ?? '').length).toBeGreaterThan(part.length)
  expect(all).toContain(`13.${'M'.repeat(43)}`)
  expect(text[1]).toContain('Kursusbevis, fortsat')
  expect(text.at(-1)).toContain(facts.name)
  expect(text.at(-1)).not.toContain('fortsat')
  expect(tree).toContain('"H2"')
})

test('hours are those of the days', () => {
  const day = { startsAt: '2026-12-03T08:00:00Z', endsAt: '2026-12-03T14:30:00Z' }
  expect(hoursText([day])).toBe('6,5 timer')
  expect(hoursText([{ ...day, endsAt: '2026-12-03T09:00:00Z' }])).toBe('1 time')
  expect(hoursText([])).toBe(null)
})
