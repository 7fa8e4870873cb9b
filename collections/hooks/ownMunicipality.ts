import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { authorizeMunicipality, municipalityOf } from '@/access/municipality'
import { roleOf } from '@/access/roles'

/** A municipal editor needn't say which municipality: there is only the one. */
export const fillOwnMunicipality: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !data || data.municipality) return data
  const own = roleOf(req.user) === 'municipalEditor' ? municipalityOf(req.user) : null
  return own === null ? data : { ...data, municipality: own }
}

/** Before anything is looked up for the writer, since what is said of it would tell what another municipality has. */
export const refuseForeignMunicipality: CollectionBeforeValidateHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (data && writesForOwnAlone(collection.slug, req))
    authorizeMunicipality(req.user, nextMunicipality(data, originalDoc))
  return data
}

/**
 * The last look before writing, at the document as it will be: access is asked about what was sent, and a duplicate or a
 * former version brings a municipality that nobody sent.
 */
export const keepWithinMunicipality: CollectionBeforeChangeHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (!writesForOwnAlone(collection.slug, req)) return data
  return { ...data, municipality: authorizeMunicipality(req.user, nextMunicipality(data, originalDoc)) }
}

function writesForOwnAlone(collection: string, { user }: Pick<PayloadRequest, 'user'>): boolean {
  return roleOf(user) === 'municipalEditor' && collection !== 'municipalities'
}

function nextMunicipality(
  data: { municipality?: unknown },
  originalDoc?: { municipality?: unknown },
): unknown {
  return 'municipality' in data ? data.municipality : originalDoc?.municipality
}
