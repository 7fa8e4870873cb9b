import {
  APIError,
  type CollectionAfterDeleteHook,
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  type FlattenedField,
  type PayloadRequest,
  type Where,
} from 'payload'

/** A municipality that accounts or documents can't do without is not destroyed: both would stand without one. */
export const keepWhileNeeded: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const accounts = await count(req, 'users', {
    and: [{ municipality: { equals: id } }, { isDeactivated: { not_equals: true } }],
  })
  if (accounts > 0)
    throw refusal(
      `Kommunen har ${accounts === 1 ? '1 bruger' : `${accounts} brugere`} og kan ikke slettes.`,
      accounts === 1
        ? 'Giv brugeren en anden kommune, eller deaktivér brugeren, og prøv igen.'
        : 'Giv dem en anden kommune, eller deaktivér dem, og prøv igen.',
    )
  const found: string[] = []
  let total = 0
  for (const { flattenedFields, labels, slug } of req.payload.config.collections) {
    const paths = requiredPaths(flattenedFields)
    if (paths.length === 0) continue
    const documents = await count(req, slug, { or: paths.map((path) => ({ [path]: { equals: id } })) })
    total += documents
    if (documents > 0)
      found.push(`${documents} ${documents === 1 ? 'dokument' : 'dokumenter'} under »${labels.plural}«`)
  }
  if (found.length > 0)
    throw refusal(
      `Kommunen kan ikke slettes, for den er valgt i ${inWords(found)}.`,
      `Vælg en anden kommune dér, eller slet ${total === 1 ? 'dokumentet' : 'dokumenterne'} helt, også fra papirkurven, og prøv igen.`,
    )
}

/** A closed account that is opened again is asked for another municipality, on MongoDB too. */
export const takeFromClosedAccounts: CollectionAfterDeleteHook = async ({ id, req }) => {
  await req.payload.db.updateMany({
    collection: 'users',
    where: { municipality: { equals: id } },
    data: { municipality: null },
    req,
    returning: false,
  })
}

function refusal(...sentences: string[]): APIError {
  return new APIError(sentences.join(' '), 409, null, true)
}

async function count(req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection,
    where,
    overrideAccess: true,
    req,
    trash: true,
  })
  return totalDocs
}

/** Where a municipality must be chosen, in rows of lists too. */
function requiredPaths(fields: FlattenedField[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`
    if (field.type === 'array' || field.type === 'group' || field.type === 'tab')
      return requiredPaths(field.flattenedFields, `${path}.`)
    const isNeeded = field.type === 'relationship' && field.required && field.relationTo === 'municipalities'
    return isNeeded ? [path] : []
  })
}

function inWords(parts: string[]): string {
  return parts.length === 1 ? parts.join() : `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}`
}
