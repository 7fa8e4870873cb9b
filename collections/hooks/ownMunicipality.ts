import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'
import { authorizeMunicipality, municipalityOf } from '@/access/municipality'
import { roleOf } from '@/access/roles'

/** A municipal editor needn't say which municipality: there is only the one. */
export const fillOwnMunicipality: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !data || data.municipality) return data
  const own = roleOf(req.user) === 'municipalEditor' ? municipalityOf(req.user) : null
  return own === null ? data : { ...data, municipality: own }
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
  if (roleOf(req.user) !== 'municipalEditor' || collection.slug === 'municipalities') return data
  const next = 'municipality' in data ? data.municipality : originalDoc?.municipality
  return { ...data, municipality: authorizeMunicipality(req.user, next) }
}
