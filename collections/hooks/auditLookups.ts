import type { CollectionAfterOperationHook, CollectionSlug, PayloadRequest } from 'payload'
import { recordAudit } from '@/audit/record'
import { purposeOf, subjectEmails, subjectFieldOf } from '@/privacy/subjects'

type Values = Record<string, unknown>

/**
 * Writes who has looked at whose data: one entry for a document, and one for a list with the keys of all that it showed.
 * Reads that the portal makes for itself, and one's own account, are no look-ups.
 */
export const auditLookups: CollectionAfterOperationHook = async ({
  collection: { slug },
  operation,
  overrideAccess,
  req,
  result,
}) => {
  if (overrideAccess || !req.user) return result
  if (operation === 'findByID' && isRecord(result)) await record(req, slug, [result], 'lookUp')
  if ((operation === 'find' || operation === 'read') && isRecord(result) && Array.isArray(result.docs))
    await record(req, slug, result.docs.filter(isRecord), 'lookUpList')
  if (operation === 'findDistinct' && isRecord(result) && Array.isArray(result.values)) {
    await record(req, slug, result.values.filter(isRecord), 'lookUpList')
  }
  return result
}

async function record(
  req: PayloadRequest,
  collection: CollectionSlug,
  docs: Values[],
  action: 'lookUp' | 'lookUpList',
): Promise<void> {
  const others = docs.filter((doc) => !(collection === 'users' && doc.id === req.user?.id))
  if (others.length === 0) return
  await recordAudit(req, {
    action,
    collection,
    id: action === 'lookUp' ? String(others[0]?.id) : `${others.length} på listen`,
    purpose: purposeOf(collection),
    subjectEmails: await emailsOf(req, collection, others),
  })
}

/** What was asked for may have left the address out; the person was shown all the same. */
async function emailsOf(req: PayloadRequest, collection: CollectionSlug, docs: Values[]): Promise<string[]> {
  const field = subjectFieldOf(collection)
  if (!field) return []
  const known = docs.flatMap((doc) => subjectEmails(collection, doc))
  const ids = docs.filter((doc) => !(field in doc) && doc.id).map(({ id }) => id)
  if (ids.length === 0) return known
  const { docs: rows } = await req.payload.db.find<Values & { id: string }>({
    collection,
    where: { id: { in: ids } },
    select: { [field]: true },
    pagination: false,
    req,
  })
  return [...known, ...rows.flatMap((row) => subjectEmails(collection, row))]
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
