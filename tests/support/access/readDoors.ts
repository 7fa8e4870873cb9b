import type { CollectionSlug } from 'payload'
import type { GoverningCollection } from '@/access/policy'
import { canaryField, type Document } from './sampleData'
import type { Knocker, World } from './world'

type Shown = { document: Document; canary: string }
type Visit<Item = Shown[]> = { world: World; who: Knocker; slug: GoverningCollection; at: Item }

/** One way to read documents: says which of them were shown, or only their canary let out. */
export type ReadDoor = {
  name: string
  shows: (visit: Visit) => Promise<Shown[]>
  isForTrash?: true
  isVersions?: true
}

async function answer(
  { world, who }: Visit<unknown>,
  address: string,
): Promise<{ status: number; text: string }> {
  const { token } = world.visitors[who]
  const response = await world.portal.rest('GET', address, token ? { token } : {})
  const text = await response.text()
  if (response.status >= 500) throw new Error(`${address} gav ${response.status}: ${text.slice(0, 300)}`)
  return { status: response.status, text }
}

/** A door that one document at a time comes through. */
function one(address: (visit: Visit<Shown>) => string | Promise<string>): ReadDoor['shows'] {
  return async (visit) => {
    const shown: Shown[] = []
    for (const at of visit.at) {
      const { text } = await answer(visit, await address({ ...visit, at }))
      if (text.includes(at.canary)) shown.push(at)
    }
    return shown
  }
}

/** A door that all of them are asked for at once. */
function list(address: (visit: Visit) => string): ReadDoor['shows'] {
  return async (visit) => {
    const { text } = await answer(visit, `${address(visit)}&limit=100`)
    return visit.at.filter(({ canary }) => text.includes(canary))
  }
}

const idsOf = ({ at }: Visit) => at.map(({ document }) => document.id)
const whereId = (visit: Visit) => `where[id][in]=${idsOf(visit)}`

async function readLocally(visit: Visit, options: { trash?: boolean; draft?: boolean }): Promise<Shown[]> {
  const { user } = visit.world.visitors[visit.who]
  try {
    const found = await visit.world.payload.find({
      collection: visit.slug as CollectionSlug,
      where: { id: { in: idsOf(visit) } },
      depth: 0,
      limit: 100,
      user,
      overrideAccess: false,
      ...options,
    } as never)
    const text = JSON.stringify(found.docs)
    return visit.at.filter(({ canary }) => text.includes(canary))
  } catch {
    return []
  }
}

/** Which of them a count tells of: where it is neither none nor all, each half is counted by itself. */
async function counted(visit: Visit, where: (visit: Visit) => string): Promise<Shown[]> {
  const { status, text } = await answer(visit, `${visit.slug}/count?${where(visit)}`)
  const total = status === 200 ? (JSON.parse(text) as { totalDocs: number }).totalDocs : 0
  if (total === 0) return []
  if (total >= visit.at.length) return visit.at
  const middle = Math.ceil(visit.at.length / 2)
  const halves = [visit.at.slice(0, middle), visit.at.slice(middle)]
  return (await Promise.all(halves.map((at) => counted({ ...visit, at }, where)))).flat()
}

const fieldOf = ({ world, slug }: Visit) => canaryField(world.payload, slug as CollectionSlug)
const byId = ({ slug, at: { document } }: Visit<Shown>) => `${slug}/${document.id}`

export const readDoors: ReadDoor[] = [
  { name: 'REST by id', shows: one(byId) },
  { name: 'REST by id, draft', shows: one((visit) => `${byId(visit)}?draft=true`) },
  { name: 'REST list', shows: list((visit) => `${visit.slug}?${whereId(visit)}`) },
  { name: 'REST list, draft', shows: list((visit) => `${visit.slug}?draft=true&${whereId(visit)}`) },
  { name: 'REST list, depth', shows: list((visit) => `${visit.slug}?depth=3&${whereId(visit)}`) },
  {
    name: 'REST list, select',
    shows: list((visit) => `${visit.slug}?${whereId(visit)}&select[${fieldOf(visit)}]=true`),
  },
  {
    name: 'REST where by its text',
    shows: (visit) =>
      counted(visit, (part) => `where[${fieldOf(part)}][in]=${part.at.map(({ canary }) => canary)}`),
  },
  { name: 'REST count', shows: (visit) => counted(visit, whereId) },
  { name: 'Local API', shows: (visit) => readLocally(visit, {}) },
  { name: 'Local API, draft', shows: (visit) => readLocally(visit, { draft: true }) },
  { name: 'REST by id, trash', isForTrash: true, shows: one((visit) => `${byId(visit)}?trash=true`) },
  {
    name: 'REST list, trash',
    isForTrash: true,
    shows: list((visit) => `${visit.slug}?trash=true&${whereId(visit)}`),
  },
  {
    name: 'REST list, trash and draft',
    isForTrash: true,
    shows: list((visit) => `${visit.slug}?trash=true&draft=true&${whereId(visit)}`),
  },
  {
    name: 'REST count, trash',
    isForTrash: true,
    shows: (visit) => counted(visit, (part) => `trash=true&${whereId(part)}`),
  },
  { name: 'Local API, trash', isForTrash: true, shows: (visit) => readLocally(visit, { trash: true }) },
  {
    name: 'REST versions',
    isVersions: true,
    shows: list((visit) => `${visit.slug}/versions?trash=true&where[parent][in]=${idsOf(visit)}`),
  },
  {
    name: 'REST version by id',
    isVersions: true,
    shows: one(async ({ world, slug, at }) => {
      const { docs } = await world.payload.db.findVersions({
        collection: slug as CollectionSlug,
        where: { parent: { equals: at.document.id } },
        limit: 1,
        sort: '-updatedAt',
      })
      const [version] = docs
      if (!version) throw new Error(`${slug} har ingen versioner.`)
      return `${slug}/versions/${version.id}?trash=true`
    }),
  },
]
