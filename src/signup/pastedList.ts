import { addressProblem, lengthProblem, nameProblem, plainAddress, plainLine } from './typedText'

/** Somebody on a list, with where they stand on it, e.g. `Linje 3`. */
export type Listed = { place: string; fieldId: string; name: string; email: string; jobRole: string }

type Read = { people: Listed[]; problems: string[] }

/**
 * Reads a list as people have them: `Navn; mail; stilling`, copied from Excel, or from a mail's recipients
 * (`Navn <mail>`). Which column is the address is seen from the address itself.
 *
 * @param fieldId the field the list was typed in, where its problems are told
 */
export function readPastedList(text: string, fieldId: string): Read {
  const read: Read = { people: [], problems: [] }
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    for (const [name, email, jobRole] of peopleIn(line)) {
      const place = `Linje ${index + 1}`
      const problem = problemWith(name, email, jobRole)
      if (problem) read.problems.push(`${place}: ${problem}`)
      else read.people.push({ place, fieldId, name, email: plainAddress(email) ?? '', jobRole })
    }
  }
  return read
}

type Person = [name: string, email: string, jobRole: string]

function peopleIn(line: string): Person[] {
  if (!plainLine(line)) return []
  // The recipients of a mail stand on one line: `Anna <a@x.dk>; Bo <b@x.dk>`.
  const recipients = line.split(/(?<=>)\s*[;,]\s*(?=[^;,<>]+<)/)
  if (recipients.length > 1) return recipients.flatMap(personIn)
  return personIn(line)
}

function personIn(text: string): Person[] {
  const named = /^(.*?)<([^<>@]*@[^<>]*)>[\s;,]*(.*)$/.exec(text)
  if (named) return [[nameOf(named[1] ?? ''), (named[2] ?? '').trim(), plainLine(named[3] ?? '')]]
  const cells = cellsOf(text)
  if (isHeading(cells)) return []
  const addresses = cells.filter((cell) => cell.includes('@'))
  // Addresses alone, on one line: each is somebody, whose name is asked for.
  if (addresses.length > 1) return addresses.map((address) => ['', address, ''])
  const at = cells.findIndex((cell) => cell.includes('@'))
  const [name = '', ...more] = cells.filter((_, index) => index !== at)
  return [[nameOf(name), at < 0 ? '' : (cells[at] ?? ''), more.find(Boolean) ?? '']]
}

/** The cells of a line, by whichever separator it has: Excel's tab, else semicolon, else comma. */
function cellsOf(line: string): string[] {
  const separator = ['\t', ';', ','].find((mark) => line.includes(mark)) ?? '\t'
  const cells = line.match(new RegExp(`(?:^|${separator})(?:"(?:[^"]|"")*"|[^${separator}]*)`, 'g')) ?? []
  return cells.map((cell) => plainLine(unquoted(cell.replace(separator, '').trim())))
}

function unquoted(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell
}

function nameOf(text: string): string {
  return plainLine(text.replaceAll('"', '').replace(/[\s;,]+$/, ''))
}

function isHeading(cells: string[]): boolean {
  return /^(navn|name|fulde navn)$/i.test(cells[0] ?? '') && !cells.some((cell) => cell.includes('@'))
}

function problemWith(name: string, email: string, jobRole: string): string | null {
  if (!name) return 'navnet mangler.'
  if (!email) return 'mailadressen mangler.'
  const problem = nameProblem(name) ?? addressProblem(email) ?? lengthProblem('Stillingen', jobRole)
  if (!problem) return null
  return plainAddress(email) ? problem : `»${email.slice(0, 60)}« er ikke en mailadresse.`
}
