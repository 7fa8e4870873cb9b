/**
 * Where each public collection lives on the site. A detail address ending in `#` is a place on the list's own page.
 * The one place that knows addresses: links, search hits, previews, redirects and the sitemap are made from it.
 */
export const publicPaths = {
  recommendations: { list: '/anbefalinger', detail: '/anbefalinger/' },
  methods: { list: '/metoder', detail: '/metoder/' },
  offers: { list: '/tilbud', detail: '/tilbud/' },
  municipalities: { list: '/kommuner', detail: '/kommuner/' },
  stages: { list: '/bekymringstrin', detail: '/bekymringstrin/' },
  initiatives: { list: '/initiativer', detail: '/initiativer/' },
  resources: { list: '/vaerktoejskasse', detail: '/vaerktoejskasse/' },
  events: { list: '/arrangementer', detail: '/arrangementer/' },
  experiences: { list: '/erfaringer', detail: '/erfaringer/' },
  surveys: { list: '/tal', detail: '/tal/' },
  organisations: { list: '/aktoerer', detail: '/aktoerer#' },
  'legal-references': { list: '/lovhjemler', detail: '/lovhjemler#' },
  pages: { list: '/', detail: '/' },
} as const

export type PublicCollection = keyof typeof publicPaths

export const publicCollections = Object.keys(publicPaths) as PublicCollection[]

export function isPublicCollection(slug: string): slug is PublicCollection {
  return Object.hasOwn(publicPaths, slug)
}

/** Path of a document on the portal, e.g. `/metoder/u18`. */
export function pathOf(collection: PublicCollection, slug: string): string {
  return `${publicPaths[collection].detail}${encodeURIComponent(slug)}`
}

/** Where members read; what is here is for them alone. */
export const networkPath = '/netvaerk'

/** The personal pages of those who signed up for an event: the token follows. */
export const signUpPath = '/tilmelding'

/** The members' search, below {@link networkPath}. */
export const networkSearchSegment = 'soeg'

/** Collections with pages of their own whose documents can be kept within the network. */
export const networkCollections = [
  'events',
  'experiences',
  'resources',
  'offers',
] as const satisfies PublicCollection[]

export type NetworkCollection = (typeof networkCollections)[number]

/** Path of a document as members read it, e.g. `/netvaerk/tilbud/u-turn`. */
export function networkPathOf(collection: NetworkCollection, slug: string): string {
  return `${networkPath}${pathOf(collection, slug)}`
}

/** The collection behind `<list>` in `/netvaerk/<list>/<slug>`, or `null`. */
export function networkCollectionAt(list: string): NetworkCollection | null {
  return networkCollections.find((name) => publicPaths[name].list === `/${list}`) ?? null
}

/** Path of a document where those who may see it can: what is kept within the network is read on the member pages. */
export function addressOf(
  collection: PublicCollection,
  doc: { slug: string; visibility?: 'public' | 'network' | null },
): string {
  const kept = networkCollections.find((name) => name === collection)
  return kept && doc.visibility === 'network' ? networkPathOf(kept, doc.slug) : pathOf(collection, doc.slug)
}

/** Addresses directly under the front page that are no list: routes of the portal, present or planned. */
const otherRoutes = [
  '.well-known',
  'admin',
  'api',
  'findes-ikke',
  'forhaandsvisning',
  'glemt-adgangskode',
  'healthz',
  'hvem-kontakter-jeg',
  'icon',
  'invitation',
  'log-ind',
  'log-ud',
  'min-konto',
  'mine-tilmeldinger',
  'netvaerk',
  'ny-adgangskode',
  'opensearch',
  'opret-administrator',
  'readyz',
  'robots',
  'sitemap',
  'soeg',
  'status',
  'tilmelding',
  'was',
]

const reserved = new Set([
  ...otherRoutes,
  ...Object.values(publicPaths).map(({ list }): string => list.slice(1)),
])

/** The page on personal data: a route that shows, and goes beyond, what an editor has written as a page of this name. */
export const privacySlug = 'privatliv'

/** True for what a page, whose address is directly under the front page, may not be called: something else is there. */
export function isReservedForRoute(slug: string): boolean {
  return reserved.has(slug)
}
