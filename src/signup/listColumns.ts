import { withoutEnds } from './typedText'

/** What a column of a pasted list holds. */
export type Column = 'navn' | 'fornavn' | 'mellemnavn' | 'efternavn' | 'mail' | 'stilling' | 'andet'

const headings: Record<Exclude<Column, 'andet'>, string[]> = {
  navn: [
    'navn',
    'name',
    'fulde navn',
    'full name',
    'deltager',
    'deltagere',
    'deltagernavn',
    'participant',
    'medarbejder',
  ],
  fornavn: ['fornavn', 'fornavne', 'first name', 'firstname', 'given name'],
  mellemnavn: ['mellemnavn', 'mellemnavne', 'middle name', 'middlename'],
  efternavn: ['efternavn', 'last name', 'lastname', 'surname', 'family name'],
  mail: [
    'mail',
    'e-mail',
    'email',
    'e-mails',
    'emails',
    'mailadresse',
    'e-mailadresse',
    'emailadresse',
    'arbejdsmail',
    'mail address',
    'email address',
    'e-mail address',
    'e-post',
  ],
  stilling: [
    'stilling',
    'stillingsbetegnelse',
    'titel',
    'title',
    'jobtitel',
    'job title',
    'job',
    'rolle',
    'role',
    'funktion',
    'position',
  ],
}

/** Known, and no part of a sign-up. */
const others = [
  'afdeling',
  'department',
  'enhed',
  'unit',
  'arbejdssted',
  'arbejdsplads',
  'workplace',
  'organisation',
  'organization',
  'firma',
  'company',
  'kommune',
  'municipality',
  'telefon',
  'telefonnummer',
  'tlf',
  'phone',
  'phone number',
  'mobil',
  'mobilnummer',
  'mobile',
  'adresse',
  'by',
  'nr',
  'nummer',
]

/** What the columns under a line of headings hold; `null` when the line is none. Columns it does not know are left out. */
export function columnsOf(cells: string[]): Column[] | null {
  if (cells.some((cell) => cell.includes('@'))) return null
  const columns = cells.map(columnOf)
  const known = columns.filter((column) => column !== null && column !== 'andet')
  const filled = cells.filter(Boolean).length
  const told = columns.filter((column) => column !== null)
  const isHeading =
    told.length > 1 &&
    known.some((column) => column === 'mail' || column === 'navn' || column === 'fornavn') &&
    told.length * 2 > filled
  return isHeading ? columns.map((column) => column ?? 'andet') : null
}

/** A known word alone says what the list is of, not what its columns hold. */
export function isTitle(cells: string[]): boolean {
  const [word, ...more] = cells.filter(Boolean)
  return word !== undefined && more.length === 0 && columnOf(word) !== null
}

function columnOf(cell: string): Column | null {
  const word = withoutEnds(cell.toLowerCase(), { atStart: '', atEnd: '.:*' }).trim()
  const found = Object.entries(headings).find(([, words]) => words.includes(word))
  if (found) return found[0] as Column
  return others.includes(word) ? 'andet' : null
}
