import { fold } from '@/search/danish/fold'

/** Letters that no accent can be taken off, and the marks that stand for an apostrophe. */
const letters: Record<string, string> = { đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th' }
const apostrophes = /['’‘ʼ´`′]/g

/** Names as they are looked for at the desk: as the portal's search folds words, and O’Brien, O'Brien and OBrien are one. */
export function foldName(text: string): string {
  return fold(text.toLowerCase().replace(/[đðłıþ]/g, (letter) => letters[letter] ?? letter)).replace(
    apostrophes,
    '',
  )
}

/** Whether each word that is looked for stands in the text, however either is spelt, parted or put together. */
export function isFoundBy(asked: string, text: string): boolean {
  const folded = foldName(text)
  const together = wordsOf(folded).join('')
  return wordsOf(foldName(asked)).every((word) => folded.includes(word) || together.includes(word))
}

function wordsOf(folded: string): string[] {
  return folded.split(/[\s\p{Pd},]+/u).filter(Boolean)
}
