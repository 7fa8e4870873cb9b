import type { Word } from './words'

/** The laws of the field: an abbreviation, and the names that are used for it. */
const laws: Record<string, string[]> = {
  sel: ['sel', 'serviceloven', 'servicelov', 'lov om social service', 'loven om social service'],
  bl: ['barnets lov', 'barnetslov'],
  sul: ['sul', 'sundhedsloven', 'sundhedslov'],
  rsl: ['rsl', 'retssikkerhedsloven', 'retssikkerhedslov'],
  fvl: ['fvl', 'forvaltningsloven', 'forvaltningslov'],
  lab: ['lab', 'beskæftigelsesindsatsloven', 'lov om en aktiv beskæftigelsesindsats'],
  dbl: ['databeskyttelsesloven', 'gdpr', 'databeskyttelsesforordningen'],
}
/** In *bl.a.* it is no law: only before a section. */
const shortOfBarnetsLov = 'bl'
const longestFirst = Object.entries(laws)
  .flatMap(([law, names]) =>
    names.map((name) => ({ law, words: name.replaceAll('æ', 'a').replaceAll('ø', 'o').split(' ') })),
  )
  .sort((one, other) => other.words.length - one.words.length)
const byFirstWord = new Map<string, typeof longestFirst>()
for (const name of longestFirst) {
  const [first = ''] = name.words
  for (const form of name.words.length === 1 ? [first, `${first}s`] : [first])
    byFirstWord.set(form, [...(byFirstWord.get(form) ?? []), name])
}

/** @param folded a word. @returns whether a law's name may begin with it */
export function beginsLaw(folded: string): boolean {
  return folded === shortOfBarnetsLov || byFirstWord.has(folded)
}

function isSectionAfter(word: Word | undefined): boolean {
  return word !== undefined && /^\d{1,3}[a-h]?$/.test(word.folded) && /^\s*§{0,2}\s*$/.test(word.gap)
}

/** @returns the law named from the word at `at`, and how many words the name has */
export function lawAt(words: readonly Word[], at: number): { law: string; length: number } | null {
  if (words[at]?.folded === shortOfBarnetsLov) {
    return isSectionAfter(words[at + 1]) ? { law: shortOfBarnetsLov, length: 1 } : null
  }
  const found = byFirstWord.get(words[at]?.folded ?? '')?.find((name) =>
    name.words.every((part, place) => {
      const word = words[at + place]?.folded
      const isLast = place === name.words.length - 1
      return word === part || (isLast && part.length > 3 && word === `${part}s`)
    }),
  )
  return found ? { law: found.law, length: found.words.length } : null
}

/** What stands for a law in the index. */
export function lawCode(law: string): string {
  return `lov${law}`
}

export function isLawCode(code: string): boolean {
  return code.startsWith('lov')
}

/** The names of the law that a code stands for. */
export function namesOfLaw(code: string): string[] {
  return laws[code.slice(lawCode('').length)] ?? []
}
