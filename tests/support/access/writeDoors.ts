import type { CollectionSlug } from 'payload'
import type { GoverningCollection, Operation } from '@/access/policy'
import type { Facts } from '@/access/reach'
import { canaryField, type Document, sampleData } from './sampleData'
import { type Knocker, newCanary, type World } from './world'

type Attempt = { world: World; who: Knocker; slug: GoverningCollection; document: Document; facts: Facts }

/** One way to change a document. `tries` says whether the portal took it. */
export type WriteDoor = {
  name: string
  operation: Operation
  /** Further rights that the same step takes. */
  also?: Operation[]
  states: Facts['state'][]
  tries: (attempt: Attempt) => Promise<boolean>
}

type Sent = { method: string; address: string; body?: unknown }

function rest(sent: (attempt: Attempt) => Sent | Promise<Sent>): WriteDoor['tries'] {
  return async (attempt) => {
    const { method, address, body } = await sent(attempt)
    const { token } = attempt.world.visitors[attempt.who]
    const response = await attempt.world.portal.rest(method, address, {
      ...(token ? { token } : {}),
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.text()
    if (response.status >= 500)
      throw new Error(`${method} ${address} gav ${response.status}: ${text.slice(0, 300)}`)
    return response.ok && isTaken(JSON.parse(text))
  }
}

/** A bulk operation answers 200 with the documents it changed, which may be none. */
function isTaken(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return true
  return !('docs' in answer && Array.isArray(answer.docs)) || answer.docs.length > 0
}

async function succeeds(work: () => Promise<unknown>): Promise<boolean> {
  try {
    return isTaken(await work())
  } catch (error) {
    if (error instanceof Error && /Forbidden|NotFound|APIError|ValidationError/.test(error.constructor.name))
      return false
    throw error
  }
}

function edited({ world, slug }: Attempt): Record<string, string> {
  return { [canaryField(world.payload, slug as CollectionSlug)]: `Rettet ${newCanary()}` }
}

const path = ({ slug, document }: Attempt) => `${slug}/${document.id}`
const whereId = ({ slug, document }: Attempt) => `${slug}?where[id][equals]=${document.id}`
const everyState: Facts['state'][] = ['published', 'draft']

export const writeDoors: WriteDoor[] = [
  {
    name: 'REST update',
    operation: 'update',
    states: everyState,
    tries: rest((attempt) => ({ method: 'PATCH', address: path(attempt), body: edited(attempt) })),
  },
  {
    name: 'REST bulk update',
    operation: 'update',
    states: everyState,
    tries: rest((attempt) => ({ method: 'PATCH', address: whereId(attempt), body: edited(attempt) })),
  },
  {
    name: 'REST update as a draft',
    operation: 'update',
    states: everyState,
    tries: rest((attempt) => ({
      method: 'PATCH',
      address: `${path(attempt)}?draft=true`,
      body: edited(attempt),
    })),
  },
  {
    name: 'Local API update',
    operation: 'update',
    states: everyState,
    tries: (attempt) =>
      succeeds(() =>
        attempt.world.payload.update({
          collection: attempt.slug,
          id: attempt.document.id,
          data: edited(attempt),
          user: attempt.world.visitors[attempt.who].user,
          overrideAccess: false,
        } as never),
      ),
  },
  {
    name: 'REST update in the trash',
    operation: 'update',
    also: ['restore'],
    states: ['trashed'],
    tries: rest((attempt) => ({
      method: 'PATCH',
      address: `${path(attempt)}?trash=true`,
      body: edited(attempt),
    })),
  },
  {
    name: 'REST publish',
    operation: 'publish',
    also: ['update'],
    states: ['draft'],
    tries: rest((attempt) => ({ method: 'PATCH', address: path(attempt), body: { _status: 'published' } })),
  },
  {
    name: 'REST unpublish',
    operation: 'publish',
    also: ['update'],
    states: ['published'],
    tries: rest((attempt) => ({ method: 'PATCH', address: path(attempt), body: { _status: 'draft' } })),
  },
  {
    name: 'REST trash',
    operation: 'trash',
    also: ['update'],
    states: everyState,
    tries: rest((attempt) => ({
      method: 'PATCH',
      address: path(attempt),
      body: { deletedAt: new Date().toISOString() },
    })),
  },
  {
    name: 'REST bulk trash',
    operation: 'trash',
    also: ['update'],
    states: everyState,
    tries: rest((attempt) => ({
      method: 'PATCH',
      address: whereId(attempt),
      body: { deletedAt: new Date().toISOString() },
    })),
  },
  {
    name: 'REST restore',
    operation: 'restore',
    also: ['update'],
    states: ['trashed'],
    tries: rest((attempt) => ({
      method: 'PATCH',
      address: `${path(attempt)}?trash=true`,
      body: { deletedAt: null },
    })),
  },
  {
    name: 'REST delete',
    operation: 'delete',
    states: everyState,
    tries: rest((attempt) => ({ method: 'DELETE', address: path(attempt) })),
  },
  {
    name: 'REST bulk delete',
    operation: 'delete',
    states: everyState,
    tries: rest((attempt) => ({ method: 'DELETE', address: whereId(attempt) })),
  },
  {
    name: 'REST delete from the trash',
    operation: 'delete',
    states: ['trashed'],
    tries: rest((attempt) => ({ method: 'DELETE', address: `${path(attempt)}?trash=true` })),
  },
  {
    name: 'Local API delete',
    operation: 'delete',
    states: everyState,
    tries: (attempt) =>
      succeeds(() =>
        attempt.world.payload.delete({
          collection: attempt.slug,
          id: attempt.document.id,
          user: attempt.world.visitors[attempt.who].user,
          overrideAccess: false,
        } as never),
      ),
  },
  {
    name: 'REST duplicate',
    operation: 'duplicate',
    also: ['create'],
    states: everyState,
    tries: rest(async (attempt) => ({
      method: 'POST',
      address: `${path(attempt)}/duplicate?draft=true`,
      body: await distinct(attempt),
    })),
  },
  {
    name: 'REST restore a version',
    operation: 'update',
    also: ['publish'],
    states: everyState,
    tries: rest(async (attempt) => {
      const { docs } = await attempt.world.payload.db.findVersions({
        collection: attempt.slug as CollectionSlug,
        where: { parent: { equals: attempt.document.id } },
        limit: 1,
        sort: '-updatedAt',
      })
      return { method: 'POST', address: `${attempt.slug}/versions/${docs[0]?.id ?? 'ingen'}`, body: {} }
    }),
  },
]

/** What must differ between a document and its copy, so that the copy fails for want of a right and nothing else. */
async function distinct({ world, slug }: Attempt): Promise<Record<string, unknown>> {
  const data = await sampleData(world.payload, slug as CollectionSlug, newCanary())
  delete data.municipality
  return data
}
