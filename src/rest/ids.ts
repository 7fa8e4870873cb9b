import { env } from '@/env'
import { Refusal } from './refusal'

/** The shape the portal's database gives every id: a UUID in SQLite, an ObjectID in MongoDB. */
const shapes = {
  sqlite: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  mongodb: /^[0-9a-f]{24}$/i,
}

export function canBeId(value: unknown, kind: keyof typeof shapes = env.databaseKind): value is string {
  return typeof value === 'string' && shapes[kind].test(value)
}

/** Rows of a list inside a document keep ids of their own, which the editor makes before the document is saved. */
export function canBeRowId(value: unknown): value is string {
  return typeof value === 'string' && Object.values(shapes).some((shape) => shape.test(value))
}

export function assertId(value: unknown): void {
  if (!canBeId(value)) throw new Refusal('Det, der står som id, kan ikke være et id.')
}
