import { addressFault, foldedAddress, keptAddress } from '@/lib/mailAddress'
import { type Column, columnsOf, isTitle } from './listColumns'
import { nameIn } from './listedName'
import { freeLine, type Line, type Person } from './pastedLine'
import { addressIn } from './pastedPieces'
import { lengthProblem, nameProblem, plainLine } from './typedText'

/** Somebody on a list, with where they stand on it, e.g. `Linje 3`. */
export type Listed = { place: string; fieldId: string; name: string; email: string; jobRole: string }

type Read = { people: Listed[]; problems: string[] }

/** More lines than a list of participants has. */
const mostLines = 300

/** Far more than there may be people on a list. */
const mostCharacters = 20_000
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
    if (isTitle(cells)) continue
    const place = `Linje ${index + 1}`
    const { people, problems } = columns ? inColumns(cells, columns) : freeLine(line)
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
  const beyond = cells.slice(columns.length).filter(Boolean)
  if (beyond.length > 0)
    return { people: [], problems: [`»${beyond.join('« og »')}« står uden for overskrifterne.`] }
  const listed = of('navn') || (['fornavn', 'mellemnavn', 'efternavn'] as const).map(of).join(' ')
  const found = nameIn(withoutAddress(plainLine(listed)), { isSaid: true })
  if (!found) return { people: [], problems: [`»${listed}« kan være andet end et navn.`] }
  const { jobRole, name } = found
  const job = [jobRole, withoutAddress(of('stilling'))].filter(Boolean).join(', ')
  return { people: [{ name, email: addresses[0] ?? of('mail'), jobRole: job }], problems: [] }
}

/** The cells of a line, by whichever separator it has: Excel's tab, else semicolon, else an upright line, else comma. */
function cellsOf(line: string): string[] {
  const separator = ['\t', ';', '|', ','].find((mark) => line.includes(mark)) ?? '\t'
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

function addressesOf(text: string): string[] {
  return text.split(separators).flatMap((word) => (word.includes('@') ? [addressIn(word)] : []))
}

function addressesIn(line: string): number {
  return new Set(addressesOf(line).map(foldedAddress)).size
}

function withoutAddress(text: string): string {
  return text.includes('@') ? '' : text
}

function problemWith({ email, jobRole, name }: Person): string | null {
  if (!name || name.includes('@')) return 'navnet mangler.'
  if (!email) return 'mailadressen mangler.'
  const problem = nameProblem(name) ?? lengthProblem('Stillingen', jobRole)
  if (problem) return problem
  if (keptAddress(email)) return jobRole.includes('@') ? 'der står en mailadresse i stillingen.' : null
  return `»${email.slice(0, 60)}« er ikke en mailadresse.${/ Tegnet .*/.exec(addressFault(email) ?? '')?.[0] ?? ''}`
}
