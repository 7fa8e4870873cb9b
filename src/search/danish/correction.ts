import { fieldStems } from './fieldWords'
import { fold } from './fold'
import { type Known, shortestWord, speltAs, wordsByLength } from './knownWords'
import { isMunicipality } from './municipalityNames'
import { lettersApart } from './spelling'
import { isIrregular, stemOf } from './stem'
import { isStopWord } from './stopWords'
import { tokensOf } from './tokens'
import type { Vocabulary } from './types'
import { vocabularyStems } from './vocabulary'

const shortestHalf = 3
/** From here on two letters may be wrong. */
const longWord = 8
/** Of the words that the portal lacks the first few are looked at; each is held against much of the vocabulary. */
const mostWords = 3
/** What is longer than this is no slip of the hand. */
const longestCorrected = 30

/** What may have been meant instead of a query, and what each word that it changes would become. */
export type Correction = { text: string; changed: { folded: string; better: string }[] }

/**
 * What may have been meant, as words to search for; null when the query is spelt as the portal spells, or when nothing
 * near it is. Never what would be searched for in the same way.
 *
 * @param known folded words that are right although the vocabulary lacks them
 */
export function correctionOf(
  query: string,
  vocabulary: Vocabulary,
  known: ReadonlySet<string> = new Set(),
): Correction | null {
  if (vocabulary.size === 0) return null
  const text = query.normalize('NFC')
  const changed: Correction['changed'] = []
  let corrected = ''
  let end = 0
  let looked = 0
  for (const { code, kind, words } of tokensOf(text)) {
    for (const word of words) {
      const typed = text.slice(word.start, word.end)
      const isKept =
        code !== null ||
        kind !== 'word' ||
        word.folded.length > longestCorrected ||
        looked === mostWords ||
        isStopWord(typed) ||
        known.has(word.folded) ||
        isKnown(word.folded, vocabulary) ||
        (word.end === text.trimEnd().length && isBeginning(word.folded, vocabulary))
      if (!isKept) looked += 1
      const better = isKept ? null : nearest(word.folded, vocabulary)
      corrected += text.slice(end, word.start) + (better ?? typed)
      end = word.end
      if (better) changed.push({ folded: word.folded, better })
    }
  }
  return changed.length > 0 ? { text: corrected + text.slice(end), changed } : null
}

/** Whether a query has a word that the vocabulary lacks, near to one of its own or not. */
export function hasUnknown(query: string, vocabulary: Vocabulary): boolean {
  const text = query.normalize('NFC')
  return tokensOf(text).some(
    ({ kind, words }) =>
      kind === 'word' &&
      words.some(
        ({ end, folded, start }) =>
          folded.length <= longestCorrected &&
          !isStopWord(text.slice(start, end)) &&
          !isKnown(folded, vocabulary) &&
          !(end === text.trimEnd().length && isBeginning(folded, vocabulary)),
      ),
  )
}

function isKnown(folded: string, vocabulary: Vocabulary): boolean {
  if (folded.length < shortestWord || /\d/.test(folded)) return true
  const stem = stemOf(folded)
  return (
    isIrregular(stem) || vocabularyStems(vocabulary).has(stem) || fieldStems.has(stem) || isMunicipality(stem)
  )
}

/** The last word may still be in the making. */
function isBeginning(folded: string, vocabulary: Vocabulary): boolean {
  for (const [length, words] of wordsByLength(vocabulary)) {
    if (length > folded.length && words.some((word) => word.folded.startsWith(folded))) return true
  }
  return false
}

function nearest(folded: string, vocabulary: Vocabulary): string | null {
  return (
    nearestWord(folded, vocabulary, 1) ??
    halves(folded, vocabulary) ??
    (folded.length >= longWord ? nearestWord(folded, vocabulary, 2) : null) ??
    nearestCompound(folded, vocabulary)
  )
}

/** The word with the fewest letters to change, and of those the one used most. */
function nearestWord(folded: string, vocabulary: Vocabulary, allowed: number): string | null {
  let best: (Known & { away: number }) | null = null
  for (let length = folded.length - allowed; length <= folded.length + allowed; length += 1) {
    for (const word of wordsByLength(vocabulary).get(length) ?? []) {
      // Few misspell the first letter, and another first letter is most often another word.
      const extra = word.folded[0] === folded[0] ? 0 : 1
      if (extra === allowed) continue
      const away = lettersApart(folded, word.folded)
      const cost = away + extra
      if (away === 0 || cost > allowed || isStopWord(word.spelt)) continue
      if (!best || cost < best.away || (cost === best.away && word.count > best.count))
        best = { ...word, away: cost }
      // The words of a length that are used most come first: none of the others is better.
      if (cost === 1) break
    }
  }
  return best?.spelt ?? null
}

/** Two words run together: `unghash`. Both must be the portal's. */
function halves(folded: string, vocabulary: Vocabulary): string | null {
  let best: { spelt: string; count: number } | null = null
  for (let cut = shortestHalf; cut <= folded.length - shortestHalf; cut += 1) {
    const first = speltAs(folded.slice(0, cut), vocabulary)
    const second = speltAs(folded.slice(cut), vocabulary)
    if (!first || !second) continue
    const count = Math.min(first.count, second.count)
    if (!best || count > best.count) best = { spelt: `${first.spelt} ${second.spelt}`, count }
  }
  return best?.spelt ?? null
}

/** A compound of which one part is spelt as the portal does, and the other nearly: `misbrugsbehanling`. */
function nearestCompound(folded: string, vocabulary: Vocabulary): string | null {
  for (let cut = folded.length - shortestWord; cut >= shortestWord; cut -= 1) {
    const head = folded.slice(0, cut)
    const tail = folded.slice(cut)
    const bare = head.replace(/s$/, '')
    const first = speltAs(bare, vocabulary) ?? speltAs(head, vocabulary)
    const joint = first && fold(first.spelt) === bare && bare !== head ? 's' : ''
    const end = first && tail.length > shortestWord ? nearestWord(tail, vocabulary, 1) : null
    if (first && end) return first.spelt + joint + end
    const second = speltAs(tail, vocabulary)
    const start = second && bare.length > shortestWord ? nearestWord(bare, vocabulary, 1) : null
    if (second && start) return start + (bare === head ? '' : 's') + second.spelt
  }
  return null
}
