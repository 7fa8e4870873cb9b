import { addressFault, foldedAddress, keptAddress } from '@/lib/mailAddress'
import { type Column, columnsOf } from './listColumns'
import { mostCharacters } from './typed'
import { lengthProblem, nameProblem, plainLine, withoutEnds } from './typedText'

/** Somebody on a list, with where they stand on it, e.g. `Linje 3`. */
export type Listed = { place: string; fieldId: string; name: string; email: string; jobRole: string }

type Read = { people: Listed[]; problems: string[] }

type Person = { name: string; email: string; jobRole: string }
/** What one line says: people, and what is wrong with the rest of it. */
type Line = { people: Person[]; problems: string[] }

/** More lines than a list of participants has. */
const mostLines = 300

const tooLong = 'Listen er for lang til at blive læst. Del den i flere.'

/**
 * Reads a list as people have them: `Navn; mail; stilling`, columns copied from Excel with or without their headings, or a
 * mail's recipients (`Navn <mail>`). Each address on it is one participant or one problem told, and no name or job has an
 * address in it. Linear in the length of what was pasted.
 *
 * @param fieldId the field the list was typed in, where its problems are told
 */
export function readPastedList(text: string, fieldId: string): Read {
  const read: Read = { people: [], problems: [] }
  // The end of it did not come along.
  if (text.length >= mostCharacters) return { people: [], problems: [tooLong] }
  let columns: Column[] | null = null
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (!plainLine(line)) continue
    if (index >= mostLines) return { people: [], problems: [tooLong] }
    const cells = cellsOf(line)
    const heading = columnsOf(cells)
    if (heading) {
      columns = heading
      continue
    }
    const place = `Linje ${index + 1}`
    const { people, problems } = columns ? inColumns(cells, columns) : freely(line, cells)
    for (const person of people) {
      const problem = problemWith(person)
      if (problem) problems.push(problem)
      else read.people.push({ place, fieldId, ...person, email: keptAddress(person.email) ?? '' })
    }
    const missed = addressesIn(line) - people.length - problems.length
    if (missed > 0)
      problems.push('der er flere mailadresser, end der kan læses. Skriv én deltager pr. linje.')
    read.problems.push(...problems.map((problem) => `${place}: ${problem}`))
  }
  return read
}

/** A line under headings that say what stands where. */
function inColumns(cells: string[], columns: Column[]): Line {
  const of = (wanted: Column) =>
    plainLine(cells.filter((cell, index) => cell && columns[index] === wanted).join(' '))
  const addresses = cells.flatMap(addressesOf)
  if (addresses.length > 1) return { people: [], problems: ['der står mere end én mailadresse.'] }
  const name = of('navn') || plainLine(`${of('fornavn')} ${of('efternavn')}`)
  return person(turned(withoutAddress(name)), addresses[0] ?? of('mail'), withoutAddress(of('stilling')))
}

/** A line that nothing is said of: which cell is the address is seen from the address itself. */
function freely(line: string, cells: string[]): Line {
  const found = cells.map((cell) => addressesOf(cell).length)
  const count = found.reduce((sum, each) => sum + each, 0)
  // Recipients of a mail, or addresses alone.
  if (count > 1 || line.includes('<')) return recipients(line)
  const at = found.indexOf(1)
  if (at < 0) return person(cells.find(Boolean) ?? '', '', '')
  const [address = ''] = addressesOf(cells[at] ?? '')
  // `Åse Holm (a@x.dk)`
  const beside = unquoted((cells[at] ?? '').replace(address, '').replace(/[<>()[\]]|mailto:/gi, ' '))
  const filled = (some: string[]) => some.filter((cell) => cell && !isPhone(cell))
  const before = filled([...cells.slice(0, at), beside])
  const after = filled(cells.slice(at + 1))
  const [name = '', ...more] = before.length > 0 ? before : after.splice(0, 1)
  if (more.length > 0) {
    return asked(`»${name}« og »${more.join('« og »')}« står i hvert sit felt før mailadressen.`)
  }
  if (after.length > 1) return asked(`»${after.join('« og »')}« står i hvert sit felt efter mailadressen.`)
  return person(turned(name), address, after[0] ?? '')
}

function asked(what: string): Line {
  return {
    people: [],
    problems: [
      `${what} Skriv navn, mail og stilling i ét felt hver, eller skriv overskrifter over listen: fornavn, efternavn, mail, stilling.`,
    ],
  }
}

/** The recipients of a mail, by semicolons or commas: `Holm, Åse <a@x.dk>; b@x.dk`, each with what stands before it. */
function recipients(line: string): Line {
  const parts: Line = { people: [], problems: [] }
  let said: string[] = []
  const take = (address: string, pieces: string[]) => {
    const name = pieces.length === 2 ? `${pieces[0]}, ${pieces[1]}` : (pieces[0] ?? '')
    if (pieces.length > 2) parts.problems.push('skriv én deltager pr. linje.')
    else parts.people.push({ name: turned(unquoted(name)), email: address, jobRole: '' })
  }
  for (const { text, isEnd, isInBrackets } of piecesOf(line)) {
    const addresses = addressesOf(text)
    const last = parts.people.at(-1)
    if (addresses.length === 0) {
      if (text) said.push(text)
    } else if (isInBrackets && addresses.length === 1) {
      // What stands before may be the address once more, as when it is copied with its link.
      const isAgain =
        said.length === 0 && last && foldedAddress(last.email) === foldedAddress(addresses[0] ?? '')
      if (!isAgain) take(addresses[0] ?? '', said)
      said = []
    } else {
      for (const address of addresses) {
        take(address, said.slice(-1))
        said = []
      }
    }
    if (isEnd && said.length > 0 && addresses.length > 0) said = []
  }
  const only = parts.people.length === 1 ? parts.people[0] : undefined
  // `Anna <a@x.dk>; Rådgiver`
  if (only && said.length === 1 && !isPhone(said[0] ?? '')) only.jobRole = said[0] ?? ''
  else if (said.filter((text) => !isPhone(text)).length > 0)
    parts.problems.push(`»${said.join(', ').slice(0, 60)}« hører ikke til nogen mailadresse.`)
  return parts
}

type Piece = { text: string; isInBrackets: boolean; isEnd: boolean }

/** A line in pieces: what stands in angle brackets, and else what commas and semicolons part, outside quotes. */
function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  let text = ''
  let isQuoted = false
  let isInBrackets = false
  const end = (isEnd: boolean) => {
    pieces.push({ text: plainLine(text), isInBrackets, isEnd })
    text = ''
  }
  for (const letter of line) {
    if (letter === '"' && !isInBrackets) isQuoted = !isQuoted
    else if (letter === '<' && !isQuoted) {
      end(false)
      isInBrackets = true
    } else if (letter === '>' && isInBrackets) {
      end(true)
      isInBrackets = false
    } else if ((letter === ';' || letter === ',' || letter === '\t') && !isQuoted && !isInBrackets)
      end(letter !== ',')
    else text += letter
  }
  end(true)
  return pieces.filter((piece) => piece.text || piece.isEnd)
}

function person(name: string, email: string, jobRole: string): Line {
  return { people: [{ name: unquoted(name), email, jobRole }], problems: [] }
}

/** `Holm, Åse` is how an address book sorts Åse Holm. */
function turned(name: string): string {
  const [family = '', given = '', ...more] = name.split(',').map(plainLine)
  return given && family && more.length === 0 ? `${given} ${family}` : name
}

/** The cells of a line, by whichever separator it has: Excel's tab, else semicolon, else comma. */
function cellsOf(line: string): string[] {
  const separator = ['\t', ';', ','].find((mark) => line.includes(mark)) ?? '\t'
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted
    if (letter === separator && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += letter
  }
  return [...cells, cell].map((each) => unquoted(plainLine(each)))
}

function unquoted(cell: string): string {
  return plainLine(
    /^(["']).*\1$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell.replaceAll('"', ''),
  )
}

const separators = /[\s<>;,"()[\]|]+/

/** The words of a text that mean an address, without the marks and the `mailto:` they are copied with. */
function addressesOf(text: string): string[] {
  return text.split(separators).flatMap((word) => {
    const address = withoutEnds(word.replace(/^mailto:/i, ''), { atStart: "'’", atEnd: "'’.:" })
    return address.includes('@') ? [address] : []
  })
}

function addressesIn(line: string): number {
  return new Set(addressesOf(line).map(foldedAddress)).size
}

function withoutAddress(text: string): string {
  return text.includes('@') ? '' : text
}

function isPhone(cell: string): boolean {
  return /^[+()\d\s./-]{6,}$/.test(cell)
}

function problemWith({ email, jobRole, name }: Person): string | null {
  if (!name || name.includes('@')) return 'navnet mangler.'
  if (!email) return 'mailadressen mangler.'
  const problem = nameProblem(name) ?? lengthProblem('Stillingen', jobRole)
  if (problem) return problem
  if (keptAddress(email)) return jobRole.includes('@') ? 'der står en mailadresse i stillingen.' : null
  return `»${email.slice(0, 60)}« er ikke en mailadresse.${/ Tegnet .*/.exec(addressFault(email) ?? '')?.[0] ?? ''}`
}
