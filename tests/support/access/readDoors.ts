import type { CollectionSlug, Where } from 'payload'
import type { GoverningCollection } from '@/access/policy'
import { canaryField, type Document } from './sampleData'
import type { Knocker, World } from './world'

type Visit = { world: World; who: Knocker; slug: GoverningCollection; document: Document; canary: string }

/** One way to read a document: says whether the document was shown, or only the canary let out. */
export type ReadDoor = {
  name: string
  shows: (visit: Visit) => Promise<boolean>
  isForTrash?: true
  isVersions?: true
}

async function answer({ world, who }: Visit, address: string): Promise<{ status: number; text: string }> {
  const { token } = world.visitors[who]
  const response = await world.portal.rest('GET', address, token ? { token } : {})
  return { status: response.status, text: await response.text() }
}

const rest =
  (address: (visit: Visit) => string) =>
  async (visit: Visit): Promise<boolean> => {
    const { status, text } = await answer(visit, address(visit))
    if (status >= 500) throw new Error(`${address(visit)} gav ${status}: ${text.slice(0, 300)}`)
    return text.includes(visit.canary)
  }

const whereId = ({ document }: Visit) => `where[id][equals]=${document.id}`

async function readLocally(visit: Visit, options: { trash?: boolean; draft?: boolean }): Promise<boolean> {
  const { user } = visit.world.visitors[visit.who]
  try {
    const found = await visit.world.payload.find({
      collection: visit.slug as CollectionSlug,
      where: { id: { equals: visit.document.id } },
      depth: 0,
      user,
      overrideAccess: false,
      ...options,
    } as never)
    return JSON.stringify(found.docs).includes(visit.canary)
  } catch {
    return false
  }
}

async function countsIt(visit: Visit, where: Where, trash = false): Promise<boolean> {
  const { token } = visit.world.visitors[visit.who]
  const query = Object.entries(where).map(
    ([field, condition]) => `where[${field}][equals]=${Object.values(condition as object)[0]}`,
  )
  const response = await visit.world.portal.rest(
    'GET',
    `${visit.slug}/count?${query.join('&')}${trash ? '&trash=true' : ''}`,
    token ? { token } : {},
  )
  return response.ok && (await response.json()).totalDocs > 0
}

export const readDoors: ReadDoor[] = [
  { name: 'REST by id', shows: rest(({ slug, document }) => `${slug}/${document.id}`) },
  { name: 'REST by id, draft', shows: rest(({ slug, document }) => `${slug}/${document.id}?draft=true`) },
  { name: 'REST list', shows: rest((visit) => `${visit.slug}?${whereId(visit)}`) },
  { name: 'REST list, draft', shows: rest((visit) => `${visit.slug}?draft=true&${whereId(visit)}`) },
  { name: 'REST list, depth', shows: rest((visit) => `${visit.slug}?depth=3&${whereId(visit)}`) },
  {
    name: 'REST list, select',
    shows: (visit) =>
      rest(
        () =>
          `${visit.slug}?${whereId(visit)}&select[${canaryField(visit.world.payload, visit.slug as CollectionSlug)}]=true`,
      )(visit),
  },
  {
    name: 'REST where by its text',
    shows: (visit) =>
      countsIt(visit, {
        [canaryField(visit.world.payload, visit.slug as CollectionSlug)]: { equals: visit.canary },
      }),
  },
  { name: 'REST count', shows: (visit) => countsIt(visit, { id: { equals: visit.document.id } }) },
  { name: 'Local API', shows: (visit) => readLocally(visit, {}) },
  { name: 'Local API, draft', shows: (visit) => readLocally(visit, { draft: true }) },
  {
    name: 'REST by id, trash',
    isForTrash: true,
    shows: rest(({ slug, document }) => `${slug}/${document.id}?trash=true`),
  },
  {
    name: 'REST list, trash',
    isForTrash: true,
    shows: rest((visit) => `${visit.slug}?trash=true&${whereId(visit)}`),
  },
  {
    name: 'REST list, trash and draft',
    isForTrash: true,
    shows: rest((visit) => `${visit.slug}?trash=true&draft=true&${whereId(visit)}`),
  },
  {
    name: 'REST count, trash',
    isForTrash: true,
    shows: (visit) => countsIt(visit, { id: { equals: visit.document.id } }, true),
  },
  { name: 'Local API, trash', isForTrash: true, shows: (visit) => readLocally(visit, { trash: true }) },
  {
    name: 'REST versions',
    isVersions: true,
    shows: rest(({ slug, document }) => `${slug}/versions?trash=true&where[parent][equals]=${document.id}`),
  },
  {
    name: 'REST version by id',
    isVersions: true,
    shows: async (visit) => {
      const { docs } = await visit.world.payload.db.findVersions({
        collection: visit.slug as CollectionSlug,
        where: { parent: { equals: visit.document.id } },
        limit: 1,
        sort: '-updatedAt',
      })
      const [version] = docs
      if (!version) throw new Error(`${visit.slug} har ingen versioner.`)
      return rest(() => `${visit.slug}/versions/${version.id}?trash=true`)(visit)
    },
  },
]
