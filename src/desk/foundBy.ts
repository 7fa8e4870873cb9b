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

/** Whether each word that is looked for stands in the text, however either is spelt. */
export function isFoundBy(asked: string, text: string): boolean {
  const folded = foldName(text)
  return foldName(asked)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
