import type { CollectionSlug, JoinField, RelationshipField } from 'payload'
import { municipalityOf } from '@/access/municipality'
import { staffField } from '@/access/predicates'
import { type Account, isStaff } from '@/access/roles'

type Options = { description?: string; required?: boolean; sidebar?: boolean }

export function relation(
  name: string,
  label: string,
  relationTo: CollectionSlug,
  options: Options = {},
): RelationshipField {
  return {
    name,
    type: 'relationship',
    label,
    relationTo,
    index: true,
    required: options.required ?? false,
    admin: {
      ...(options.description ? { description: options.description } : {}),
      ...(options.sidebar ? { position: 'sidebar' as const } : {}),
    },
  }
}

export function relations(
  name: string,
  label: string,
  relationTo: CollectionSlug,
  options: Options = {},
): RelationshipField {
  return {
    name,
    type: 'relationship',
    label,
    relationTo,
    hasMany: true,
    index: true,
    admin: options.description ? { description: options.description } : {},
  }
}

/** Whose the document is: an editor's own municipality from the start, and only staff move it to another. */
export function owningMunicipality(options: Options = {}): RelationshipField {
  return {
    ...relation('municipality', 'Kommune', 'municipalities', options),
    access: { update: staffField },
    defaultValue: ({ user }: { user: unknown }) =>
      isAccount(user) && !isStaff(user) ? municipalityOf(user) : null,
  }
}

/** The other side of a relation: a list that is read, never written. */
export function joined(
  name: string,
  label: string,
  collection: CollectionSlug,
  on: string,
  options: { sort?: string; columns?: string[] } = {},
): JoinField {
  return {
    name,
    type: 'join',
    label,
    collection,
    on,
    defaultLimit: 50,
    maxDepth: 1,
    ...(options.sort ? { defaultSort: options.sort } : {}),
    admin: { allowCreate: false, ...(options.columns ? { defaultColumns: options.columns } : {}) },
  }
}

function isAccount(user: unknown): user is Account {
  return typeof user === 'object' && user !== null && 'role' in user
}
