import type { CollectionSlug, GlobalSlug } from 'payload'

/**
 * Who may do what: the one table that Payload's access functions, `docs/access.md` and the test that walks every door are
 * made from. `linkHolder` is somebody with a personal link and no account; until a feature gives such links a right, the
 * holder may do what anybody may.
 */
export const actors = [
  'anonymous',
  'linkHolder',
  'member',
  'municipalEditor',
  'secretariat',
  'administrator',
] as const
export type Actor = (typeof actors)[number]

export const operations = [
  'read',
  'readVersions',
  'create',
  'update',
  'publish',
  'trash',
  'delete',
  'restore',
  'duplicate',
  'unlock',
  'admin',
] as const
export type Operation = (typeof operations)[number]

/**
 * How far a right reaches.
 *
 * - `public`: published, not in the trash and, where a document can be kept within the network, public
 * - `network`: published and not in the trash
 * - `networkAndOwn`: as `network`, and everything of the own municipality, drafts and trash too
 * - `own`: everything of the own municipality
 * - `self`: the own record
 */
export type Scope = 'none' | 'public' | 'network' | 'networkAndOwn' | 'own' | 'self' | 'all'

/** A scope for each actor, in the order of {@link actors}. */
type Row = readonly [Scope, Scope, Scope, Scope, Scope, Scope]
export type Rules = Record<Operation, Row>

const nobody: Row = ['none', 'none', 'none', 'none', 'none', 'none']
const staff: Row = ['none', 'none', 'none', 'none', 'all', 'all']
const administrators: Row = ['none', 'none', 'none', 'none', 'none', 'all']
const staffAndOwn: Row = ['none', 'none', 'none', 'own', 'all', 'all']

/** What the secretariat publishes. */
const content: Rules = {
  read: ['public', 'public', 'network', 'network', 'all', 'all'],
  readVersions: staff,
  create: staff,
  update: staff,
  publish: staff,
  trash: staff,
  delete: staff,
  restore: staff,
  duplicate: staff,
  unlock: nobody,
  admin: staff,
}

/** What each municipality keeps true about itself. It may throw away, but not destroy. */
const municipalContent: Rules = {
  ...content,
  read: ['public', 'public', 'network', 'networkAndOwn', 'all', 'all'],
  readVersions: staffAndOwn,
  create: staffAndOwn,
  update: staffAndOwn,
  publish: staffAndOwn,
  trash: staffAndOwn,
  restore: staffAndOwn,
  duplicate: staffAndOwn,
  admin: ['none', 'none', 'none', 'all', 'all', 'all'],
}

/** The eleven are what they are: an editor edits the own one, and nobody but the secretariat adds or removes any. */
const municipality: Rules = {
  ...municipalContent,
  create: staff,
  trash: staff,
  restore: staff,
  duplicate: staff,
}

const files: Rules = { ...content, readVersions: nobody, publish: nobody, duplicate: nobody }

/** Personal data and messages: no drafts, no versions, no trash. */
const personal: Rules = {
  read: staff,
  readVersions: nobody,
  create: staff,
  update: staff,
  publish: nobody,
  trash: nobody,
  delete: administrators,
  restore: nobody,
  duplicate: nobody,
  unlock: nobody,
  admin: staff,
}

const accounts: Rules = {
  ...personal,
  read: ['none', 'none', 'self', 'self', 'all', 'all'],
  create: administrators,
  update: ['none', 'none', 'self', 'self', 'self', 'all'],
  unlock: administrators,
  admin: ['none', 'none', 'none', 'all', 'all', 'all'],
}

/** Rows the portal writes itself. */
const systemWritten: Rules = {
  ...personal,
  read: administrators,
  create: nobody,
  update: nobody,
  delete: nobody,
  admin: administrators,
}

const counted: Rules = { ...systemWritten, read: staff, delete: staff, admin: staff }

const work: Rules = { ...systemWritten, read: staff, admin: staff }

/** Shown to staff all together only; an administrator can take one away that says what it must not. */
const answersInConfidence: Rules = { ...systemWritten, delete: administrators }

const setUp: Rules = {
  ...personal,
  read: administrators,
  create: administrators,
  update: administrators,
  admin: administrators,
}

/** Payload's note that somebody has a document open. The admin itself works past these rules. */
const locks: Rules = {
  ...personal,
  read: ['none', 'none', 'none', 'all', 'all', 'all'],
  delete: staff,
  admin: nobody,
}

/** What a collection's documents can be, which decides what a scope means there. */
export type States = {
  /** Drafts, trash and a published state. */
  hasDrafts?: true
  /** A trash, drafts or not. */
  hasTrash?: true
  /** Can be kept within the network. */
  hasVisibility?: true
  /** Files: who may see one is worked out from the documents that show it. */
  hasAudience?: true
  /** The field that says whose it is; `id` for the municipalities themselves. */
  municipality?: 'municipality' | 'id'
}

export type CollectionPolicy = { rules: Rules } & States

const editorial: States = { hasDrafts: true, hasTrash: true }
const shared: CollectionPolicy = { rules: content, ...editorial }
const sharedOrNetwork: CollectionPolicy = { ...shared, hasVisibility: true }
const ofMunicipality: CollectionPolicy = {
  rules: municipalContent,
  ...editorial,
  municipality: 'municipality',
}
const ofMunicipalityOrNetwork: CollectionPolicy = { ...ofMunicipality, hasVisibility: true }

export const collectionPolicies = {
  recommendations: shared,
  methods: shared,
  stages: shared,
  initiatives: shared,
  resources: sharedOrNetwork,
  experiences: ofMunicipalityOrNetwork,
  'legal-references': shared,
  municipalities: { rules: municipality, ...editorial, municipality: 'id' },
  offers: ofMunicipalityOrNetwork,
  'offer-types': shared,
  'contact-points': ofMunicipalityOrNetwork,
  organisations: shared,
  positions: ofMunicipality,
  'method-adoptions': ofMunicipality,
  events: sharedOrNetwork,
  registrations: { rules: personal },
  'sign-up-mails': { rules: work },
  evaluations: { rules: answersInConfidence },
  'event-ledgers': { rules: systemWritten },
  surveys: shared,
  'survey-observations': shared,
  pages: shared,
  media: { rules: files, hasTrash: true, hasAudience: true },
  users: { rules: accounts },
  'login-providers': { rules: setUp },
  feedback: { rules: personal },
  'search-misses': { rules: counted },
  'audit-entries': { rules: systemWritten },
  'former-slugs': { rules: systemWritten },
  'payload-jobs': { rules: work },
  'payload-locked-documents': { rules: locks },
} as const satisfies Partial<Record<CollectionSlug, CollectionPolicy>>

export type GoverningCollection = keyof typeof collectionPolicies

/** Globals have no drafts and no owner: each operation is open to an actor or closed. */
export const globalOperations = ['read', 'readVersions', 'update'] as const
export type GlobalOperation = (typeof globalOperations)[number]
export type GlobalRules = Record<GlobalOperation, Row>

const keptByStaff: GlobalRules = { read: staff, readVersions: staff, update: staff }
const keptByAdministrators: GlobalRules = {
  read: staff,
  readVersions: administrators,
  update: administrators,
}

export const globalPolicies = {
  'site-texts': keptByStaff,
  'search-settings': keptByStaff,
  retention: keptByAdministrators,
  'security-settings': keptByAdministrators,
} as const satisfies Partial<Record<GlobalSlug, GlobalRules>>

export type GoverningGlobal = keyof typeof globalPolicies

export function policyOf(collection: GoverningCollection): CollectionPolicy {
  return collectionPolicies[collection]
}

/** How far an actor's right reaches in a collection. */
export function scopeOf(collection: GoverningCollection, operation: Operation, actor: Actor): Scope {
  return policyOf(collection).rules[operation][actors.indexOf(actor)] ?? 'none'
}

export function globalScopeOf(global: GoverningGlobal, operation: GlobalOperation, actor: Actor): Scope {
  return globalPolicies[global][operation][actors.indexOf(actor)] ?? 'none'
}
