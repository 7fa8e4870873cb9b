import { beginsLaw, lawAt, lawCode } from './laws'
import { type Word, wordsOf } from './words'

/** A piece of a text: a word, or a reference to a law or a section of one, which may be several words. */
export type Token = {
  kind: 'word' | 'section' | 'law' | 'sectionWord'
  words: Word[]
  /** For sections and laws: what stands for it in the index. It is met to the letter or not at all. */
  code: string | null
}

const paragraphWords = new Set(['paragraf', 'paragraffen', 'paragraffer', 'paragrafferne', 'pgf'])
const subdivisions = new Set(['stk', 'stykke', 'nr', 'litra', 'pkt'])
const sectionNumber = /^\d{1,4}[a-h]?$/
/** A number beside a law's name without a sign of a section: years and ages are none. */
const bareSection = /^\d{1,3}[a-h]?$/
/** What stands between the sections of a list. */
const listGap = /^(?:[,;] ?|\s?[-–/&+]\s?| )§{0,2}\s?$/
const listWords = new Set(['og', 'eller', 'samt', 'til'])
/** What numbers count: `§ 101 og 18 årige` is one section. */
const counted =
  /^(?:ars?|arig\w*|uger?s?|maned(?:er)?s?|dage?s?|timer?s?|minut(?:ter)?s?|unge|born|elever|borgere|personer|voksne|kr|kroner|procent|pct|gange?|klasse|forlob|samtaler|kommuner)$/
/** A range of more sections is known by its ends. */
const longestRange = 50
/** A list of bare numbers is looked along no farther than this for the law that they are sections of. */
const longestList = 20

/**
 * Reads `§ 101`, `§§ 52 og 76`, `§ 50-52`, `paragraf 101, stk. 3`, `SEL 101 og 101a` and `101 i serviceloven` as what they
 * refer to.
 */
export function tokensOf(text: string): Token[] {
  const words = wordsOf(text)
  const tokens: Token[] = []
  let at = 0
  const take = (kind: Token['kind'], length: number, code: string | null = null) => {
    tokens.push({ kind, words: words.slice(at, at + length), code })
    at += length
  }
  while (at < words.length) {
    const word = words[at]
    if (!word) break
    if (!mayBegin(word)) {
      tokens.push({ kind: 'word', words: [word], code: null })
      at += 1
      continue
    }
    const law = lawAt(words, at)
    if (law) {
      take('law', law.length, lawCode(law.law))
      const gap = words[at]?.gap ?? ''
      if (isSectionHere(words[at], bareSection, /^\s*§{0,2}\s*$/))
        takeSections(gap.includes('§') ? sectionNumber : bareSection, gap.includes('§§'))
    } else if (word.gap.includes('§') && sectionNumber.test(word.folded)) {
      takeSections(sectionNumber, word.gap.includes('§§'))
    } else if (paragraphWords.has(word.folded) && isSectionHere(words[at + 1], sectionNumber, /^[.\s]*$/)) {
      take('sectionWord', 1)
      takeSections(sectionNumber, word.folded.startsWith('paragraffer'))
    } else if (bareSection.test(word.folded) && isLawAfter(at)) {
      takeSections(bareSection, false)
    } else take('word', 1)
  }
  return tokens

  /** `101 i serviceloven`, and `101 og 102 i serviceloven`. */
  function isLawAfter(place: number): boolean {
    let last = place
    for (let length = 1; length < longestList; length += 1) {
      const next = nextInList(last, bareSection)
      if (!next) break
      last = next.place
    }
    const isPreposition = ['i', 'efter', 'af'].includes(words[last + 1]?.folded ?? '')
    return lawAt(words, last + (isPreposition ? 2 : 1)) !== null
  }

  /** The section here, the others of a list (`§§ 107, 108 og 110`), and its subdivisions, which are not told apart. */
  function takeSections(number: RegExp, isSurelyList: boolean) {
    let isWhole = takeSection()
    for (;;) {
      const next = nextInList(at - 1, number)
      if (!next || !(isSurelyList || (isWhole && isNoAmount(next.place)))) return
      const before = tokens.findLast(({ kind }) => kind === 'section')?.code
      if (next.place > at) take('sectionWord', next.place - at)
      if (next.isRange && before) takeBetween(before)
      isWhole = takeSection()
    }
  }

  /** The number that a list goes on with after the word at `last`. */
  function nextInList(last: number, number: RegExp): { place: number; isRange: boolean } | null {
    const joiner = words[last + 1]
    const isWord = listWords.has(joiner?.folded ?? '') && joiner?.gap === ' '
    const place = last + (isWord ? 2 : 1)
    const next = words[place]
    const isRange = isWord ? joiner?.folded === 'til' : /[-–]/.test(next?.gap ?? '')
    // Years often follow a section.
    return isSectionHere(next, next?.gap === ' ' ? bareSection : number, isWord ? / §{0,2}\s?$/ : listGap)
      ? { place, isRange }
      : null
  }

  /** Nor is it in `§ 101 og 8. klasse`. */
  function isNoAmount(place: number): boolean {
    const next = words[place + (hasLetterAfter(place) ? 2 : 1)]
    const isOrdinal = next?.gap === '. ' && /\p{Ll}/u.test(text.charAt(next.start))
    return !next || !(isOrdinal || (/^[ -]?$/.test(next.gap) && counted.test(next.folded)))
  }

  /** The sections that a range leaves unsaid: `§§ 107-110` is about § 108 as well. */
  function takeBetween(before: string) {
    const codes = codesBetween(sectionOf(before), words[at]?.folded ?? '')
    for (const code of codes) tokens.push({ kind: 'section', words: words.slice(at, at + 1), code })
  }

  /** @returns whether it is a whole section, and not one subdivision of it */
  function takeSection(): boolean {
    const hasLetter = hasLetterAfter(at)
    const number = words[at]?.folded ?? ''
    const letter = hasLetter ? (words[at + 1]?.folded ?? '') : ''
    take('section', hasLetter ? 2 : 1, sectionCode(number + letter))
    const end = at
    while (subdivisions.has(words[at]?.folded ?? '') && /^\d{1,2}$/.test(words[at + 1]?.folded ?? ''))
      take('sectionWord', 2)
    return at === end
  }

  function hasLetterAfter(place: number): boolean {
    const letter = words[place + 1]
    return letter?.gap === ' ' && /^[a-h]$/.test(letter.folded)
  }
}

/** Between `50` and `52`, and between `101` and `101c`. */
function codesBetween(first: string, last: string): string[] {
  const [from, to] = [first, last].map((section) => /^(\d+)([a-h]?)$/.exec(section))
  if (!from || !to) return []
  const ends = [from, to].map(([, number = '', letter = '']) =>
    from[1] === to[1] ? ' abcdefgh'.indexOf(letter || ' ') : Number(number),
  )
  const [start = 0, end = 0] = ends
  if (end - start > longestRange) return []
  return Array.from({ length: Math.max(0, end - start - 1) }, (_, at) =>
    sectionCode(from[1] === to[1] ? `${from[1]}${' abcdefgh'[start + at + 1]}` : String(start + at + 1)),
  )
}

/** Most words are neither a number nor the beginning of a law's name: they need not be looked at any closer. */
function mayBegin({ folded }: Word): boolean {
  const first = folded.charCodeAt(0)
  return (first >= 48 && first <= 57) || beginsLaw(folded) || paragraphWords.has(folded)
}

function isSectionHere(word: Word | undefined, number: RegExp, gap: RegExp): boolean {
  return word !== undefined && number.test(word.folded) && gap.test(word.gap)
}

/** `§ 10` is not the beginning of `§ 101`: the letter at the end sees to that. */
export function sectionCode(number: string): string {
  return `p${number}x`
}

/** @param code of a section. @returns its number, with its letter */
export function sectionOf(code: string): string {
  return code.slice(1, -1)
}

/** What the engine is asked, without the sections in it. */
export function withoutSections(asked: string): string {
  return asked.replace(/"p\d+[a-h]?x"/g, '').trim()
}
