import { foldWord } from './fold'
import { aars, isAars } from './places'

/** A word of a text, and where it stands. */
export type Word = {
  start: number
  end: number
  folded: string
  /** What stands between the word before and this one. */
  gap: string
  /** Joined to the word before by a hyphen, as in `SSP-lærer`, or by a hyphen where a line of a file ends. */
  isHyphenated: boolean
}

/** A number and the word it is written together with (`14årig`) are two words; `u18` and `101a` are one. */
const wordPattern = /\d+(?=\p{L}{2})|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*/gu
const hyphenGap = /^(?:[-\u2010\u2011]|-\r?\n\s*)$/
const apostropheGap = /^['’]$/

/** Letters that are words of their own in Danish: `i`, and å and ø as landscape. */
const wordLetters = new Set(['i', 'å', 'ø'])

/**
 * The words of a text in order. A single letter belongs to the word after it (`U-turn`, `u turn` and `uturn` are one),
 * and an apostrophe's s (`KL's`) belongs to nothing.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let letter: Word | null = null
  let end = 0
  for (const match of text.matchAll(wordPattern)) {
    const [raw] = match
    const gap = text.slice(end, match.index)
    const word: Word = {
      start: match.index,
      end: match.index + raw.length,
      folded: isAars(raw) && !/\d$/.test(words.at(-1)?.folded ?? '') ? aars : foldWord(raw),
      gap,
      isHyphenated: hyphenGap.test(gap),
    }
    end = word.end
    if (apostropheGap.test(gap) && word.folded === 's' && (letter || words.length > 0)) continue
    if (letter && (word.isHyphenated || gap === ' ') && !isLetter(raw)) {
      words.push({ ...letter, end: word.end, folded: letter.folded + word.folded })
      letter = null
      continue
    }
    if (letter) words.push(letter)
    letter = isLetter(raw) && !isOfNumber(word, words.at(-1), text.charAt(end)) ? word : null
    if (!letter) words.push(word)
  }
  return letter ? [...words, letter] : words
}

/** `101 a` is a section: the letter belongs to the number before it. */
function isOfNumber({ folded, gap }: Word, before: Word | undefined, next: string): boolean {
  return gap === ' ' && next !== '-' && /^[a-h]$/.test(folded) && /^\d+$/.test(before?.folded ?? '')
}

function isLetter(raw: string): boolean {
  return raw.length === 1 && /\p{L}/u.test(raw) && !wordLetters.has(raw.toLowerCase())
}
