import { type LostLink, lostLinks } from './links'

/** What a link field says too. */
export const wholeAddress = 'Skriv hele adressen, fx https://www.eksempel.dk/side.'

const mostTold = 5

/**
 * What is wrong with the links of a text, in Danish, each named by its words and what stands as its address; `null` for nothing.
 * Those that are `known` are let be.
 */
export function linkFault(value: unknown, known: ReadonlySet<string> = new Set()): string | null {
  const lost = lostLinks(value).filter((link) => !known.has(keyOf(link)))
  if (lost.length === 0) return null
  const told = lost.slice(0, mostTold).map(sentence)
  const more = lost.length - told.length
  return [...told, ...(more > 0 ? [`Det gælder ${more} links mere.`] : [])].join(' ')
}

function sentence({ kind, url, words }: LostLink): string {
  const link = words.trim() ? `Linket «${short(words)}»` : 'Et link uden tekst'
  if (kind === 'unchosen') return `${link} fører ingen steder hen. Vælg den side, det skal føre til.`
  return `${link} fører til «${short(url)}», som ikke er en adresse. ${wholeAddress}`
}

/** The links of a text that lead nowhere, as {@link linkFault} knows them again. */
export function lostLinkKeys(value: unknown): string[] {
  return lostLinks(value).map(keyOf)
}

const keyOf = ({ kind, url }: LostLink) => `${kind} ${url}`

/** On one line, and no longer than that it can be read. */
function short(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
