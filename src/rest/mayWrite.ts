import { getPayload, type SanitizedConfig } from 'payload'
import { askerOf } from '@/access/askerOf'
import { actorOf } from '@/access/collectionAccess'
import {
  type Actor,
  collectionPolicies,
  type GoverningCollection,
  type GoverningGlobal,
  globalPolicies,
  globalScopeOf,
  type Operation,
  scopeOf,
} from '@/access/policy'
import type { Entity } from './schema'

/** Whether who sends a request may write anything at all in a collection or a global. */
export type MayWrite = (entity: Entity, headers: Headers) => Promise<boolean>

const writing: Operation[] = ['create', 'update', 'publish', 'trash', 'restore', 'duplicate']

/**
 * Asks who sends a request, and what the policy lets them write, before the request's body is read. It refuses only who may
 * write nothing there whatever it is: the rest is Payload's to say, of the document itself.
 */
export function asksPolicy(config: SanitizedConfig | Promise<SanitizedConfig>): MayWrite {
  return async (entity, headers) => {
    if (!isGoverned(entity)) return true
    const payload = await getPayload({ config })
    return writesSomething(entity, actorOf(await askerOf(payload, headers)))
  }
}

function isGoverned({ kind, config }: Entity): boolean {
  return Object.hasOwn(kind === 'collection' ? collectionPolicies : globalPolicies, config.slug)
}

function writesSomething({ kind, config }: Entity, actor: Actor): boolean {
  if (kind === 'global') return globalScopeOf(config.slug as GoverningGlobal, 'update', actor) !== 'none'
  return writing.some((operation) => scopeOf(config.slug as GoverningCollection, operation, actor) !== 'none')
}
