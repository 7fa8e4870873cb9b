import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The portal's typeface as a PDF can hold it. It comes in a file for each script, so a line with names from several countries
 * is drawn in runs. WOFF, because the library that cuts fonts down can't write WOFF2 anew.
 */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese', 'cyrillic-ext'] as const

export type Script = (typeof scripts)[number]
export type Weight = 400 | 600
export type Run = { script: Script; text: string }

// By path and not by import: the bundler would make an address of it.
const home = path.resolve('node_modules/@fontsource/ibm-plex-sans')

export function fontName(script: Script, weight: Weight): string {
  return `ibm-plex-sans-${script}-${weight}-normal`
}

/** Every font by its name; a document opens, and takes along, only those it uses. */
export function fontFiles(): { name: string; file: string }[] {
  return scripts.flatMap((script) =>
    ([400, 600] as const).map((weight) => {
      const name = fontName(script, weight)
      return { name, file: path.join(home, 'files', `${name}.woff`) }
    }),
  )
}

type Range = { from: number; to: number }

let rangesOf: { script: Script; ranges: Range[] }[] | null = null

function coverage() {
  if (rangesOf) return rangesOf
  const listed: unknown = JSON.parse(readFileSync(path.join(home, 'unicode.json'), 'utf8'))
  const texts = new Map(Object.entries(Object(listed)).map(([name, value]) => [name, String(value)]))
  rangesOf = scripts.map((script) => ({ script, ranges: toRanges(texts.get(script) ?? '') }))
  return rangesOf
}

function toRanges(listed: string): Range[] {
  return listed.split(',').flatMap((part) => {
    const [, from = '', to = from] = /^U\+([0-9A-F]+)(?:-([0-9A-F]+))?$/i.exec(part.trim()) ?? []
    return from ? [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }] : []
  })
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

/** A line in runs of one font each. A letter that the typeface doesn't have stands as `?`, so that it doesn't go missing unseen. */
export function fontRuns(text: string): Run[] {
  const runs: Run[] = []
  for (const character of text) {
    const found = scriptOf(character)
    const script = found ?? 'latin'
    const drawn = found === null ? '?' : character
    const last = runs.at(-1)
    if (last?.script === script) last.text += drawn
    else runs.push({ script, text: drawn })
  }
  return runs
}

function scriptOf(character: string): Script | null {
  const point = character.codePointAt(0) ?? 0
  return (
    coverage().find(({ ranges }) => ranges.some(({ from, to }) => from <= point && point <= to))?.script ??
    null
  )
}
