import type { Endpoint } from 'payload'
import { Refusal } from './refusal'
import type { Entity, Schema } from './schema'

/** Which of Payload's doors an address leads to. */
export type Target = {
  entity: Entity
  /** The door as Payload names it, as `/versions/:id`. */
  door: string
  params: Record<string, string>
}

/** `null` for what belongs to no collection or global; Payload answers that itself. */
export function findTarget(schema: Schema, method: string, pathname: string): Target | null {
  const names = segmentsOf(schema.config.routes.api, pathname)
  const isGlobal = names[0] === 'globals'
  const [slug = '', ...rest] = isGlobal ? names.slice(1) : names
  // Payload looks a slug up in a plain object, where every object's own methods are found too.
  if (slug in Object.prototype) throw nothingThere()
  const entity = isGlobal ? asGlobal(schema, slug) : asCollection(schema, slug)
  if (!entity || entity.config.endpoints === false) return null
  for (const endpoint of entity.config.endpoints) {
    const params = endpoint.method === method.toLowerCase() ? matched(endpoint, rest) : null
    if (!params) continue
    if (isEmpty(entity, method, endpoint.path)) throw nothingThere()
    return { entity, door: endpoint.path, params }
  }
  return null
}

function nothingThere(): Refusal {
  return new Refusal('Der er ikke noget på den adresse.', 404)
}

/** Payload opens some doors though nothing lies behind them, and stumbles when somebody walks in. */
function isEmpty({ kind, config }: Entity, method: string, door: string): boolean {
  if (door.startsWith('/versions')) return !config.versions
  if (kind !== 'collection') return false
  if (door.startsWith('/verify')) return !config.auth?.verify
  // On SQLite its own query fails; the administration never deletes one.
  return config.slug === 'payload-preferences' && method === 'DELETE' && door === '/:key'
}

function segmentsOf(apiRoute: string, pathname: string): string[] {
  const path = pathname.startsWith(`${apiRoute}/`) ? pathname.slice(apiRoute.length) : pathname
  try {
    return path.split('/').slice(1).map(decodeURIComponent)
  } catch {
    throw new Refusal('Adressen er ikke skrevet rigtigt.')
  }
}

function asCollection(schema: Schema, slug: string): Entity | null {
  const config = schema.collection(slug)
  return config ? { kind: 'collection', config } : null
}

function asGlobal(schema: Schema, slug: string): Entity | null {
  const config = schema.global(slug)
  return config ? { kind: 'global', config } : null
}

function matched({ path }: Endpoint, names: string[]): Record<string, string> | null {
  const parts = path.split('/').filter(Boolean)
  const given = names.at(-1) === '' ? names.slice(0, -1) : names
  const wanted = parts.filter((part) => !part.endsWith('?')).length
  if (given.length > parts.length || given.length < wanted) return null
  const params: Record<string, string> = {}
  for (const [index, name] of given.entries()) {
    const part = parts[index] ?? ''
    if (part.startsWith(':')) params[part.slice(1).replace(/\?$/, '')] = name
    else if (part !== name) return null
  }
  return params
}
