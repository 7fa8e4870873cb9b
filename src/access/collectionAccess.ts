import type { CollectionConfig, GlobalConfig } from 'payload'
import { administrators, nobody, publicOrStaff, publishedOrStaff, staff } from './predicates'

type CollectionAccess = NonNullable<CollectionConfig['access']>
type GlobalAccess = NonNullable<GlobalConfig['access']>

/** Content the secretariat publishes: public when published, written by staff. */
export function editorialAccess({ hasVisibility }: { hasVisibility: boolean }): CollectionAccess {
  return {
    admin: ({ req }) => Boolean(staff({ req })),
    create: staff,
    delete: staff,
    read: hasVisibility ? publicOrStaff : publishedOrStaff,
    readVersions: staff,
    unlock: nobody,
    update: staff,
  }
}

/** Rows that staff keep and nobody else reads: personal data, messages, logs. */
export const staffOnlyAccess: CollectionAccess = {
  admin: ({ req }) => Boolean(staff({ req })),
  create: staff,
  delete: administrators,
  read: staff,
  readVersions: nobody,
  unlock: nobody,
  update: staff,
}

/** Rows the portal itself writes: read by administrators, changed by nobody through an API. */
export const systemWrittenAccess: CollectionAccess = {
  admin: ({ req }) => Boolean(administrators({ req })),
  create: nobody,
  delete: nobody,
  read: administrators,
  readVersions: nobody,
  unlock: nobody,
  update: nobody,
}

export const staffGlobalAccess: GlobalAccess = {
  read: staff,
  readVersions: staff,
  update: staff,
}

export const administratorsGlobalAccess: GlobalAccess = {
  read: staff,
  readVersions: administrators,
  update: administrators,
}
