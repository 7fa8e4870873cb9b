import { fold } from './fold'

/**
 * What else the eleven municipalities are known by: their towns and islands, the municipalities that became them in 2007, and
 * the parts of the country that several are in. Only well-known names.
 */
const namesOf: Record<string, string> = {
  Brønderslev: `Dronninglund, Hjallerup, Asaa, Jerslev, Klokkerholm, Flauenskjold, Agersted, Øster Brønderslev, Serritslev,
    Vendsyssel, Vendsyssel-Thy`,
  Frederikshavn: `Skagen, Sæby, Strandby, Ålbæk, Dybvad, Østervrå, Jerup, Kvissel, Ravnshøj, Voerså, Lyngså, Syvsten,
    Hirsholmene, Vendsyssel, Vendsyssel-Thy`,
  Hjørring: `Hirtshals, Sindal, Løkken, Vrå, Løkken-Vrå, Tårs, Tversted, Bindslev, Lønstrup, Skallerup, Vrensted, Mygdal,
    Poulstrup, Tornby, Vidstrup, Vendsyssel, Vendsyssel-Thy`,
  Jammerbugt: `Jammerbugten, Aabybro, Brovst, Fjerritslev, Pandrup, Kås, Blokhus, Saltum, Biersted, Gjøl, Ingstrup, Nørhalne,
    Birkelse, Halvrimmen, Arentsminde, Tranum, Jetsmark, Hune, Skovsgård, Slettestrand, Øland, Hanherred, Vendsyssel,
    Vendsyssel-Thy`,
  Læsø: 'Byrum, Vesterø, Østerby, Vesterø Havn, Østerby Havn',
  Mariagerfjord: `Mariager Fjord, Hobro, Hadsund, Mariager, Arden, Assens, Øster Hurup, Valsgård, Vebbestrup, Rostrup, Onsild,
    Himmerland`,
  Morsø:
    'Mors, Nykøbing, Nykøbing M, Nykøbing Mors, Nykøbing Morsø, Øster Jølby, Karby, Erslev, Øster Assels, Redsted, Sejerslev',
  Rebild: `Støvring, Skørping, Nørager, Terndrup, Bælum, Suldrup, Haverslev, Øster Hornum, Ravnkilde, Blenstrup, Veggerby,
    Himmerland`,
  Thisted: `Thy, Sydthy, Hanstholm, Hurup, Hurup Thy, Vendsyssel-Thy, Snedsted, Bedsted, Bedsted Thy, Frøstrup, Vesløs, Klitmøller,
    Vorupør, Nørre Vorupør, Hundborg, Sjørring, Nors, Østerild, Vestervig, Agger, Koldby, Hørdum, Øsløs, Hillerslev, Hanherred`,
  Vesthimmerland: `Vesthimmerlands, Aars, Løgstør, Farsø, Aalestrup, Ranum, Gedsted, Hvalpsund, Hornum, Vester Hornum, Haubro,
    Ullits, Livø, Himmerland`,
  Aalborg: `Nørresundby, Nørre Sundby, Hals, Nibe, Sejlflod, Svenstrup, Vodskov, Klarup, Storvorde, Gistrup, Frejlev, Ulsted,
    Vester Hassing, Gandrup, Kongerslev, Vadum, Bislev, Farstrup, Tylstrup, Sulsted, Vestbjerg, Ellidshøj, Vejgård, Hasseris,
    Skalborg, Langholt, Egholm, Dokkedal, Gudumholm, Ferslev`,
}

const quarters: Record<string, string> = { Nørre: 'Nr.', Øster: 'Ø.', Vester: 'V.' }

/** Each name as it is written, and the municipalities it leads to. */
export const places: ReadonlyMap<string, readonly string[]> = byName()

function byName(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [municipality, names] of Object.entries(namesOf)) {
    for (const name of names.split(/,\s+/).flatMap(written)) {
      found.set(name, [...(found.get(name) ?? []), municipality])
    }
  }
  return found
}

/** A name, and as signs and addresses have it: `Ø. Hurup`. */
function written(name: string): string[] {
  const [first = '', ...rest] = name.split(' ')
  const short = quarters[first]
  return short && rest.length > 0 ? [name, `${short} ${rest.join(' ')}`] : [name]
}

/** Folded, Aars would be *års*: it has a spelling of its own in the index. */
export const aars = 'arsby'

/** @param raw a word as it stands; years begin with a small å */
export function isAars(raw: string): boolean {
  return /^(?:[Aa]ars|AARS|Års)$/.test(raw)
}

const known = new Map(
  [...places].flatMap(([name, leadsTo]) => formsOf(name).map((form) => [foldName(form), leadsTo] as const)),
)
/** Words in the longest name. */
const longestName = 3

/** A name and its genitive. */
export function formsOf(name: string): string[] {
  return name.endsWith('s') ? [name, `${name}’`] : [name, `${name}s`]
}

/**
 * The place that words end with: the municipalities it leads to, and what stands before it. `null` when there is none.
 * @param words as typed
 */
export function placeAtEnd(
  words: readonly string[],
): { municipalities: readonly string[]; before: string } | null {
  for (let length = Math.min(longestName, words.length); length > 0; length -= 1) {
    const municipalities = known.get(words.slice(-length).map(foldName).join(' '))
    if (municipalities) return { municipalities, before: words.slice(0, -length).join(' ') }
  }
  return null
}

/** The municipalities that a word of a place's name leads to. @param word as typed */
export function municipalitiesOf(word: string): readonly string[] {
  return known.get(foldName(word)) ?? []
}

function foldName(name: string): string {
  return isAars(name) ? aars : fold(name)
}
