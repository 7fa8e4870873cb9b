import type { GlobalAfterChangeHook } from 'payload'
import { changedFields } from '@/audit/changedFields'
import { recordAudit } from '@/audit/record'

/** A global has one row and no id: it goes by its own name in both columns. */
export const auditSettings: GlobalAfterChangeHook = async ({
  data,
  doc,
  global: { slug },
  previousDoc,
  req,
}) => {
  await recordAudit(req, {
    action: 'update',
    collection: slug,
    id: slug,
    changedFields: changedFields({ ...previousDoc }, { ...data }),
  })
  return doc
}
