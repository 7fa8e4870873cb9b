import { foldedAddress } from '@/lib/mailAddress'
import type { Column } from './listColumns'
import { isWholeName, mayBeNoJob, namesSomebody } from './listedJob'
import { nameIn } from './listedName'
import { holdsNumber, isNumber, isPhone, withoutPhone } from './listedNumber'
import type { Line } from './pastedLine'
import { addressesOf, type Piece, piecesOf } from './pastedPieces'
import { plainLine } from './typedText'

/** A line under headings that say what stands where. */
export function rowOf(cells: string[], headings: string[], columns: Column[]): Line {
  const of = (...wanted: Column[]) =>
    cells.filter((cell, index) => cell && wanted.some((column) => columns[index] === column))
  const [email, ...others] = addressesIn(cells, columns)
  if (others.length > 0) return told('der står mere end én mailadresse.')
  const beyond = cells.filter((cell, index) => cell && !headings[index] && !isNumber(cell))
  if (beyond.length > 0) return told(`»${beyond.join('« og »')}« står uden for overskrifterne.`)
  const listed = nameUnder(of)
  const isSorted = of('sorteret').length > 0 && of('fornavn', 'efternavn').length === 0
  const found = listed === null ? null : nameIn(listed, { isSaid: true, isSorted })
  if (!found) return told(`»${nameCells(of).join('« og »')}« kan være andet end et navn.`)
  const mail = of('mail').map(withoutAddress)
  const stray = mail.find((text) => text && !isAlike(text, found.name) && !/^anonym/i.test(text))
  if (email && stray) return told(`»${stray}« er ikke en mailadresse.`)
  const other = of('deltager').find((text) => namesSomebody(text) && !holdsWords(found.name, text))
  if (other) return told(`»${other}« kan være en deltager mere.`)
  const job = of('stilling')
    .map((cell) => withoutPhone(withoutAddress(cell)))
    .filter((text) => text && !isPhone(text))
  if (
    job.some((text) => holdsNumber(text) || isWholeName(text)) ||
    (found.jobRole && mayBeNoJob(found.jobRole))
  )
    return told(`»${[found.jobRole, ...job].filter(Boolean).join(', ')}« kan være andet end en stilling.`)
  const jobRole = [found.jobRole, plainLine(job.join(' '))].filter(Boolean).join(', ')
  return { people: [{ name: found.name, email: email ?? of('mail').join(' '), jobRole }], problems: [] }
}

/** An account's name is told as an address only where no other stands. */
function addressesIn(cells: string[], columns: Column[]): string[] {
  const of = (some: string[]) => [
    ...new Map(some.flatMap(addressesOf).map((address) => [foldedAddress(address), address])).values(),
  ]
  const outside = of(cells.filter((_, index) => columns[index] !== 'konto'))
  return outside.length > 0 ? outside : of(cells)
}

type CellsOf = (...wanted: Column[]) => string[]

const nameColumns = ['navn', 'sorteret', 'fornavn', 'mellemnavn', 'efternavn'] as const

function nameCells(of: CellsOf): string[] {
  const cells = nameColumns.flatMap((column) => of(column))
  return (cells.length > 0 ? cells : of('deltager')).map(withoutAddress).filter(Boolean)
}

/** The name as its columns say it, in the order it is spoken; `null` when they say different things. */
function nameUnder(of: CellsOf): string | null {
  const textOf = (column: Column) => [...new Set(of(column).map(withoutAddress).filter(Boolean))]
  const [given, middle, family] = (['fornavn', 'mellemnavn', 'efternavn'] as const).map((column) =>
    plainLine(textOf(column).join(' ')),
  ) as [string, string, string]
  const whole = [...textOf('navn'), ...textOf('sorteret')]
  const [name = '', ...more] = whole
  const parts = [given, middle, family].filter(Boolean)
  if (more.length > 0 || parts.some((part) => part.includes(','))) return null
  if (parts.length === 0)
    return whole.length > 0
      ? name
      : textOf('deltager')
          .filter((text) => !isNumber(text))
          .join(', ')
  if (!name || parts.every((part) => holdsWords(name, part))) return name || parts.join(' ')
  if (name.includes(',')) return null
  if (!given) return [name, middle, family].filter(Boolean).join(' ')
  if (!family) return [given, middle, name].filter(Boolean).join(' ')
  return holdsWords(parts.join(' '), name) ? parts.join(' ') : null
}

/** What stands in a cell beside an address. */
function withoutAddress(cell: string): string {
  if (!cell.includes('@')) return cell
  return piecesOf(cell)
    .pieces.filter(({ kind }: Piece) => kind === 'text')
    .map(({ text }) => text)
    .join(', ')
}

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
}

function holdsWords(text: string, part: string): boolean {
  const words = new Set(wordsIn(text))
  return wordsIn(part).every((word) => words.has(word))
}

function isAlike(text: string, name: string): boolean {
  return holdsWords(text, name) && holdsWords(name, text)
}

function told(problem: string): Line {
  return { people: [], problems: [problem] }
}
