/** A line that is an item of a typed list: which line it is, how deep it stands, and how much of it is the bullet. */
export type TypedItem = { line: number; list: string; level: number; isNumbered: boolean; taken: number }

/** One line of a text; `null` where lines before and after have nothing to do with each other. */
export type Line = { text: string; indent?: number } | null

type Kind = { kind: string; number: number | null }
type Marked = { line: number; indent: number; kinds: Kind[]; taken: number }
type Placed = { mark: Marked; kind: Kind; level: number; list: number }

const deepest = 9
/** As many lines are looked ahead for one that goes on with a list. */
const farthest = 100

const spaces = String.raw`[\s\u00a0]`
/** Signs that only stand before an item, and those that need a space after them to be told from other writing. */
const bullet = new RegExp(
  String.raw`^(?<before>${spaces}*)(?:(?<sign>[•●▪■◦○□‣⁃➢➤►▶✓✔❖❑➔\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf076])${spaces}*|(?<spaced>[·–—\uf02d*-]|§(?!${spaces}*\d)|o)${spaces}+)(?=\S)`,
  'u',
)
/** Letters stay as they are typed: a list would count *litra b* as 2. */
const numbered = new RegExp(
  String.raw`^(?<before>${spaces}*)(?<open>\(?)(?<number>\d{1,3})(?<close>[.)])${spaces}+(?=\S)`,
  'u',
)
/** `1. december`, `1. og 2. december`, `1. klasse`: numbers that belong to the word after them. */
const ordinal =
  /^[\s\u00a0]*\d{1,2}\.[\s\u00a0]*(?:(?:og|til|-|–|,)[\s\u00a0]*\d{1,2}\.[\s\u00a0]*)*(?:(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?|klasse|semester|kvartal|halvår|sal|gang|år|d\.|(?:og|til|-|–)[\s\u00a0]*\d)(?![\p{L}])/iu
/** A dash before what somebody says, or before a number that is less than nothing. */
const notDashed =
  /^[\s\u00a0]*(?:[-–—][\s\u00a0]*\d|[–—].*(?:[.!?…»”"]|, (?:siger|sagde|mener|fortæller|forklarer|spørger)[^,]*)[\s\u00a0]*$|-.*, (?:siger|sagde|mener|fortæller|forklarer|spørger)(?![\p{L}]))/u

/**
 * The lists that are typed in a text: at least two lines after each other with the same bullet, or with numbers that begin with
 * the first and go on. A line between others that has another sign stands below the one before it, when those go on after it.
 * Empty lines count for nothing.
 */
export function typedLists(lines: readonly Line[]): TypedItem[] {
  return runsOf(lines).flatMap((run, at) => listsOf(run, at))
}

function runsOf(lines: readonly Line[]): Marked[][] {
  const runs: Marked[][] = [[]]
  for (const [at, line] of lines.entries()) {
    if (line !== null && isEmpty(line.text)) continue
    const mark = line === null ? null : markOf(line, at)
    if (mark) runs.at(-1)?.push(mark)
    else if (runs.at(-1)?.length) runs.push([])
  }
  return runs
}

function isEmpty(text: string): boolean {
  return /^[\s\u00a0]*$/.test(text)
}

function markOf({ indent, text }: { text: string; indent?: number }, line: number): Marked | null {
  const found = bullet.exec(text)
  if (found && !notDashed.test(text)) {
    const sign = found.groups?.sign ?? found.groups?.spaced ?? ''
    return {
      line,
      indent: indent ?? widthOf(found.groups?.before),
      kinds: [{ kind: sign, number: null }],
      taken: found[0].length,
    }
  }
  const counted = numbered.exec(text)?.groups
  if (!counted || ordinal.test(text)) return null
  const { before, close, number = '', open } = counted
  return {
    line,
    indent: indent ?? widthOf(before),
    kinds: [{ kind: `${open}1${close}`, number: Number(number) }],
    taken: numbered.exec(text)?.[0].length ?? 0,
  }
}

/** A level is a tab, or some spaces. */
function widthOf(before = ''): number {
  return Math.ceil([...before].reduce((width, sign) => width + (sign === '\t' ? 3 : 1), 0) / 3)
}

function listsOf(run: Marked[], at: number): TypedItem[] {
  const placed = placeIn(run)
  const roots = new Map<number, Placed[]>()
  for (const each of placed) {
    const list = roots.get(each.list)
    if (list) list.push(each)
    else roots.set(each.list, [each])
  }
  return [...roots.values()]
    .filter((list) => new Set(list.map(({ kind }) => kind.kind)).size < list.length)
    .flat()
    .map(({ kind, level, list, mark }) => ({
      line: mark.line,
      list: `${at}.${list}`,
      level,
      isNumbered: kind.number !== null,
      taken: mark.taken,
    }))
}

/** Where each line stands: in the list that is open, in one below it, or in a new one. What can't stand in any is left out. */
function placeIn(run: Marked[]): Placed[] {
  const placed: Placed[] = []
  let open: Placed[] = []
  let list = 0
  for (const [at, mark] of run.entries()) {
    const depth = open.findIndex((each) => goesOn(each, mark) && mark.indent <= each.mark.indent)
    const continued = open[depth]
    const first = mark.kinds.find(({ number }) => number === null || number === 1)
    const kind = continued ? nextKind(continued, mark) : first
    if (!kind) {
      open = []
      continue
    }
    const isBelow =
      !continued &&
      open.length > 0 &&
      open.length < deepest &&
      belongsBelow(open, mark, run.slice(at + 1, at + 1 + farthest))
    if (!continued && !isBelow) {
      open = []
      list += 1
    }
    open = [...open.slice(0, continued ? depth : open.length), { mark, kind, level: 0, list }]
    const own = open.at(-1)
    if (own) {
      own.level = open.length
      placed.push(own)
    }
  }
  return placed
}

function nextKind({ kind }: Placed, { kinds }: Marked): Kind | undefined {
  return kinds.find(
    (each) => each.kind === kind.kind && (kind.number === null || each.number === kind.number + 1),
  )
}

const goesOn = (open: Placed, mark: Marked) => nextKind(open, mark) !== undefined

function belongsBelow(open: Placed[], mark: Marked, later: Marked[]): boolean {
  const last = open.at(-1)
  if (last && mark.indent > last.mark.indent) return true
  return open.some((each) => later.some((one) => goesOn(each, one) && one.indent <= each.mark.indent))
}
