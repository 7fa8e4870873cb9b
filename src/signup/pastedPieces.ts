import { foldedAddress } from '@/lib/mailAddress'
import { plainLine, withoutEnds } from './typedText'

/** What parts the cells of a line: Excel's tab first, the comma last, since it stands in names too. */
export const marks = ['\t', ';', '|', ','] as const
export type Mark = (typeof marks)[number]

/** One thing said between two marks. `cell` counts the places between marks, so that neighbours can be told from each other. */
export type Piece = { kind: 'address' | 'text'; text: string; cell: number }

/** A line's pieces, and the mark that ends each of its cells but the last. */
export type Pieces = { pieces: Piece[]; ends: Mark[] }

const between = /[\s<>;,"()[\]|]/

/** Takes a line apart at its marks, outside quotes, and at its addresses. */
export function piecesOf(line: string): Pieces {
  const read: Pieces = { pieces: [], ends: [] }
  const hasQuotes = (line.split('"').length - 1) % 2 === 0
  let text = ''
  let word = ''
  let isQuoted = false
  const push = (kind: Piece['kind'], said: string) => {
    const last = read.pieces.at(-1)
    const isAgain =
      kind === 'address' && last?.kind === kind && foldedAddress(last.text) === foldedAddress(said)
    // An address copied with its link stands there twice.
    if (said && !isAgain) read.pieces.push({ kind, text: said, cell: read.ends.length })
  }
  const endText = () => {
    push('text', cleaned(text))
    text = ''
  }
  const endWord = () => {
    if (word.includes('@')) {
      endText()
      push('address', addressIn(word))
    } else text += word
    word = ''
  }
  for (const letter of line) {
    if (!between.test(letter)) word += letter
    else {
      endWord()
      if (letter === '"' && hasQuotes) isQuoted = !isQuoted
      if (isMark(letter) && !isQuoted) {
        endText()
        read.ends.push(letter)
      } else text += letter
    }
  }
  endWord()
  endText()
  return read
}

function isMark(letter: string): letter is Mark {
  return marks.some((mark) => mark === letter)
}

/** The strongest mark that stands in a line. */
export function strongest(ends: readonly Mark[]): Mark | undefined {
  return marks.find((mark) => ends.includes(mark))
}

/** A word that means an address, without the marks and the `mailto:` it is copied with. */
export function addressIn(word: string): string {
  return withoutEnds(word.replace(/^mailto:/i, ''), { atStart: "'‘’", atEnd: "'‘’.:" })
}

const apart = /[\s<>;,"()[\]|]+/

/** The addresses in a text, as often as they stand there. */
export function addressesOf(text: string): string[] {
  return text.split(apart).flatMap((word) => (word.includes('@') ? [addressIn(word)] : []))
}

/** What stands beside an address, without the signs that belong to the address. */
function cleaned(text: string): string {
  const plain = withoutEnds(plainLine(text.replace(/[<>"]|mailto:/gi, ' ')), {
    atStart: ' )]-–—:/',
    atEnd: ' ([-–—:/',
  })
  // `1) Anna`
  const number = /^\d{1,3}\)\s*/.exec(plain)?.[0] ?? ''
  const rest = plain.slice(number.length)
  const isWhole = rest.includes('(') === rest.includes(')') && rest.includes('[') === rest.includes(']')
  const unbracketed = number + (isWhole ? rest : plainLine(rest.replace(/[()[\]]/g, ' ')))
  return /^'.*'$/.test(unbracketed) ? plainLine(unbracketed.slice(1, -1)) : unbracketed.replace(/^'$/, '')
}
