import { isPersonalCollection, registerOf } from './register'

/** The addresses of the persons a document is about. */
export function subjectEmails(collection: string, doc: Record<string, unknown>): string[] {
  const field = subjectFieldOf(collection)
  const email = field ? doc[field] : undefined
  return typeof email === 'string' && email.includes('@') ? [email.trim().toLowerCase()] : []
}

/** The field with the address of the person a document is about; `null` where documents are about nobody. */
export function subjectFieldOf(collection: string): string | null {
  return isPersonalCollection(collection) ? (registerOf(collection).subjectField ?? null) : null
}

/** What a collection's personal data are for, in a sentence. */
export function purposeOf(collection: string): string | undefined {
  return isPersonalCollection(collection) ? registerOf(collection).purpose : undefined
}
