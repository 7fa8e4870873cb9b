/** What a column of a pasted list holds. `sorteret` is a name with the family name first; `konto` an account, which may look like an address. */
export type Column =
  | 'navn'
  | 'sorteret'
  | 'deltager'
  | 'fornavn'
  | 'mellemnavn'
  | 'efternavn'
  | 'mail'
  | 'stilling'
  | 'konto'
  | 'andet'

/** What a word of a heading says. `ord` says nothing of what the column holds. */
type Meaning = Exclude<Column, 'sorteret'> | 'adresse' | 'ord' | 'første' | 'sidste'

const meanings: [Meaning, RegExp][] = [
  [
    'navn',
    /^(?:fulde|deltager|medarbejder|kursist|person)?(?:navn|navnet|navne|names?)$|^(?:full|display)name$/,
  ],
  ['første', /^(?:first|given)$/],
  ['sidste', /^(?:last|family)$/],
  ['fornavn', /^(?:fornavne?|forenames?|firstnames?|givennames?)$/],
  ['mellemnavn', /^(?:mellemnavne?|middle|middlenames?)$/],
  ['efternavn', /^(?:efternavne?|lastnames?|surnames?|familynames?|slægtsnavn)$/],
  [
    'mail',
    /^(?:arbejds?|job|firma|kontakt|work|tjeneste)?(?:e?mails?|epost|epostadr(?:esse)?|e?mailadr(?:esser?)?|emailaddress(?:es)?)$/,
  ],
  ['adresse', /^(?:adresser?|adr|address(?:es)?)$/],
  [
    'deltager',
    /^(?:deltager(?:e|s|en|ens|ne|nes|es)?|medarbejder(?:e|s|en|ens|ne|nes|es)?|participants?|attendees?|employees?|kollega(?:s|er)?|kursist(?:er|s|ens)?|tilmeldte?|ansatte?|personer?|invitees?|guests?|gæst(?:er)?|ledsagere?|companions?)$/,
  ],
  [
    'stilling',
    /^(?:stilling(?:er|s|en)?|betegnelse|stillings?(?:betegnelse|titel|kategori)|(?:job)?titel|(?:job)?title|job|rolle|role|(?:job)?funktion|(?:job)?function|position|profession|occupation)$/,
  ],
  [
    'andet',
    /^(?:afd|afdeling(?:en|snavn)?|afsnit|department|dept|center|centret|centrum|forvaltning(?:en)?|enhed(?:en)?|unit|team|område|sektor|division|arbejdssted(?:et)?|arbejdsplads(?:en)?|workplace|location|lokation|organisation(?:en)?|organization|virksomhed(?:en)?|firma(?:et)?|company|kommune(?:n)?|municipality|region|tlf|telf|tel|telefon(?:er|en)?|telefon(?:nummer|nr)|telephone|phone|mob|mobil(?:en|e)?|mobil(?:nummer|nr|telefon)|mobile|cell|lokal(?:nummer|nr)?|fax|by|postnr|postnummer|postcode|zip|city|land|country|nr|nummer|number|no|initialer|ean|eannr|eannummer|cpr|allergi(?:er)?|frokost|kost|bemærkning(?:er)?|noter?|kommentar(?:er)?|dato|date|deltagerliste|deltagerlisten)$/,
  ],
  ['konto', /^(?:upn|principal|brugernavn|username|login)$/],
  [
    'ord',
    /^(?:\d+|hvad|er|dit|din|dine|deres|jeres|vores|your|what|is|the|my|hele|fulde?|fuldt|full|complete|skriv|angiv|indtast|udfyld|venligst|please|enter|og|and|eller|or|på|of|til|den|det|arbejde?|arbejds|work|business|kontor|office|primær|primary|nuværende|current|display|vist|value|hvilken|which)$/,
  ],
]

/** What the columns under a line of headings hold; `null` when the line is none. Columns it does not know are left out. */
export function columnsOf(cells: string[]): Column[] | null {
  if (cells.some((cell) => cell.includes('@'))) return null
  const columns = cells.map(columnOf)
  const told = columns.filter((column) => column !== null)
  const known = told.filter((column) => column !== 'andet' && column !== 'konto')
  const isNamed = known.some((column) => column !== 'mail' && column !== 'stilling')
  const isMost = told.length > 1 && told.length * 2 > cells.filter(Boolean).length
  const isHeading = known.includes('mail') ? isNamed || isMost : isNamed && isMost
  return isHeading ? columns.map((column, index) => ofMeeting(cells, column, index) ?? 'andet') : null
}

/** In a report of who attended a meeting, a role is that in the meeting. */
function ofMeeting(cells: string[], column: Column | null, index: number): Column | null {
  const isRole = column === 'stilling' && /^(?:rolle|role)$/i.test(cells[index] ?? '')
  return isRole && cells.some((cell) => /\b(?:join|leave|duration|varighed|upn)\b/i.test(cell))
    ? 'andet'
    : column
}

/** A known word alone says what the list is of, not what its columns hold; `sep=` says how Excel parts it. */
export function isTitle(cells: string[]): boolean {
  const [word, ...more] = cells.filter(Boolean)
  return word !== undefined && more.length === 0 && (word === 'sep=' || columnOf(word) !== null)
}

/** Longer than any heading. */
const longestHeading = 80

function columnOf(cell: string): Column | null {
  if (cell.length > longestHeading) return null
  const plain = cell
    .toLowerCase()
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/(?<=\p{L})\((?:e|er|r|s|ne)\)/gu, '')
    .replace(/\be[-. ]?(?=mail|post)/g, 'e')
  if (/(?<!\p{L})for-? ?(?:og|\/|&) ?efternavn/u.test(plain)) return 'navn'
  if (/(?<!\p{L})efter-? ?(?:og|\/|&) ?fornavn/u.test(plain)) return 'sorteret'
  const words = plain.split(/[^\p{L}\d]+/u).filter(Boolean)
  const found = words.map((word) => meanings.find(([, pattern]) => pattern.test(word))?.[0] ?? null)
  if (found.includes('konto')) return 'konto'
  const said = new Set(found.filter((meaning) => meaning !== 'ord'))
  if (said.has(null) || said.size === 0) return null
  return meantBy(said as Set<Meaning>)
}

/** What the words of a heading say together, in their order; `null` for what can't be one column. */
function meantBy(said: Set<Meaning>): Column | null {
  if (said.size > 1 && (said.has('mail') || said.has('navn') || said.has('stilling'))) said.delete('deltager')
  const order = [...said]
  const given = order.findIndex((meaning) => meaning === 'første' || meaning === 'fornavn')
  const family = order.findIndex((meaning) => meaning === 'sidste' || meaning === 'efternavn')
  const isOnly = (...meanings: Meaning[]) => order.every((meaning) => meanings.includes(meaning))
  if (isOnly('mail', 'adresse') && said.has('mail')) return 'mail'
  if (isOnly('første', 'sidste', 'fornavn', 'efternavn', 'mellemnavn', 'navn', 'deltager')) {
    const isSpelt = said.has('navn') || said.has('fornavn') || said.has('efternavn')
    if (given >= 0 && family >= 0) return given < family ? 'navn' : 'sorteret'
    if (given >= 0) return isSpelt ? 'fornavn' : null
    if (family >= 0) return isSpelt ? 'efternavn' : null
    if (said.has('mellemnavn')) return 'mellemnavn'
    return said.has('navn') ? 'navn' : 'deltager'
  }
  if (isOnly('stilling')) return 'stilling'
  return isOnly('andet', 'adresse', 'stilling', 'deltager') ? 'andet' : null
}
