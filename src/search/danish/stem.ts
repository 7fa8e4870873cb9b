import { newStemmer } from 'snowball-stemmers'
import { fold } from './fold'
import { aars, formsOf, isAars, places } from './places'

const snowball = newStemmer('danish')

/** Words that change inside, or that the stemmer takes apart differently in their different forms. */
const irregular: Record<string, string[]> = {
  barn: ['børn', 'børne', 'børns', 'børnene', 'børnenes', 'barnet', 'barnets'],
  mand: ['mænd', 'mænds', 'mændene', 'manden', 'mandens'],
  mor: ['mødre', 'mødrene', 'moderen', 'moren'],
  far: ['fædre', 'fædrene', 'faderen', 'faren'],
  bror: ['brødre', 'brødrene', 'broderen', 'broren'],
  datter: ['døtre', 'døtrene', 'datteren', 'datters'],
  son: ['sønnen', 'sønner', 'sønnerne'],
  ven: ['venner', 'vennerne', 'vennen', 'venners'],
  voks: ['voksne', 'voksnes'],
  kursus: ['kurser', 'kurserne', 'kurset', 'kursusset'],
  center: ['centre', 'centret', 'centeret', 'centrene', 'centrets', 'centrenes'],
  middel: ['midler', 'midlerne', 'midlet', 'midlers'],
  triv: ['trivsel', 'trivslen', 'trivsels', 'trivedes'],
  mistriv: ['mistrivsel', 'mistrivslen', 'mistrivsels', 'mistrivedes'],
  anbring: ['anbragt', 'anbragte', 'anbragtes', 'anbringelses'],
  ophor: ['ophørt', 'ophørte', 'ophører'],
  screen: ['screening', 'screeninger', 'screeningen', 'screeningerne', 'screenings'],
  anonym: ['anonymt', 'anonymitet', 'anonymiteten'],
  afhang: ['afhængigt', 'afhængigheden', 'afhængigheder', 'afhængigheds'],
  visit: ['visitér', 'visitator', 'visitatorer'],
  kriminel: ['kriminelle', 'kriminelt', 'kriminalitet', 'kriminaliteten'],
  foraldr: ['forælder', 'forælderen', 'forælders'],
  ekstern: ['ekstern', 'eksterne', 'eksternt'],
  intern: ['intern', 'interne', 'internt'],
  aben: ['åbent', 'åbne'],
  indsats: ['indsats', 'indsatsen', 'indsatser', 'indsatserne', 'indsatsens'],
  plads: ['plads', 'pladsen', 'pladser', 'pladserne'],
  // Names, not something that is done, or mothers.
  hjorring: ['Hjørring', 'Hjørrings'],
  mors: ['Mors'],
  ar: ['årig', 'årige', 'åriges', 'året', 'årene', 'års'],
  uge: ['uger', 'ugen', 'ugers', 'ugerne', 'uges', 'ugens'],
  frivil: ['frivillig', 'frivillige', 'frivilligt'],
}
/** Names of places: without its ending Kås would be a *kasse*. */
const named = [...places.keys()].filter((name) => !/[\s-]/.test(name) && !isAars(name))
const irregularStems = new Map([
  ...named.flatMap((name) => formsOf(name).map((form): [string, string] => [fold(form), fold(name)])),
  [aars, aars],
  ...Object.entries(irregular).flatMap(([stem, forms]) =>
    [...forms, stem].map((form): [string, string] => [fold(form), stem]),
  ),
])

/**
 * Whether the word or stem is one of those kept by hand. They say all their forms, so what merely begins like one is another
 * word: Morsø is no mother.
 * @param word folded
 */
export function isIrregular(word: string): boolean {
  return irregularStems.has(word)
}

/** Those of them that are often the last part of a compound: `lægemidler`, `jobcentret`, `forældrekurser`, `skolebørn`. */
const lastParts = [...irregularStems].filter(([, stem]) =>
  ['middel', 'center', 'kursus', 'barn'].includes(stem),
)

const known = new Map<string, string>()
const mostKnown = 100_000

/** @param word folded. @returns what its inflected forms have in common; short words and numbers as they are. */
export function stemOf(word: string): string {
  const cached = known.get(word)
  if (cached !== undefined) return cached
  if (known.size >= mostKnown) known.clear()
  const stem = findStem(word)
  known.set(word, stem)
  return stem
}

function findStem(word: string): string {
  const stem = irregularStems.get(word)
  if (stem) return stem
  const last = lastParts.find(([form]) => word.length > form.length + 2 && word.endsWith(form))
  if (last) return word.slice(0, -last[0].length) + last[1]
  return word.length < 4 || /[^a-z]/.test(word) ? word : bareStem(snowball.stem(withoutPast(word)))
}

/** The stemmer takes `-et` off but leaves `-ede`: `kostet`, `kostede`. */
function withoutPast(word: string): string {
  return /[a-z]{3}edes?$/.test(word) ? word.replace(/des?$/, '') : word
}

/**
 * `behandling` and `behandler`, `visitation` and `visitere`, `ekstern` and `eksternt` are the same thing sought. What is too
 * short to lose an ending keeps it.
 */
function bareStem(stem: string): string {
  const bare = stem.replace(/(?:n?ing|ation|(?<=[ai]l|[iun]el|iv|ym)t)$/, '')
  return bare.length >= 5 ? bare : stem
}

const reached = new Map<string, boolean>()

/**
 * Whether somebody who is still typing the word finds it by its stem at each letter. `myndigh` is no beginning of
 * `mynd`, so `myndighed` has to be in the index as well.
 * @param word folded
 */
export function isReachedByStem(word: string): boolean {
  const cached = reached.get(word)
  if (cached !== undefined) return cached
  if (reached.size >= mostKnown) reached.clear()
  const stem = stemOf(word)
  let isReached = true
  for (let end = 3; isReached && end < word.length; end += 1)
    isReached = stem.startsWith(findStem(word.slice(0, end)))
  reached.set(word, isReached)
  return isReached
}
