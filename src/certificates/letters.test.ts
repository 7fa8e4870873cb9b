import { openSync } from 'fontkit'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { drawable, fontFiles, fontName, fontRuns, unwritable } from '@/lib/fontRuns'
import { drawCertificates } from './draw'
import type { CertificateFacts } from './facts'
import { certificateFault } from './fault'

const facts: CertificateFacts = {
  name: 'Åse',
  title: 'Temadag',
  days: ['torsdag den 3. december 2026'],
  hours: '6,5 timer',
  organiser: 'U-turn',
  text: '',
  date: '3. december 2026',
}

/** From Latin to Cyrillic with all that was added since, Greek with its breathings. */
const blocks = [
  [0x41, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
  [0x2c60, 0x2c7f],
  [0xa640, 0xa69f],
  [0xa720, 0xa7ff],
] as const

const letters = blocks.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).filter((letter) =>
    /\p{L}/u.test(letter),
  ),
)

/** What each certificate says, read from the PDF. */
async function read(names: string[]): Promise<string[]> {
  const all = names.map((name) => ({ ...facts, name }))
  const { text } = await extractText(await getDocumentProxy(await drawCertificates(all)))
  return text
}

const fonts = new Map(fontFiles().map(({ file, name }) => [name, openSync(file)]))

/** Whether a font that draws a text draws an empty box in it, which stands for a letter that it lacks. */
function hasBox(text: string): boolean {
  return ([400, 600] as const).some((weight) =>
    fontRuns(drawable(text)).some((run) => {
      const font = fonts.get(fontName(run.face, weight))
      return [...run.text].some((letter) => !font?.glyphForCodePoint(letter.codePointAt(0) ?? 0).id)
    }),
  )
}

const asDrawn = (text: string) =>
  fontRuns(drawable(text))
    .map((run) => run.text)
    .join('')

test('every letter of Latin, Greek and Cyrillic is drawn, or told of', async () => {
  const written = letters.filter((letter) => unwritable(letter).length === 0)
  // Coptic, and what came into Unicode after the typeface.
  expect(letters.length - written.length).toBeLessThan(30)
  expect(written.length).toBeGreaterThan(1300)
  expect(written.filter((letter) => hasBox(letter) || asDrawn(letter) !== drawable(letter))).toEqual([])
  // A few of each block, as the PDF itself holds them.
  const some = written.filter((_, index) => index % 60 === 0)
  const [text] = await read([some.join(' ')])
  expect(some.map(drawable).filter((letter) => !text?.includes(letter))).toEqual([])
})

test('names are drawn composed, whichever way they were typed', async () => {
  const names = ['Ḥasan Ǧamāl', 'Nguyễn Thị Hằng', 'Þórður', 'Ștefan', 'Ἀθηνᾶ', 'Қайрат', 'Ẓāhir']
  const texts = await read(names.map((name) => name.normalize('NFD')))
  for (const [index, name] of names.entries()) {
    expect(hasBox(name)).toBe(false)
    expect(texts[index]).toContain(name)
  }
})

test.each([
  ['محمد علي', 'م ح د ع ل ي'],
  ['தமிழ்', 'த ம ி ழ ்'],
  ['王小明', '王 小 明'],
  ['Anna 🎉', '🎉'],
  ['שרה', 'ש ר ה'],
  ['x̣avier', '\u0323'],
])('%s is told of, since it can’t be drawn right', (name, signs) => {
  expect(certificateFault({ ...facts, name })).toBe(`navnet «${name}» (${signs})`)
})

test('everything that stands on the certificate counts', () => {
  expect(certificateFault(facts)).toBe(null)
  expect(certificateFault({ ...facts, title: 'Fest 🎉' })).toBe('titlen «Fest 🎉» (🎉)')
  expect(certificateFault({ ...facts, organiser: '王' })).toBe('arrangørens navn (王)')
  expect(certificateFault({ ...facts, text: 'Om samtalen.\nو' })).toBe('teksten på beviset (و)')
  expect(certificateFault({ ...facts, name: '王', days: ['王'] })).toBe('navnet «王» (王) og dagene (王)')
})
