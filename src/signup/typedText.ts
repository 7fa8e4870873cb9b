import { composedText } from '@/lib/composedText'
import { withoutUnseenInWords } from '@/lib/unseenSigns'

/** The longest name, workplace or job that is taken; and the longest answer. */
export const longestLine = 120
export const longestAnswer = 2000

/**
 * One line as people mean it: composed, without control characters, marks that turn the reading direction and other signs
 * that can't be seen, which could make a list say something else than it does.
 */
export function plainLine(typed: string): string {
  return unseenGone(typed).replace(anySpaces, ' ').trim()
}

/** Several lines, likewise. */
export function plainLines(typed: string): string {
  return typed
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map((line) => unseenGone(line).replace(anySpaces, ' ').trimEnd())
    .join('\n')
    .trim()
}

/** A text without the signs it begins and ends with, in linear time: a pattern for its end would be tried at each of its signs. */
export function withoutEnds(text: string, signs: { atStart: string; atEnd: string }): string {
  let start = 0
  let end = text.length
  while (start < end && signs.atStart.includes(text.charAt(start))) start += 1
  while (end > start && signs.atEnd.includes(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** With the line break of old terminals, and a letter of braille without dots. */
const anySpaces = /[\s\u0085\u2800]+/g
const noText = /(?![\s\u0085])[\p{Cc}\p{Cs}\p{Co}]/gu

/** First, since letters are composed with their marks when nothing stands between them. */
function unseenGone(text: string): string {
  return composedText(withoutUnseenInWords(text.replace(noText, '')))
}

const inBrackets = String.raw`[([{<]\s?(?:at|snabel-?a)\s?[)\]}>]`
const inWords = String.raw`(?:[([{<]\s?a\s?[)\]}>]|\s(?:at|snabel-?a)\s)`
const dotInWords = String.raw`(?:\s?[([{<]\s?(?:dot|punktum|\.)\s?[)\]}>]|\s(?:dot|punktum)\s)\s?`
const labels = String.raw`(?:[\p{L}\d-]{1,63}(?:\.|${dotInWords})){1,5}`
/** What an address ends in, so that `Håber at deltage. Kommer senere` is none. */
const ending = String.raw`(?:dk|com|org|net|eu|nu|info|se|no|de)(?![\p{L}\d])`
const hidden = new RegExp(
  String.raw`[＠﹫]|[\p{L}\d]${inBrackets}[\p{L}\d]|[\p{L}\d]\s?(?:${inBrackets}\s?${labels}\p{L}{2}|${inWords}\s?${labels}${ending})`,
  'iu',
)

/** Whether a mail address stands in a text with something else for its @, as `anna(at)eksempel.dk`. */
export function hidesAddress(text: string): boolean {
  return hidden.test(text)
}

const whereToPaste = 'Skal flere tilmeldes, så vælg »Tilmeld flere«, og sæt listen ind i feltet »Liste«.'

/** What is wrong with somebody's name, as a sentence; `null` for nothing. */
export function nameProblem(name: string): string | null {
  if (!name) return 'Skriv et navn.'
  if (holdsAddress(name)) return `Der kan ikke stå en mailadresse i navnet. ${whereToPaste}`
  if (name.length > longestLine) return `Navnet må højst fylde ${longestLine} tegn.`
  return /\p{L}/u.test(name) ? null : 'Skriv et navn med bogstaver.'
}

/** What is wrong with somebody's workplace or job, which may be left empty. */
export function lineProblem(what: 'Arbejdsstedet' | 'Stillingen', text: string): string | null {
  if (holdsAddress(text)) return `Der kan ikke stå en mailadresse i ${what.toLowerCase()}. ${whereToPaste}`
  return text.length > longestLine ? `${what} må højst fylde ${longestLine} tegn.` : null
}

function holdsAddress(text: string): boolean {
  return text.includes('@') || hidesAddress(text)
}
