/** Content like the portal's own, as much of it as asked for: the same number gives the same document every time. */

type Id = number | string
type Known = { id: Id; slug: string }

/** What the generated documents refer to: the portal's own. */
export type Surroundings = Record<'municipalities' | 'stages' | 'methods' | 'offerTypes' | 'laws', Known[]>

export type GeneratedDocument = {
  collection: 'offers' | 'experiences' | 'resources' | 'organisations' | 'pages'
  data: Record<string, unknown>
}

const firsts =
  'misbrugs rusmiddel ungdoms familie skole døgn dag gade alkohol cannabis stof behandlings forebyggelses rådgivnings pårørende netværks krise bolig job uddannelses fritids sundheds samtale gruppe motions støtte kommune mentor udrednings aften weekend forældre søskende trivsels børne psykiatri efterværns beskæftigelses kultur idræts'.split(
    ' ',
  )
const lasts =
  'behandling rådgivning tilbud forløb samtaler gruppe indsats vejledning team støtte forebyggelse undervisning plan model center café kontakt metode samarbejde mentor hjælp udredning netværk træning konsulent ordning koordinator afklaring projekt klub'.split(
    ' ',
  )
const people =
  'unge forældre pårørende sagsbehandlere lærere søskende kærester mentorer studerende lærlinge familier venner'.split(
    ' ',
  )
const qualities =
  'anonym gratis tværfaglig langvarig kort fleksibel opsøgende frivillig koordineret ambulant åben lokal målrettet helhedsorienteret struktureret motiverende tryg tidlig fælles individuel'.split(
    ' ',
  )
const matters =
  'afhængighed angst ensomhed skolefravær gæld kriminalitet søvn selvværd hash kokain alkohol ketamin lattergas medicin hverdag praktik beskæftigelse sorg uro vold'.split(
    ' ',
  )
const ways = ['direkte-henvendelse', 'visiteret', 'aabent-anonymt', 'henvisning'] as const
const who = ['ung', 'foraeldre', 'fagperson', 'skole'] as const
const written = '2026-05-01T08:00:00.000Z'

/** A small generator of numbers from 0 to 1 that gives the same row for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Words of one document, drawn as language is: a few often, most seldom. */
function wordsFrom(seed: number) {
  const next = numbersFrom(seed * 7919)
  const number = (below: number) => Math.floor(next() * below)
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() ** 1.6 * items.length)]
    if (item === undefined) throw new Error('nothing to choose from')
    return item
  }
  const compound = () => `${one(firsts)}${one(lasts)}`
  const sentences: (() => string)[] = [
    () => `${capital(compound())} er et ${one(qualities)} forløb for ${one(people)} med ${one(matters)}.`,
    () => `Den unge får ${compound()} og ${compound()} sammen med ${one(people)}.`,
    () => `Indsatsen hjælper, når ${one(matters)} og ${one(matters)} fylder i hverdagen.`,
    () =>
      `Kommunen koordinerer ${compound()} med ${compound()} og ${one(people)} efter § ${1 + number(180)}.`,
    () => `Man kan ringe til ${compound()}, også hvis ${one(people)} er i tvivl om ${one(matters)}.`,
    () => `Forløbet er ${one(qualities)} og ${one(qualities)} og varer ${2 + number(24)} uger.`,
  ]
  const text = (count: number) => Array.from({ length: count }, () => one(sentences)()).join(' ')
  return { compound, number, one, text }
}

function titleFor(seed: number, place: string): string {
  const { compound, one } = wordsFrom(seed)
  return `${capital(compound())} for ${one(people)} i ${place}`
}

export function generatedDocument(seed: number, around: Surroundings): GeneratedDocument {
  const words = wordsFrom(seed + 1_000_003)
  const { number, one, text } = words
  const municipality = one(around.municipalities)
  const title = titleFor(seed, municipality.slug)
  const shared = {
    slug: `dannet-${seed}`,
    _status: 'published',
    createdAt: written,
    updatedAt: written,
    visibility: 'public',
    municipality: municipality.id,
  }
  const summary = text(2)
  const kind = seed % 20
  if (kind >= 11 && kind < 14) {
    return {
      collection: 'experiences',
      data: { ...shared, title, summary, body: richText(text), year: 2020 },
    }
  }
  if (kind >= 14 && kind < 18) {
    const stages = [one(around.stages).id]
    const data = { ...shared, title, summary, kind: 'rapport', description: richText(text), stages }
    return { collection: 'resources', data }
  }
  if (kind === 18) {
    const { visibility: _, ...plain } = shared
    return {
      collection: 'organisations',
      data: { ...plain, name: title, kind: 'kommunal', description: text(8) },
    }
  }
  if (kind === 19) {
    const { municipality: _, visibility: __, ...plain } = shared
    return { collection: 'pages', data: { ...plain, title, summary, body: richText(text) } }
  }
  const ageMin = 12 + number(8)
  // Past the hooks nobody else gives the rows of lists their ids.
  const rowId = (list: number) => (seed * 10 + list).toString(16).padStart(24, '0')
  const data = {
    ...shared,
    name: title,
    summary,
    kind: 'tilbud',
    state: number(30) === 0 ? 'midlertidigt-lukket' : 'aktiv',
    offerType: one(around.offerTypes).id,
    description: richText(text),
    stages: [{ id: rowId(1), stage: one(around.stages).id }],
    methods: [one(around.methods).id],
    ageMin,
    ageMax: ageMin + 5 + number(15),
    accessRoutes: [
      { id: rowId(2), label: 'Alle', how: one(ways), who: [one(who)], ageMin, anonymous: 'nej' },
    ],
    legalReferences: [one(around.laws).id],
    confirmedAt: `2026-${String(1 + number(11)).padStart(2, '0')}-10T08:00:00.000Z`,
  }
  return { collection: 'offers', data }
}

/** A search as somebody may type it for one of the documents, every third with filters: the query of an address. */
export function generatedQuery(
  seed: number,
  documents: number,
  around: Surroundings,
): Record<string, string> {
  const { number, one } = wordsFrom(seed + 2_000_003)
  const municipality = one(around.municipalities)
  const words = titleFor(number(documents), municipality.slug).toLowerCase().split(' ')
  const [compound = '', , people = ''] = words
  const typed = [
    compound,
    `${compound} ${people}`,
    `${people} ${one(matters)}`,
    `${one(qualities)} ${one(lasts)}`,
    // A letter too few.
    compound.slice(0, 5) + compound.slice(6),
    compound.replaceAll('ø', 'oe').replaceAll('å', 'aa'),
  ]
  const q = typed[seed % typed.length] ?? compound
  if (seed % 3 !== 0) return { q }
  const filters: Record<string, string>[] = [
    { kommune: municipality.slug },
    { trin: one(around.stages).slug, alder: String(15 + number(12)) },
    { type: 'offers', vejind: 'visitation' },
  ]
  return { q, ...filters[(seed / 3) % filters.length] }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function richText(text: (sentences: number) => string) {
  const shared = { version: 1, direction: 'ltr', format: '', indent: 0 }
  const paragraph = () => ({
    ...shared,
    type: 'paragraph',
    textFormat: 0,
    textStyle: '',
    children: [{ type: 'text', version: 1, text: text(4), format: 0, detail: 0, mode: 'normal', style: '' }],
  })
  return { root: { ...shared, type: 'root', children: [paragraph(), paragraph(), paragraph()] } }
}
