import type { PersonalField, Until } from './register'

const ofTheRow = ['id', 'createdAt', 'updatedAt', 'subjectId', 'actorId']

/** The fields of `audit-entries`. */
export const auditFields = fields('auditDays', {
  id: 'Hændelsens id',
  action: 'Hvad der er gjort',
  actorId: 'Id på den, der gjorde det',
  actorRole: 'Vedkommendes rolle på det tidspunkt',
  actorIdentity: 'Vedkommendes mailadresse, eller login hos udbyder',
  subjectCollection: 'Samlingen',
  subjectId: 'Id på det, det handler om',
  municipalityId: 'Kommunen',
  changedFields: 'Navnene på de felter, der er ændret, aldrig indholdet',
  purpose: 'Formålet med et opslag',
  subjectKeys: 'Nøgler for de personer, det handler om, afledt af mailadressen',
  at: 'Tidspunkt',
  createdAt: 'Skrevet',
  updatedAt: 'Skrevet',
})

/** The fields of `search-misses`. */
export const searchMissFields = fields('searchMissDays', {
  id: 'Rækkens id',
  words: 'Ordene',
  day: 'Dagen',
  count: 'Antal',
  createdAt: 'Oprettet',
  updatedAt: 'Ændret',
})

/** The fields of `payload-jobs`. A finished job is deleted at once; the clock is for those that failed. */
export const jobFields = fields('jobDays', {
  id: 'Opgavens id',
  input: 'Hvad der skal gøres, for mails modtagerens adresse',
  completedAt: 'Færdig',
  totalTried: 'Antal forsøg',
  hasError: 'Om den er fejlet',
  error: 'Fejlen',
  log: 'Forsøgene',
  'log.id': 'Forsøgets id',
  'log.executedAt': 'Begyndt',
  'log.completedAt': 'Slut',
  'log.taskSlug': 'Opgavens navn',
  'log.taskID': 'Opgavens id',
  'log.input': 'Hvad der skulle gøres',
  'log.output': 'Hvad der kom ud af det',
  'log.state': 'Om det lykkedes',
  'log.error': 'Fejlen',
  taskSlug: 'Opgavens navn',
  queue: 'Køen',
  waitUntil: 'Begynder tidligst',
  processing: 'Om den er i gang',
  meta: 'Hvordan den blev sat i kø',
  createdAt: 'Sat i kø',
  updatedAt: 'Ændret',
})

/** The fields of `payload-preferences`. They go with the account. */
export const preferenceFields = fields('userDeletionDays', {
  id: 'Rækkens id',
  user: 'Kontoen',
  key: 'Hvad der er stillet',
  value: 'Hvordan',
  createdAt: 'Oprettet',
  updatedAt: 'Ændret',
})

/** The fields of `payload-locked-documents`. */
export const lockFields = fields('short', {
  id: 'Rækkens id',
  document: 'Dokumentet',
  globalSlug: 'Indstillingen',
  user: 'Kontoen',
  createdAt: 'Åbnet',
  updatedAt: 'Ændret',
})

/** The fields of `payload-kv`. */
export const keyFields = fields('short', {
  id: 'Rækkens id',
  key: 'Nøglen',
  data: 'Hvad den gælder, og til hvornår',
})

function fields(until: Until, what: Record<string, string>): Record<string, PersonalField> {
  return Object.fromEntries(
    Object.entries(what).map(([name, text]) => [
      name,
      { what: text, until, ...(ofTheRow.includes(name) ? { isTechnical: true } : {}) },
    ]),
  )
}
