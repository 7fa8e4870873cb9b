import type { Basis } from './basis'
import { accountFields } from './registerAccounts'
import { evaluationFields, messageFields, registrationFields, signUpMailFields } from './registerPeople'
import {
  auditFields,
  jobFields,
  keyFields,
  lockFields,
  preferenceFields,
  searchMissFields,
} from './registerSystem'
import type { RetentionKey } from './retentionKinds'

/**
 * How long a field is kept: by a clock; `short` until it is used or expires, within days; `count` when it stays as a
 * number about nobody.
 */
export type Until = RetentionKey | 'short' | 'count'

export type PersonalField = {
  what: string
  until: Until
  /** Never shown, exported or copied: it would let somebody in. */
  isSecret?: true
  /** Of no interest to the person: ids, dates of the row, what belongs to another field. */
  isTechnical?: true
}

export type PersonalCollection = {
  title: string
  /** Whose data, in the words of the page /privatliv. */
  about: string
  purpose: string
  basis: Basis
  /** The field with the person's address; missing where rows are found by other ways. */
  subjectField?: string
  /** Where copies come to be. */
  copies: string[]
  /** Every field of the collection by its name, with a dot before those within others. */
  fields: Record<string, PersonalField>
}

const backups = 'Sikkerhedskopier af databasen'
const log = 'Hændelsesloggen: en nøgle, der ikke kan læses som en adresse'

/**
 * The register of personal data: every field of every collection that holds any. docs/privacy.md, the page /privatliv, the
 * log of look-ups, export and erasure are made from it, and a test holds it against the collections themselves.
 */
export const personalRegister = {
  users: {
    title: 'Brugere',
    about: 'Medarbejdere med en konto',
    purpose: 'At lade netværkets medarbejdere logge ind og gøre det, deres rolle giver lov til',
    basis: 'publicTask',
    subjectField: 'email',
    copies: ['Mails til personen selv', `${log}; for det, personen selv gør, mailadressen`, backups],
    fields: accountFields,
  },
  registrations: {
    title: 'Tilmeldinger',
    about: 'Deltagere i arrangementer',
    purpose: 'At afvikle arrangementer: pladser, beskeder, forplejning og fremmøde',
    basis: 'ownAsking',
    subjectField: 'email',
    copies: ['Mails til personen selv', log, backups],
    fields: registrationFields,
  },
  'sign-up-mails': {
    title: 'Mails om tilmeldinger',
    about: 'Deltagere i arrangementer',
    purpose: 'At hver besked om en tilmelding bliver sendt, og kun én gang',
    basis: 'ownAsking',
    copies: ['Mails til personen selv', backups],
    fields: signUpMailFields,
  },
  evaluations: {
    title: 'Evalueringer',
    about: 'Deltagere i arrangementer: kun svarene, aldrig hvem',
    purpose: 'At gøre det næste arrangement bedre',
    basis: 'publicTask',
    copies: [backups],
    fields: evaluationFields,
  },
  feedback: {
    title: 'Ret en fejl',
    about: 'Læsere, der melder en fejl',
    purpose: 'At rette fejl på portalen og kunne svare den, der har meldt dem',
    basis: 'publicTask',
    subjectField: 'senderEmail',
    copies: [log, backups],
    fields: messageFields,
  },
  'audit-entries': {
    title: 'Hændelseslog',
    about: 'Medarbejdere, og dem, der er slået op',
    purpose: 'At kunne se, hvem der har ændret eller set hvad, og give indsigt i det',
    basis: 'security',
    copies: [backups],
    fields: auditFields,
  },
  'search-misses': {
    title: 'Forgæves søgninger',
    about: 'Søgninger uden svar: kun ordene, aldrig hvem',
    purpose: 'At opdage, hvad læsere leder efter og ikke finder',
    basis: 'publicTask',
    copies: [backups],
    fields: searchMissFields,
  },
  'payload-jobs': {
    title: 'Baggrundsopgaver',
    about: 'Modtagere af mails, der venter',
    purpose: 'At sende mails og holde søgningen ajour',
    basis: 'publicTask',
    copies: [backups],
    fields: jobFields,
  },
  'payload-preferences': {
    title: 'Visninger i administrationen',
    about: 'Medarbejdere med en konto',
    purpose: 'At huske, hvordan en medarbejder har stillet sine lister',
    basis: 'publicTask',
    copies: [backups],
    fields: preferenceFields,
  },
  'payload-locked-documents': {
    title: 'Åbne dokumenter',
    about: 'Medarbejdere med en konto',
    purpose: 'At vise, at en anden er ved at skrive i det samme',
    basis: 'publicTask',
    copies: [backups],
    fields: lockFields,
  },
  'payload-kv': {
    title: 'Engangsnøgler, påbegyndte tilmeldinger og tekst fra filer',
    about:
      'Medarbejdere, der er ved at logge ind eller få en konto, dem, der er ved at blive tilmeldt, og hvem der er nævnt i en fil',
    purpose:
      'At engangslink og login hos en udbyder kun virker én gang, at man kan gå tilbage i en tilmelding uden at miste det skrevne, og at filer kan søges igennem. En påbegyndt tilmelding er låst med en nøgle, som kun den skrivendes browser har',
    basis: 'security',
    copies: [backups],
    fields: keyFields,
  },
} as const satisfies Record<string, PersonalCollection>

export type PersonalSlug = keyof typeof personalRegister

export const personalSlugs = Object.keys(personalRegister) as PersonalSlug[]

export function isPersonalCollection(slug: string): slug is PersonalSlug {
  return Object.hasOwn(personalRegister, slug)
}

/** A collection's entry, seen without its own particulars. */
export function registerOf(slug: PersonalSlug): PersonalCollection {
  return personalRegister[slug]
}
