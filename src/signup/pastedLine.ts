import { isGivenName } from './givenName'
import { isJob, isSurelyJob, mayBeNoJob, namesSomebody } from './listedJob'
import { nameIn } from './listedName'
import { isNumber, isPhone } from './listedNumber'
import { type Mark, type Piece, type Pieces, piecesOf, strongest } from './pastedPieces'

export type Person = { name: string; email: string; jobRole: string }

/** What one line says: people, and what is wrong with the rest of it. */
export type Line = { people: Person[]; problems: string[] }

/** A line that nothing is said of: which cell is the address is seen from the address itself. What can be read in two ways is asked about. */
export function freeLine(line: string): Line {
  const isMails = />\s*;/.test(line) && !/^\s*(?:\d{1,3}[.)]|[-–—•·*▪‣])/.test(line)
  return lineOf(piecesOf(line), isMails)
}

/** @param isMails whether the line is the recipients of a mail, as they are copied: then a word after one is the next */
function lineOf(read: Pieces, isMails: boolean): Line {
  const count = read.pieces.filter(isAddress).length
  if (count === 0) return person({ listed: read.pieces[0]?.text ?? '', email: '' })
  if (count === 1) return onePerson(read, isMails)
  const records = recordsOf(read)
  if (!records) return severalPeople(read)
  const lines = records.map((record) => lineOf(record, isMails))
  return {
    people: lines.flatMap(({ people }) => people),
    problems: lines.flatMap(({ problems }) => problems),
  }
}

/** The parts of a line that each have an address, as a mail's recipients; `null` when its marks part it otherwise. */
function recordsOf(read: Pieces): Pieces[] | null {
  let rest: readonly Mark[] = read.ends
  for (let mark = strongest(rest); mark; mark = strongest(rest)) {
    const records = partedBy(read, mark).filter(({ pieces }) => pieces.length > 0)
    if (records.length > 1) return records.every(({ pieces }) => pieces.some(isAddress)) ? records : null
    const tried = mark
    rest = rest.filter((each) => each !== tried)
  }
  return null
}

function partedBy({ ends, pieces }: Pieces, mark: Mark): Pieces[] {
  const parts: Pieces[] = [{ pieces: [], ends: [] }]
  let next = 0
  for (let cell = 0; cell <= ends.length; cell += 1) {
    const part = parts.at(-1)
    for (let piece = pieces[next]; piece?.cell === cell; piece = pieces[next]) {
      part?.pieces.push({ ...piece, cell: part.ends.length })
      next += 1
    }
    const end = ends[cell]
    if (end === mark) parts.push({ pieces: [], ends: [] })
    else if (end) part?.ends.push(end)
  }
  return parts
}

/** Name, address and job of one, in cells or with spaces alone between them. */
function onePerson(read: Pieces, isMails: boolean): Line {
  const mark = strongest(read.ends)
  const cells = mark ? partedBy(read, mark) : [read]
  const found = cells.flatMap(({ ends, pieces }, cell) => joined(pieces, ends, cell))
  const at = found.findIndex(isAddress)
  const email = found[at]?.text ?? ''
  const said = (some: Piece[]) => some.filter(({ text }) => !isPhone(text))
  const [number, ...rest] = said(found.slice(0, at))
  const before = number && !(rest.length > 0 && isNumber(number.text)) ? [number, ...rest] : rest
  const after = said(found.slice(at + 1))
  const [family, given] = before
  // `Holm, Åse <a@x.dk>`, where the comma parts no cells.
  const isTurned = mark === ',' && before.length === 2 && given?.cell === found[at]?.cell
  const names = isTurned ? [`${family?.text}, ${given?.text}`] : before.map(({ text }) => text)
  const [name = '', ...more] = names.length > 0 ? names : after.splice(0, 1).map(({ text }) => text)
  if (more.length > 0) {
    return asked(`»${name}« og »${more.join('« og »')}« står i hvert sit felt før mailadressen.`)
  }
  const isFirst = before.length === 0
  const jobs = after.map(({ text }) => text)
  if (jobs.length > 1) return asked(`»${jobs.join('« og »')}« står i hvert sit felt efter mailadressen.`)
  const [job = ''] = jobs
  // What follows a given name may be the family name.
  const isHalf = !/\s/.test(name) || (isFirst && name.split(/\s/).every(isGivenName))
  const isParted = mark !== undefined && mark !== ','
  const isUnsure = isMails || isHalf || (isFirst && !isParted)
  if (job && ((isUnsure && !isJob(job) && !isSurelyJob(job)) || (isMails && namesSomebody(job))))
    return asked(`»${job}« kan være andet end en stilling.`)
  return person({ listed: name, email, job, isParted: isTurned })
}

/** The pieces of one cell, where lesser marks part nothing but what stands on either side of an address. */
function joined(pieces: Piece[], ends: Mark[], cell: number): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    const mark = ends[piece.cell - 1]
    if (last?.kind === 'text' && piece.kind === 'text') last.text += `${mark ?? ''} ${piece.text}`
    else all.push({ ...piece, cell })
  }
  return all
}

/**
 * People on one line that its marks don't part from one another: each name before its address, all in the same way. Nobody is
 * taken from another way, and the list tells that there are more addresses than it could read.
 */
function severalPeople({ ends, pieces }: Pieces): Line {
  const line: Line = { people: [], problems: [] }
  const sizes = new Set<number>()
  let said: Piece[] = []
  let last: Piece | null = null
  for (const piece of pieces) {
    if (isAddress(piece)) {
      const [first, second] = said
      const isTurned =
        said.length === 2 &&
        second?.cell === piece.cell &&
        ends.slice(first?.cell, second.cell).join('') === ','
      if (said.length > 1 && !isTurned) return { people: [], problems: [] }
      sizes.add(said.length)
      const listed = said.map(({ text }) => text).join(', ')
      const { people, problems } = person({ listed, email: piece.text, isParted: true })
      line.people.push(...people)
      line.problems.push(...problems)
      said = []
      last = piece
    } else if (last?.cell === piece.cell) return { people: [], problems: [] }
    else if (!isPhone(piece.text)) said.push(piece)
  }
  const isAlike = !(sizes.has(2) && sizes.size > 1)
  return said.length === 0 && isAlike ? line : { people: [], problems: [] }
}

type Listed = { listed: string; email: string; job?: string; isParted?: boolean }

function person({ email, isParted = false, job = '', listed }: Listed): Line {
  const found = nameIn(listed, { isParted })
  if (!found) return asked(`»${listed}« kan være andet end et navn.`)
  if (found.jobRole && job) {
    return asked(`»${found.jobRole}« og »${job}« kan begge være stillingen.`)
  }
  const jobRole = found.jobRole || job
  if (jobRole && mayBeNoJob(jobRole)) return asked(`»${jobRole}« kan være andet end en stilling.`)
  return { people: [{ name: found.name, email, jobRole }], problems: [] }
}

function asked(what: string): Line {
  return {
    people: [],
    problems: [
      `${what} Skriv navn, mail og stilling i ét felt hver, eller skriv overskrifter over listen: fornavn, efternavn, mail, stilling.`,
    ],
  }
}

function isAddress({ kind }: Piece): boolean {
  return kind === 'address'
}
