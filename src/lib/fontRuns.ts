import path from 'node:path'
import { openSync } from 'fontkit'

/**
 * The typefaces of the portal's PDFs, the portal's own first. The second has the letters of names that the first lacks (`Ḥ`, `Ǧ`,
 * `ἀ`). Each comes in a file for each script, so a line is drawn in runs. WOFF, because the library that cuts fonts down can't
 * write WOFF2 anew.
 */
const families = {
  'ibm-plex-sans': ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese', 'cyrillic-ext'],
  'noto-sans': ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese', 'cyrillic-ext', 'greek-ext'],
} as const

export type Weight = 400 | 600

/** A part of a line that one font draws; the font is named without its weight. */
export type Run = { face: string; text: string }

type Face = { name: string; letters: ReadonlySet<number> }

export function fontName(face: string, weight: Weight): string {
  return `${face}-${weight}-normal`
}

/** Every font by its name; a document opens, and takes along, only those it uses. */
export function fontFiles(): { name: string; file: string }[] {
  return Object.entries(families).flatMap(([family, scripts]) =>
    scripts.flatMap((script) =>
      ([400, 600] as const).map((weight) => {
        const name = fontName(`${family}-${script}`, weight)
        return { name, file: fileOf(family, name) }
      }),
    ),
  )
}

// By path and not by import: the bundler would make an address of it.
const fileOf = (family: string, name: string) =>
  path.resolve('node_modules/@fontsource', family, 'files', `${name}.woff`)

let faces: Face[][] | null = null

/** The fonts, by family, with what each has a letter for: the font is asked, since lists of ranges promise more than it has. */
function facesOf(): Face[][] {
  faces ??= Object.entries(families).map(([family, scripts]) =>
    scripts.map((script) => {
      const name = `${family}-${script}`
      return { name, letters: new Set(openSync(fileOf(family, fontName(name, 400))).characterSet) }
    }),
  )
  return faces
}

/** What is not written but steers: bidi marks, soft hyphens. */
const unseen = /[\p{Cf}\p{Cs}]/gu

/** No page has room for more, and measuring it takes time. */
const longest = 800

/** Text as it can be drawn: composed letters, no control characters, single spaces. */
export function drawable(text: string): string {
  return text
    .slice(0, longest)
    .normalize('NFC')
    .replaceAll(unseen, '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/**
 * A line in runs of one font each, of one family where it has all of it. What no font can write stands as `?`;
 * {@link unwritable} tells of it before.
 */
export function fontRuns(text: string): Run[] {
  const runs: Run[] = []
  const order = familiesFor(text)
  for (const character of text) {
    const face = faceOf(character, order)
    const drawn = face === null ? '?' : character
    const name = face?.name ?? order[0]?.[0]?.name ?? ''
    const last = runs.at(-1)
    if (last?.face === name) last.text += drawn
    else runs.push({ face: name, text: drawn })
  }
  return runs
}

/** A word with a letter from another typeface looks mended, so the first family that has all of a line draws it. */
function familiesFor(text: string): Face[][] {
  const all = facesOf()
  const characters = [...new Set(text)]
  const whole = all.find((family) => characters.every((character) => faceOf(character, [family]) !== null))
  return whole ? [whole] : all
}

function faceOf(character: string, order: Face[][]): Face | null {
  const point = character.codePointAt(0) ?? 0
  for (const family of order) for (const face of family) if (face.letters.has(point)) return face
  return null
}

/**
 * The signs of a text that can't be drawn right, each once: those no font has, and marks that must be set on another letter.
 * Scripts that join or reorder their letters (Arabic, Tamil) are among the first.
 */
export function unwritable(text: string): string[] {
  const order = facesOf()
  return [...new Set(drawable(text))].filter(
    (character) => /\p{M}/u.test(character) || faceOf(character, order) === null,
  )
}
