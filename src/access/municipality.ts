import { Forbidden } from 'payload'
import { type Account, isStaff, roleOf } from './roles'

declare const authorized: unique symbol

/** The id of a municipality that somebody has been found allowed to write for. Only {@link authorizeMunicipality} makes one. */
export type AuthorizedMunicipalityId = string & { readonly [authorized]: true }

/** The id behind a relation, which is an id or, read with its relations, the document. */
export function idOf(relation: unknown): string | null {
  const id = typeof relation === 'object' && relation !== null && 'id' in relation ? relation.id : relation
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

/** The municipality an account belongs to, or `null`. */
export function municipalityOf(user: Account | null | undefined): string | null {
  return user ? idOf(user.municipality) : null
}

/**
 * Staff write for every municipality, a municipal editor for the own one.
 *
 * @throws Forbidden for everybody else, for another's municipality and for none
 */
export function authorizeMunicipality(
  user: Account | null | undefined,
  municipality: unknown,
): AuthorizedMunicipalityId {
  const id = idOf(municipality)
  const isAllowed = isStaff(user) || (roleOf(user) === 'municipalEditor' && id === municipalityOf(user))
  if (id === null || !isAllowed) throw new Forbidden()
  return id as AuthorizedMunicipalityId
}
