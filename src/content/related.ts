import { addressOf, type PublicCollection } from '@/lib/paths'

type WithId = { id: number | string }

/** A relation read at depth 1: the document, or `null` where it is unset, trashed or not the reader's to see. */
export function related<T extends WithId>(value: T | string | number | null | undefined): T | null {
  return typeof value === 'object' && value !== null ? value : null
}

/** A list of relations, or a join, without those the reader may not see. */
export function allRelated<T extends WithId>(
  value: (T | string | number)[] | { docs?: (T | string | number)[] } | null | undefined,
): T[] {
  const list = Array.isArray(value) ? value : (value?.docs ?? [])
  return list.filter((item): item is T => typeof item === 'object' && item !== null)
}

/** The lines of a list of statements. */
export function statementsOf(rows: { text: string }[] | null | undefined): string[] {
  return (rows ?? []).map((row) => row.text)
}

type Named = { slug: string; visibility?: 'public' | 'network' | null } & (
  | { name: string }
  | { title: string }
)

/** Links to documents by what they are called, for lists of what belongs together. */
export function linksTo(collection: PublicCollection, docs: Named[]): { href: string; label: string }[] {
  return docs.map((doc) => ({
    href: addressOf(collection, doc),
    label: 'name' in doc ? doc.name : doc.title,
  }))
}
