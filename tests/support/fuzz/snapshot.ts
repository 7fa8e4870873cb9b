import { createHash } from 'node:crypto'
import type { Payload } from 'payload'

type Row = { document: Record<string, unknown>; digest: string }
export type Snapshot = Map<string, Row>
export type Change = { key: string; before: Row['document'] | null; after: Row['document'] | null }

/** Bookkeeping that logging in and asking for a new password leave behind, whoever asks. */
const volatile = new Set([
  'sessions',
  'loginAttempts',
  'lockUntil',
  'lastLoginAt',
  'resetPasswordToken',
  'resetPasswordExpiration',
])

/** Everything that stands in the database, versions and globals too. */
export async function takeSnapshot(payload: Payload): Promise<Snapshot> {
  const rows: Snapshot = new Map()
  const all = { limit: 0, pagination: false, where: {} }
  const keep = (key: string, document: object) => {
    const kept = Object.fromEntries(
      Object.entries(JSON.parse(JSON.stringify(document))).filter(
        ([name]) => !key.startsWith('users:') || !volatile.has(name),
      ),
    )
    rows.set(key, { document: kept, digest: createHash('sha256').update(JSON.stringify(kept)).digest('hex') })
  }
  for (const { flattenedFields, slug, versions } of payload.config.collections) {
    // What joins show is kept in other documents, in no order of its own.
    const joins = new Set(flattenedFields.flatMap(({ name, type }) => (type === 'join' ? [name] : [])))
    const withoutJoins = (document: object) =>
      Object.fromEntries(Object.entries(document).filter(([name]) => !joins.has(name)))
    const found = await payload.db.find<{ id: string }>({ collection: slug, ...all })
    for (const document of found.docs) keep(`${slug}:${document.id}`, withoutJoins(document))
    if (!versions) continue
    const { docs } = await payload.db.findVersions({ collection: slug, ...all })
    for (const row of docs) {
      keep(`${slug}/versions:${row.id}`, { ...row, version: withoutJoins(row.version) })
    }
  }
  for (const { slug } of payload.config.globals) {
    keep(`globals/${slug}:`, (await payload.db.findGlobal({ slug })) ?? {})
  }
  return rows
}

export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)]
    if (old?.digest === now?.digest) return []
    return [{ key, before: old?.document ?? null, after: now?.document ?? null }]
  })
}
