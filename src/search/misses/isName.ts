import { fold } from '../danish/fold'
import { givenNames } from './givenNames'
import { surnames } from './surnames'

const names = new Set([...givenNames, ...surnames].map(fold))

/** Ordinary words with the ending of a surname, beside those in -elsen and -tionen, which the rule lets by. */
const ordinary = new Set(
  `adressen analysen balancen basen bussen chancen dosen eksamensen hilsen indsatsen kassen klassen krisen kursen lysen
  massen passen pausen prisen processen pulsen rejsen resursen rusen sansen sigtelsen taksen terrassen tillidsen ydelsen`
    .split(/\s+/)
    .map(fold),
)

const surnameEndings = /(?:sson|dottir|[eo]vic|[eo]vich|wski|wska|oglu|escu|enko)$/

/** True for a word that is, or by its ending looks like, somebody's name; its genitive too. */
export function isName(word: string): boolean {
  const folded = fold(word).replace(/['’´]/g, '')
  return [folded, folded.replace(/s$/, '')].some(
    (form) => names.has(form) || surnameEndings.test(form) || hasDanishSurnameEnding(form),
  )
}

/** Hansen and Jakobsen, but not bevægelsen: -elsen ends far more ordinary words than names, and those names are listed. */
function hasDanishSurnameEnding(word: string): boolean {
  return word.length >= 6 && /sen$/.test(word) && !/elsen$/.test(word) && !ordinary.has(word)
}
