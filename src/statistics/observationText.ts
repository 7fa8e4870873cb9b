import type { SurveyObservation } from '@/payload-types'

export type Observation = Pick<
  SurveyObservation,
  | 'key'
  | 'figure'
  | 'year'
  | 'sex'
  | 'measure'
  | 'value'
  | 'lowerBound'
  | 'upperBound'
  | 'unit'
  | 'valueType'
  | 'count'
  | 'denominatorN'
  | 'denominator'
  | 'gradeOverride'
  | 'note'
>

const valueTypes: Record<SurveyObservation['valueType'], string> = {
  oplyst: 'Oplyst',
  tilnaermet: 'Tilnærmet',
  udledt: 'Udledt af kildens tekst',
  'usikker-tolkning': 'Oplyst, men det er usikkert, hvem det gælder',
  'kun-ord': 'Kun beskrevet i ord',
}

/** Words in `sex` that say nothing more than the measure does. */
const silentSexes = new Set(['alle', 'forskel', 'forhold'])

/** `Har taget stoffer, drenge, 2020/2021` */
export function labelOf({ measure, sex, year }: Observation): string {
  return [measure, sex && !silentSexes.has(sex) ? sex : null, year].filter(Boolean).join(', ')
}

/**
 * What one must know about a value: how sure it is, of whom it is a share, how many stand behind it, and the note.
 *
 * @param base whom the whole question is about; said again only where the value is about somebody else
 */
export function conditionsOf(observation: Observation, base: string | null): string {
  const { count, denominator, gradeOverride, note, valueType } = observation
  return sentences([
    valueTypes[valueType],
    denominator === base && base ? null : `Ud af hvem: ${denominator ?? 'ikke oplyst'}`,
    typeof count === 'number' ? `Svarer til ${people(count)}` : null,
    gradeOverride ? `Gælder ${gradeOverride}` : null,
    note,
  ])
}

/** A value that is no share of a whole, as a line of text: counts, differences, and what is said only in words. */
export function statementOf(observation: Observation, base: string | null): string {
  const { denominatorN, note, valueType } = observation
  const value = valueText(observation)
  const isInWords = valueType === 'kun-ord' && Boolean(note)
  const said = isInWords ? note : (value ?? 'ikke oplyst')
  const rest = conditionsOf(isInWords ? { ...observation, note: null } : observation, base)
  const n = `Antal svar: ${denominatorN ?? 'ikke oplyst'}.`
  return `${labelOf(observation)}: ${sentences([said])} ${rest} ${n}`
}

function valueText({ lowerBound, unit, upperBound, value }: Observation): string | null {
  if (typeof value === 'number') return withUnit(value, unit)
  if (typeof lowerBound === 'number' && typeof upperBound === 'number') {
    return `${number(lowerBound)} til ${withUnit(upperBound, unit)}`
  }
  if (typeof lowerBound === 'number') return `over ${withUnit(lowerBound, unit)}`
  return typeof upperBound === 'number' ? `under ${withUnit(upperBound, unit)}` : null
}

function withUnit(value: number, unit: string | null | undefined): string {
  if (unit === 'procent') return `${number(value)} %`
  if (unit === 'antal') return people(value)
  return [number(value), unit].filter(Boolean).join(' ')
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${number(count)} personer`
}

function number(value: number): string {
  return value.toLocaleString('da-DK')
}

/** Each part ends with one full stop. */
function sentences(parts: (string | null | undefined)[]): string {
  return parts
    .filter((part): part is string => Boolean(part))
    .map((part) => (/[.?]$/.test(part) ? part : `${part}.`))
    .join(' ')
}
