import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
} from 'payload'
import { idOf } from '@/access/municipality'
import { isNewPassword } from '@/accounts/wayIn'
import { actionOf } from '@/audit/actionOf'
import { changedFields } from '@/audit/changedFields'
import { recordAudit } from '@/audit/record'
import { subjectEmails } from '@/privacy/subjects'

type Values = Record<string, unknown>

/** Remembers how the update was asked for; the hooks after it are told only what became of it. */
export const noteHowItIsSaved: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation === 'update') {
    req.context[`audit:draft:${collection.slug}`] = 'draft' in args && Boolean(args.draft)
    req.context[`audit:version:${collection.slug}`] = false
  }
  if (operation === 'restoreVersion') req.context[`audit:version:${collection.slug}`] = true
  return args
}

/** The plain password is gone when the change has been made. */
export const notePassword: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (originalDoc && isNewPassword(data, originalDoc)) req.context[`audit:password:${originalDoc.id}`] = true
  return data
}

/** What a password is written as. */
const hashes = ['hash', 'salt']

export const auditChange: CollectionAfterChangeHook = async ({
  collection: { auth, slug },
  context,
  data,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const before: Values = operation === 'create' ? {} : { ...previousDoc }
  const after: Values = { ...data }
  const changed = operation === 'create' ? [] : changedFields(before, after)
  const hasNewPassword = Boolean(context[`audit:password:${doc.id}`])
  const action =
    toldAction(context) ??
    (operation === 'create'
      ? 'create'
      : actionOf({
          before,
          after,
          changed,
          hasNewPassword,
          isAccount: Boolean(auth),
          isDraftSave: Boolean(context[`audit:draft:${slug}`]),
          isRestoringVersion: Boolean(context[`audit:version:${slug}`]),
        }))
  if (action === 'update' && changed.length === 0) return doc
  await recordAudit(req, {
    action,
    collection: slug,
    id: doc.id,
    municipality: municipalityOf(slug, { ...before, ...after, id: doc.id }),
    changedFields: hasNewPassword
      ? [...changed.filter((name) => !hashes.includes(name)), 'password']
      : changed,
    // Whoever had the row before and whoever has it now.
    subjectEmails: [...subjectEmails(slug, before), ...subjectEmails(slug, after)],
  })
  return doc
}

export const auditDelete: CollectionAfterDeleteHook = async ({ collection: { slug }, doc, id, req }) => {
  await recordAudit(req, {
    action: 'delete',
    collection: slug,
    id,
    municipality: municipalityOf(slug, { ...doc, id }),
    subjectEmails: subjectEmails(slug, { ...doc }),
  })
  return doc
}

/** Code that knows better than the fields what is going on says so: `context: { auditAs: 'acceptInvitation' }`. */
function toldAction(context: Values): string | null {
  return typeof context.auditAs === 'string' ? context.auditAs : null
}

function municipalityOf(collection: string, doc: Values): string | number | null {
  const id = collection === 'municipalities' ? doc.id : idOf(doc.municipality)
  return typeof id === 'string' || typeof id === 'number' ? id : null
}
