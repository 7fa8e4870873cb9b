import { addressFault, keptAddress } from '@/lib/mailAddress'
import { readableAddress } from '@/lib/readableAddress'
import type { FieldError } from '@/ui/ErrorSummary'
import type { FormContext } from './formContext'
import { municipalityId } from './formEvent'
import { canEverSitTogether } from './outlook'
import { type Listed, readPastedList } from './pastedList'
import { at, municipalityProblem, type Reading } from './singleForm'
import type { Typed } from './typed'
import { lineProblem, nameProblem, plainLine } from './typedText'

/** The most that are signed up at once. */
export const mostAtOnce = 30

/** How many empty rows there are to begin with, and come with each asking for more. */
export const rowsAtATime = 3

export function rowField(row: number, part: 'mail' | 'navn' | 'stilling'): string {
  return `deltager-${row}-${part}`
}

/** How many rows a form has, by what it says itself. */
export function rowsIn(typed: Typed): number {
  const count = Number(typed.antal)
  return Number.isInteger(count) && count >= 1 ? Math.min(count, mostAtOnce) : rowsAtATime
}

export const groupFields = [
  'tilmelder-navn',
  'tilmelder-mail',
  'kommune',
  'arbejdssted',
  'liste',
  'samlet',
  'antal',
  ...Array.from({ length: mostAtOnce }, (_, row) =>
    (['navn', 'mail', 'stilling'] as const).map((part) => rowField(row, part)),
  ).flat(),
]

export type Group = {
  people: Listed[]
  bookedBy: { name: string; email: string }
  municipality: string | null
  workplace: string | null
  together: 'samlet' | 'enkeltvis'
  problems: FieldError[]
}

/** Reads a form for several: the rows first, then the pasted list. */
export function readGroup(context: FormContext, typed: Typed, reading: Reading): Group {
  const { member } = context
  const name = plainLine(typed['tilmelder-navn'] ?? '')
  const email = member ? member.email.toLowerCase() : (typed['tilmelder-mail'] ?? '')
  const workplace = plainLine(typed.arbejdssted ?? '')
  const together = typed.samlet === 'samlet' ? 'samlet' : 'enkeltvis'
  const rows = readRows(typed)
  const list = readPastedList(typed.liste ?? '', 'liste')
  const people = [...rows.people, ...list.people]
  return {
    people,
    bookedBy: { name, email: keptAddress(email) ?? '' },
    municipality: municipalityId(typed.kommune ?? ''),
    workplace: workplace || null,
    together,
    problems: [
      ...at('tilmelder-navn', nameProblem(name)),
      ...at('tilmelder-mail', member ? null : addressFault(email)),
      ...at('kommune', municipalityProblem(context, typed.kommune ?? '', reading)),
      ...at('arbejdssted', lineProblem('Arbejdsstedet', workplace)),
      ...rows.problems,
      ...list.problems.map((message) => ({ fieldId: 'liste', message })),
      ...duplicates(people),
      ...countProblem(people.length + rows.problems.length + list.problems.length),
      ...togetherProblem(context, typed, people.length),
    ],
  }
}

function readRows(typed: Typed): { people: Listed[]; problems: FieldError[] } {
  const people: Listed[] = []
  const problems: FieldError[] = []
  for (let row = 0; row < rowsIn(typed); row++) {
    const fieldId = rowField(row, 'mail')
    const name = plainLine(typed[rowField(row, 'navn')] ?? '')
    const email = typed[fieldId] ?? ''
    const jobRole = plainLine(typed[rowField(row, 'stilling')] ?? '')
    if (!name && !email.trim() && !jobRole) continue
    const place = `Deltager ${row + 1}`
    const found = [
      ...at(rowField(row, 'navn'), nameProblem(name)),
      ...at(fieldId, addressFault(email)),
      ...at(rowField(row, 'stilling'), lineProblem('Stillingen', jobRole)),
    ]
    problems.push(...found.map((problem) => ({ ...problem, message: `${place}: ${problem.message}` })))
    if (found.length === 0) people.push({ place, fieldId, name, email: keptAddress(email) ?? '', jobRole })
  }
  return { people, problems }
}

/** One address is one person: the second time it stands there is told, with where the first is. */
function duplicates(people: Listed[]): FieldError[] {
  const first = new Map<string, string>()
  return people.flatMap(({ email, fieldId, place }) => {
    const earlier = first.get(email)
    if (earlier === undefined) first.set(email, place)
    return at(
      fieldId,
      earlier === undefined
        ? null
        : `${place}: ${readableAddress(email)} står også som ${earlier.toLowerCase()}.`,
    )
  })
}

function countProblem(count: number): FieldError[] {
  if (count === 0) return at(rowField(0, 'navn'), 'Skriv mindst én deltager, i felterne eller på listen.')
  if (count <= mostAtOnce) return []
  return at(
    'liste',
    `Der kan højst tilmeldes ${mostAtOnce} på én gang. Der står ${count}. Del listen i flere.`,
  )
}

function togetherProblem({ seating }: FormContext, typed: Typed, size: number): FieldError[] {
  if (typed.samlet !== 'samlet' || size < 2 || size > mostAtOnce) return []
  const municipality = municipalityId(typed.kommune ?? '')
  if (canEverSitTogether(seating.event, { municipality, size }, seating.now)) return []
  return at(
    'samlet',
    `Der bliver aldrig plads til ${size} herfra samlet. Vælg »Enkeltvis«, eller tilmeld færre.`,
  )
}
