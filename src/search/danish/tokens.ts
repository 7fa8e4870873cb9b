import { beginsLaw, lawAt } from './laws'
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

/** Reads `§ 101`, `§§ 52 og 76`, `paragraf 101, stk. 3`, `SEL 101` and `101 i serviceloven` as what they refer to. */
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
      take('law', law.length, `lov${law.law}`)
      if (isSectionHere(words[at], bareSection, /^\s*§{0,2}\s*$/)) takeSections(false)
    } else if (word.gap.includes('§') && sectionNumber.test(word.folded)) {
      takeSections(word.gap.includes('§§'))
    } else if (paragraphWords.has(word.folded) && isSectionHere(words[at + 1], sectionNumber, /^[.\s]*$/)) {
      take('sectionWord', 1)
      takeSections(word.folded.startsWith('paragraffer'))
    } else if (bareSection.test(word.folded) && isLawAfter(at)) {
      takeSections(false)
    } else take('word', 1)
  }
  return tokens

  function isLawAfter(place: number): boolean {
    const isPreposition = ['i', 'efter', 'af'].includes(words[place + 1]?.folded ?? '')
    return lawAt(words, place + (isPreposition ? 2 : 1)) !== null
  }

  /** The section here, the others of a list (`§§ 107, 108 og 110`), and its subdivisions, which are not told apart. */
  function takeSections(isList: boolean) {
    takeSection()
    while (isList) {
      const isAnd = ['og', 'eller', 'samt'].includes(words[at]?.folded ?? '')
      const next = words[at + (isAnd ? 1 : 0)]
      if (!isSectionHere(next, sectionNumber, isAnd ? /^ $/ : /^(?:, ?|\s?[-–]\s?)$/)) return
      if (isAnd) take('sectionWord', 1)
      takeSection()
    }
  }

  function takeSection() {
    const letter = words[at + 1]
    const hasLetter = letter?.gap === ' ' && /^[a-h]$/.test(letter.folded)
    const number = words[at]?.folded ?? ''
    take('section', hasLetter ? 2 : 1, sectionCode(hasLetter ? number + letter.folded : number))
    while (subdivisions.has(words[at]?.folded ?? '') && /^\d{1,2}$/.test(words[at + 1]?.folded ?? ''))
      take('sectionWord', 2)
  }
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

/** What the engine is asked, without the sections in it. */
export function withoutSections(asked: string): string {
  return asked.replace(/"p\d+[a-h]?x"/g, '').trim()
}
