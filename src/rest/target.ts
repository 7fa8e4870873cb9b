import { Refusal } from './refusal'
import type { Entity, Schema } from './schema'

/** Which of Payload's doors an address leads to. */
export type Target = {
  entity: Entity
  /** The door as Payload names it, as `/versions/:id`. */
  door: string
  params: Record<string, string>
}

/**
 * `null` for what belongs to no collection or global; Payload answers that itself. Payload reads a door's name with any case:
 * here only the one it is written with is known.
 */
export function findTarget(schema: Schema, method: string, pathname: string): Target | null {
  const path = pathWithin(schema.config.routes.api, pathname)
  const isGlobal = /^\/globals(\/|$)/.test(path)
  const within = isGlobal ? path.slice('/globals'.length) : path
  const slug = within.split('/')[1] ?? ''
  // Payload looks a slug up in a plain object, where every object's own methods are found too.
  if (slug in Object.prototype) throw nothingThere()
  const entity = isGlobal ? asGlobal(schema, slug) : asCollection(schema, slug)
  const endpoints = entity ? entity.config.endpoints : schema.config.endpoints
  const rest = entity ? within.slice(slug.length + 1) || '/' : within
  for (const endpoint of endpoints || []) {
    const params = endpoint.method === method.toLowerCase() ? matched(endpoint.path, rest) : null
    if (!params) continue
    if (!entity) return null
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

/** The address after the API's own, as it was sent: Payload finds the door before it decodes what stands in it. */
function pathWithin(apiRoute: string, pathname: string): string {
  try {
    decodeURIComponent(pathname)
  } catch {
    throw new Refusal('Adressen er ikke skrevet rigtigt.')
  }
  return pathname.startsWith(`${apiRoute}/`) ? pathname.slice(apiRoute.length) : pathname
}

function asCollection(schema: Schema, slug: string): Entity | null {
  const config = schema.collection(slug)
  return config ? { kind: 'collection', config } : null
}

function asGlobal(schema: Schema, slug: string): Entity | null {
  const config = schema.global(slug)
  return config ? { kind: 'global', config } : null
}

/** @throws Refusal where only the case of the door's own name is another. */
function matched(door: string, path: string): Record<string, string> | null {
  const pattern = patternOf(door)
  const found = pattern.exec(path)
  if (!found) return null
  if (!new RegExp(pattern.source).test(path)) throw nothingThere()
  const params: Record<string, string> = {}
  for (const [name, value] of Object.entries(found.groups ?? {}))
    if (value !== undefined) params[name] = decodeURIComponent(value)
  return params
}

const patterns = new Map<string, RegExp>()

/** What Payload's `path-to-regexp` makes of a door. */
function patternOf(door: string): RegExp {
  const known = patterns.get(door)
  if (known) return known
  const parts = door.split('/').filter(Boolean).map(partOf).join('')
  const pattern = new RegExp(`^${parts || '/'}[/#?]?$`, 'i')
  patterns.set(door, pattern)
  return pattern
}

function partOf(part: string): string {
  const [, name, optional] = /^:(\w+)(\??)$/.exec(part) ?? []
  return name
    ? `(?:/(?<${name}>[^/#?]+?))${optional}`
    : `/${part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}`
}
