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

/** Addresses directly under the front page that are no list: routes of the portal, present or planned. */
const otherRoutes = [
  'admin',
  'api',
  'findes-ikke',
  'forhaandsvisning',
  'healthz',
  'hvem-kontakter-jeg',
  'icon',
  'log-ind',
  'log-ud',
  'mine-tilmeldinger',
  'opret-administrator',
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

/** True for what a page, whose address is directly under the front page, may not be called: something else is there. */
export function isReservedForRoute(slug: string): boolean {
  return reserved.has(slug)
}
