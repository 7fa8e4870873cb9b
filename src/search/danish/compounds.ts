import { fieldStems } from './fieldWords'
import { fold } from './fold'
import { stemOf } from './stem'
import type { Vocabulary } from './types'
import { vocabularyStems } from './vocabulary'

/** First parts too short to be told from chance, but too common in the field to be missed. */
const shortParts = new Set([
  'ung',
  'rus',
  'dag',
  'job',
  'hus',
  'sag',
  'mad',
  'fri',
  'bo',
  'ssp',
  'alk',
  'sms',
  'uge',
])
/** Parts the portal's own texts may lack. */
const fieldParts = new Set(
  `misbrug misbruger stof hash alkohol pusher rusmiddel middel brug behandling behandler rådgivning rådgiver konsulent
  center gruppe samtale tilbud indsats team ophold sted døgn støtte kontakt person forældre familie barn ungdom skole
  uddannelse kommune vejleder vejledning netværk forløb model metode område problem læge sundhed psykiatri krise akut
  telefon linje kursus tema guide værktøj redskab skema analyse undersøgelse screening udredning rapport politik plan
  strategi ordning garanti mentor lærer pædagog afdeling enhed forvaltning myndighed udvalg nævn arbejde opgave
  fællesskab miljø situation bolig klub fritid kriminalitet pris liste aften nummer mad motivation trivsel samarbejde`
    .split(/\s+/)
    .map((word) => stemOf(fold(word))),
)
/** What words begin and end with without being made of it. By stem. */
const noFirstPart = new Set(
  'over und for gennem ind til hver hel mod men selv var tvar stor lang forst alt hend'.split(' '),
)
const noLastPart = new Set(
  'els end ern hed isk lig sig stand ning over und ring var den ret los for far vej skab mul krav tag'.split(
    ' ',
  ),
)
const shortestPart = 4
const longestWord = 60

const found = new WeakMap<Vocabulary, { size: number; parts: Map<string, string[]> }>()

/**
 * The stems of what a compound is made of, by the portal's own vocabulary: `misbrugsbehandling` is misbrug and
 * behandling, `stofmisbrugsbehandling` also stofmisbrug and misbrugsbehandling. Empty for what is no compound.
 * @param word folded
 */
export function partsOf(word: string, vocabulary: Vocabulary): string[] {
  if (word.length < 6 || word.length > longestWord || /[^a-z]/.test(word)) return []
  let cache = found.get(vocabulary)
  if (!cache || cache.size !== vocabulary.size || cache.parts.size > 100_000) {
    cache = { size: vocabulary.size, parts: new Map() }
    found.set(vocabulary, cache)
  }
  const cached = cache.parts.get(word)
  if (cached) return cached
  const parts = findParts(word, vocabularyStems(vocabulary))
  parts.delete(stemOf(word))
  const list = [...parts]
  cache.parts.set(word, list)
  return list
}

/**
 * The two words that a compound the portal doesn't use is made of, where it uses both; the commonest such pair.
 * @param word folded
 */
export function halvesOf(word: string, vocabulary: Vocabulary): [string, string] | null {
  const stems = vocabularyStems(vocabulary)
  if (stems.size === 0 || stems.has(stemOf(word)) || partsOf(word, vocabulary).length === 0) return null
  let best: { halves: [string, string]; count: number } | null = null
  for (const halves of cutsOf(word, stems)) {
    const count = Math.min(...halves.map((half) => stems.get(stemOf(half)) ?? 0))
    if (!best || count > best.count) best = { halves, count }
  }
  return best?.halves ?? null
}

const shortestCompound = 7
const longestCompound = 30

/**
 * Every two words that a compound may be made of by its letters alone, whether anybody uses them or not.
 * @param word folded
 */
export function possibleHalves(word: string): [string, string][] {
  if (word.length < shortestCompound || word.length > longestCompound || /[^a-z]/.test(word)) return []
  const halves = new Map<string, [string, string]>()
  for (let cut = 2; cut <= word.length - shortestPart; cut += 1) {
    const [joined, second] = [word.slice(0, cut), word.slice(cut)]
    const secondStem = stemOf(second)
    if (secondStem.length < 3 || noLastPart.has(secondStem)) continue
    // Of two with the same stem the one that is a word: misbrug, but unge.
    for (const first of [joined.replace(/s$/, ''), joined, joined.replace(/e$/, '')]) {
      const isPart =
        shortParts.has(first) || (first.length >= shortestPart && !noFirstPart.has(stemOf(first)))
      const key = `${stemOf(first)} ${secondStem}`
      if (isPart && !halves.has(key)) halves.set(key, [first, second])
    }
  }
  return [...halves.values()]
}

function findParts(word: string, stems: ReadonlyMap<string, number>, depth = 0): Set<string> {
  const parts = new Set<string>()
  if (depth > 3) return parts
  for (const halves of cutsOf(word, stems)) {
    for (const half of halves) {
      parts.add(stemOf(half))
      for (const part of findParts(half, stems, depth + 1)) parts.add(part)
    }
  }
  return parts
}

/** Every way to cut a word into two words. */
function cutsOf(word: string, stems: ReadonlyMap<string, number>): [string, string][] {
  const cuts: [string, string][] = []
  const isWord = (stem: string) => stems.has(stem) || fieldParts.has(stem) || fieldStems.has(stem)
  for (let cut = 2; cut <= word.length - shortestPart; cut += 1) {
    const second = word.slice(cut)
    const secondStem = stemOf(second)
    if (secondStem.length < 3 || noLastPart.has(secondStem) || !isWord(secondStem)) continue
    const first = firstPart(word.slice(0, cut), isWord)
    if (first) cuts.push([first, second])
  }
  return cuts
}

/** The first part as a word: as it stands, or without the s or e that joins it to the second. */
function firstPart(joined: string, isWord: (stem: string) => boolean): string | null {
  const bare = /[se]$/.test(joined) ? joined.slice(0, -1) : joined
  for (const first of [joined, bare]) {
    if (shortParts.has(first)) return first
    const stem = stemOf(first)
    if (first.length >= shortestPart && !noFirstPart.has(stem) && isWord(stem)) return first
  }
  return null
}
