import { type PublicCollection, pathOf, publicPaths } from '@/lib/paths'
import type { RestClient } from './restClient'

type PageTemplate = {
  name: string
  /** The address from the root, found in the portal's own content. */
  pathIn: (rest: RestClient) => Promise<string>
  status: number
}

const withDetail = [
  'recommendations',
  'methods',
  'offers',
  'municipalities',
  'stages',
  'initiatives',
  'resources',
  'surveys',
] satisfies PublicCollection[]

const lists = (Object.keys(publicPaths) as PublicCollection[]).filter((collection) => collection !== 'pages')

/** One address of every kind of page a visitor can meet. */
export const pageTemplates: PageTemplate[] = [
  fixed('the front page', '/'),
  ...lists.map((collection) => fixed(`the list of ${collection}`, publicPaths[collection].list)),
  fixed('the list of offers with filters', '/tilbud?trin=misbrug&alder=17'),
  fixed('the list of offers with nothing in it', '/tilbud?type=findes-ikke'),
  ...withDetail.map((collection) => ({
    name: `the fullest of ${collection}`,
    pathIn: async (rest: RestClient) => pathOf(collection, await fullestSlug(rest, collection)),
    status: 200,
  })),
  fixed('search before a word is typed', '/soeg'),
  fixed('search with hits', '/soeg?q=unge'),
  fixed('search with filters', '/soeg?q=unge&type=offers&kommune=hjoerring&alder=17&sortering=navn'),
  fixed('search without hits', '/soeg?q=xyzzyqwv'),
  fixed('search that only filters keep from hits', '/soeg?q=mut&kommune=laesoe&trin=misbrug'),
  fixed('search with filters that nobody knows', '/soeg?kommune=findes-ikke&metode=heller-ikke'),
  fixed('search far beyond its last page', '/soeg?q=unge&side=900'),
  fixed('the guide’s questions', '/hvem-kontakter-jeg'),
  fixed('the guide’s questions sent empty', '/hvem-kontakter-jeg?kommune='),
  guideAnswer('the guide’s answer', true),
  guideAnswer('the guide’s answer where no offer is known', false),
  fixed('the page about the portal', '/om'),
  fixed('the page on privacy', '/privatliv'),
  fixed('the page on cookies', '/cookies'),
  fixed('the page on urgent help', '/akut-hjaelp'),
  fixed('the accessibility statement', '/was'),
  fixed('the page about the first administrator', '/opret-administrator'),
  fixed('the log-in page', '/log-ind'),
  fixed('the page for a forgotten password', '/glemt-adgangskode'),
  fixed('the page after logging out', '/log-ud/farvel'),
  fixed('a page that is not there', '/findes-ikke', 404),
  fixed('a recommendation that is not there', '/anbefalinger/findes-ikke', 404),
]

function fixed(name: string, path: string, status = 200): PageTemplate {
  return { name, pathIn: async () => path, status }
}

function guideAnswer(name: string, hasOffers: boolean): PageTemplate {
  return {
    name,
    pathIn: async (rest) => {
      const slug = await municipalitySlug(rest, hasOffers)
      return `/hvem-kontakter-jeg?kommune=${slug}&alder=17&trin=`
    },
    status: 200,
  }
}

/** A municipality that has offers, or one that has none. */
export async function municipalitySlug(rest: RestClient, hasOffers: boolean): Promise<string> {
  const [municipalities, offers] = await Promise.all([
    rest.find('municipalities', { depth: '0' }),
    rest.find('offers', { depth: '0', 'where[state][equals]': 'aktiv' }),
  ])
  const withOffers = new Set(offers.map(({ municipality }) => municipality))
  const found = municipalities.find(({ id }) => withOffers.has(id) === hasOffers)
  if (!found?.slug) throw new Error(`Ingen kommune ${hasOffers ? 'med' : 'uden'} tilbud.`)
  return found.slug
}

/** The document that says most, so that a template's optional parts are on the page too. */
async function fullestSlug(rest: RestClient, collection: PublicCollection): Promise<string> {
  const docs = await rest.find(collection, { depth: '0', 'where[_status][equals]': 'published' })
  const [fullest] = docs.sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)
  if (!fullest?.slug) throw new Error(`Der er intet i ${collection}.`)
  return fullest.slug
}
