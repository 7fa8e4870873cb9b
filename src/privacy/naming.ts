import { plain } from './plain'
import { textsIn } from './textsIn'

export type Known = {
  /** Addresses and ids. */
  marks: string[]
  names: string[]
  /** Longer names of others that the person's is a part of: `Karen Anna Hansen` is not Anna Hansen. */
  othersNames?: string[]
}

/** Whether a value, whatever its shape, names somebody. */
export type Naming = (value: unknown) => boolean

/** Looks for whole addresses and whole names: `hanne@aalborg.dk` is not Anne, and Marianne Hansen is not either. */
export function namingOf({ marks, names, othersNames = [] }: Known): Naming {
  const wanted = anyOf([...marks.map(markPattern), ...names.map(namePattern)], 'u')
  const others = anyOf(
    [...othersNames].sort((one, other) => other.length - one.length).map(namePattern),
    'gu',
  )
  const isNamedIn = (text: string) => wanted.test(plain(text).replace(others, '¤'))
  return (value) => textsIn(value).flatMap(readingsOf).some(isNamedIn)
}

const sign = '[\\p{L}\\p{M}\\p{N}]'

function markPattern(mark: string): string {
  const isPartOfAnother = `(?<!${sign}|[._%+-])(?<!${sign}['&])`
  return `${isPartOfAnother}${escaped(plain(mark))}(?!${sign}|[.-]${sign})`
}

/** In the genitive too, with the last names first, and with `+` for a space, as addresses of searches have it. */
function namePattern(name: string): string {
  const words = plain(name).split(' ')
  const asSaid = `(?<!${sign})(?<!${sign}['-])${joined(words)}s?(?!${sign}|-${sign})`
  return [asSaid, ...words.slice(1).map((_, at) => turned(words.slice(at + 1), words.slice(0, at + 1)))].join(
    '|',
  )
}

/** `Hansen, Anne`, but not in a list of names: `Bo Hansen, Anne Holm`. */
function turned(last: string[], first: string[]): string {
  const isAtStart = `(?<=^ *|[^\\p{L}\\p{M}\\p{N} '-] *|(?<!${sign})(?:af|for|fra|hos|med|og|til|ved) )`
  const isAtEnd = `(?= *$| *[^\\p{L}\\p{M}\\p{N} '-])`
  return `${isAtStart}${joined(last)} ?, ?${joined(first)}${isAtEnd}`
}

/** One who is called Jens-Ole may be written Jens Ole. */
function joined(words: string[]): string {
  return words.map((word) => escaped(word).replaceAll('-', '[ +-]')).join('[ +]')
}

function anyOf(patterns: string[], flags: string): RegExp {
  return new RegExp(patterns.length > 0 ? patterns.join('|') : '(?!)', flags)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

const percented = /(?:%[0-9a-f]{2})+/gi

/** A text as it stands, and as the address of a page says it. */
function readingsOf(text: string): string[] {
  const decoded = text.replace(percented, decodedOrSame)
  return decoded === text ? [text] : [text, decoded]
}

function decodedOrSame(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
