import { addressFault, foldedAddress, keptAddress } from '@/lib/mailAddress'
import { runsInto } from './brokenLine'
import { type Column, columnsOf, isTitle } from './listColumns'
import { holdsPersonNumber, isSurelyPersonNumber, mayBePersonNumber } from './listedNumber'
import { rowOf } from './listRow'
import { freeLine, type Line, type Person } from './pastedLine'
import { addressesOf, type Mark, marks } from './pastedPieces'
import { withPlainQuotes } from './pastedQuotes'
import { hidesAddress, lineProblem, nameProblem, plainLine } from './typedText'

/** Somebody on a list, with where they stand on it, e.g. `Linje 3`. */
export type Listed = { place: string; fieldId: string; name: string; email: string; jobRole: string }

type Read = { people: Listed[]; problems: string[] }

/** More lines than a list of participants has. */
const mostLines = 300

/** Far more than there may be people on a list. */
const mostCharacters = 20_000
const tooMany = 'der er flere mailadresser, end der kan læses. Skriv én deltager pr. linje.'
const personNumberProblem = 'der kan ikke stå et CPR-nummer på listen. Slet det.'
const maybePersonNumberProblem = 'der kan stå et CPR-nummer på listen. Slet det, hvis det er et.'
const brokenProblem = 'der kan være et navn, som er delt over to linjer. Skriv én deltager pr. linje.'
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
  if (text.length >= mostCharacters) return { people: [], problems: [tooLong] }
  let heading: Heading | null = null
  const lines = text.split(/\r\n|\r|\n/).map(withPlainQuotes)
  for (const [index, line] of lines.entries()) {
    if (!plainLine(line)) continue
    if (index >= mostLines) return { people: [], problems: [tooLong] }
    const found = headingIn(line)
    if (found) {
      heading = found
      continue
    }
    const cells = cellsOf(line, markOf(line))
    if (!cells.some(Boolean) || isTitle(cells)) continue
    const place = `Linje ${index + 1}`
    const { people, problems } = lineIn(lines, index, heading)
    for (const person of people) {
      const problem = problemWith(person)
      if (problem) problems.push(problem)
      else read.people.push({ place, fieldId, ...person, email: keptAddress(person.email) ?? '' })
    }
    read.problems.push(...problems.map((problem) => `${place}: ${problem}`))
  }
  return read
}

type Heading = { mark: Mark; cells: string[]; columns: Column[] }

function headingIn(line: string): Heading | null {
  const mark = markOf(line)
  const cells = cellsOf(line, mark)
  const columns = columnsOf(cells)
  return columns && { mark, cells, columns }
}

/** One of the lines, by what is known of it: the headings above it, and the lines it may run on from and into. */
function lineIn(lines: string[], index: number, heading: Heading | null): Line {
  const line = lines[index] ?? ''
  if (holdsPersonNumber(line))
    return told(isSurelyPersonNumber(line) ? personNumberProblem : maybePersonNumberProblem)
  const cells = heading && cellsUnder(heading, line)
  const kept =
    heading && cells
      ? cells.filter((_, at) => heading.columns[at] !== 'andet' || /cpr/i.test(heading.cells[at] ?? ''))
      : [line]
  if (kept.some(hidesAddress)) return told('der kan stå en mailadresse uden @. Skriv den, som den er.')
  if (kept.some(mayBePersonNumber)) return told(maybePersonNumberProblem)
  if (heading && cells) return rowOf(cells, heading.cells, heading.columns)
  if (runsInto(line, lines[index + 1] ?? '')) return told(brokenProblem)
  if (runsInto(lines[index - 1] ?? '', line)) return told(brokenProblem)
  const read = freeLine(line)
  const found = new Set(read.people.map(({ email }) => foldedAddress(email))).size
  const missed = addressesIn(line) - found - read.problems.length
  return missed > 0 ? { ...read, problems: [...read.problems, tooMany] } : read
}

/** A line's cells, as its headings are parted, or more strongly; `null` when it stands freely under them. */
function cellsUnder({ columns, mark }: Heading, line: string): string[] | null {
  const cells = cellsOf(line, mark)
  const filled = cells.filter(Boolean)
  if (filled.length > 1 || !filled[0]?.includes('@')) return cells
  const own = markOf(line)
  const parted = cellsOf(line, own)
  return own !== ',' && parted.length === columns.length && parted.filter(Boolean).length > 1 ? parted : null
}

/** The strongest mark that stands in a line. */
function markOf(line: string): Mark {
  return marks.find((mark) => line.includes(mark)) ?? '\t'
}

/** The cells of a line, at a mark that stands outside quotes. */
function cellsOf(line: string, separator: Mark): string[] {
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

function addressesIn(line: string): number {
  return new Set(addressesOf(line).map(foldedAddress)).size
}

function problemWith({ email, jobRole, name }: Person): string | null {
  if (!name || name.includes('@')) return 'navnet mangler.'
  if (!email) return 'mailadressen mangler.'
  if (jobRole.includes('@')) return 'der står en mailadresse i stillingen.'
  const problem = nameProblem(name) ?? lineProblem('Stillingen', jobRole)
  if (problem) return problem
  if (keptAddress(email)) return null
  return `»${email.slice(0, 60)}« er ikke en mailadresse.${/ Tegnet .*/.exec(addressFault(email) ?? '')?.[0] ?? ''}`
}

function told(problem: string): Line {
  return { people: [], problems: [problem] }
}
