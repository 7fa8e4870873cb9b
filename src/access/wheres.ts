import type { Where } from 'payload'
import { municipalityOf } from './municipality'
import type { Scope, States } from './policy'
import type { Account } from './roles'

/** Where a right's reach is looked up: in the documents, or in their versions. */
type Place = 'documents' | 'versions'

/**
 * What is not in the trash; made anew each time, since Payload rewrites in place the queries it is given. Not
 * `exists: false`: asked through a relation, MongoDB finds what is in the trash by that.
 */
function kept(): Where {
  return { deletedAt: { equals: null } }
}

/** A scope as Payload wants it: all, nothing, or the documents it reaches. The meaning is that of `reaches`. */
export function whereOf(
  scope: Scope,
  states: States,
  user: Account | null,
  place: Place = 'documents',
): boolean | Where {
  switch (scope) {
    case 'all':
      return true
    case 'none':
      return false
    case 'public':
      return published(states, true)
    case 'network':
      return published(states, false)
    case 'networkAndOwn': {
      const own = ownOf(states, user, place)
      const others = published(states, false)
      return own && typeof others === 'object' ? { or: [others, own] } : others
    }
    case 'own':
      return ownOf(states, user, place) ?? false
    case 'self':
      return user?.id === undefined ? false : { id: { equals: user.id } }
  }
}

function published(states: States, isPublic: boolean): boolean | Where {
  const and: Where[] = [
    ...(states.hasDrafts ? [{ _status: { equals: 'published' } }] : []),
    ...(states.hasTrash ? [kept()] : []),
    ...(states.hasVisibility && isPublic ? [{ visibility: { equals: 'public' } }] : []),
    ...(states.hasAudience
      ? [{ audience: isPublic ? { equals: 'public' } : { in: ['public', 'network'] } }]
      : []),
  ]
  return and.length > 0 ? { and } : true
}

function ownOf({ municipality }: States, user: Account | null, place: Place): Where | null {
  const own = municipalityOf(user)
  if (!municipality || own === null) return null
  if (place === 'documents') return { [municipality]: { equals: own } }
  return municipality === 'id'
    ? { parent: { equals: own } }
    : { [`version.${municipality}`]: { equals: own } }
}

/** Both conditions, as Payload wants them. */
export function both(first: boolean | Where, second: boolean | Where): boolean | Where {
  if (first === false || second === false) return false
  if (first === true) return second
  if (second === true) return first
  return { and: [first, second] }
}

/** Reaches what is not in the trash, and what is as far as `inTrash` says. */
export function outsideTrashOr(inTrash: boolean | Where): boolean | Where {
  if (inTrash === true) return true
  return inTrash === false ? kept() : { or: [kept(), inTrash] }
}
