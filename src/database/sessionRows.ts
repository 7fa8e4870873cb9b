import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

export type SessionRow = { id: string; createdAt?: Date | null | undefined; expiresAt: Date }

/** Whether sessions lie in a table of their own, as on SQLite, where Payload can't replace them but with the whole account. */
export function hasSessionTable({ db }: Payload): boolean {
  return 'drizzle' in db
}

/** Makes these the account's sessions. Those that stay are never away, not even for the time between two statements. */
export async function writeSessionRows(
  { db }: Payload,
  accountId: string,
  sessions: SessionRow[],
): Promise<void> {
  const { drizzle } = db as { drizzle?: SQLiteAdapter['drizzle'] }
  if (!drizzle) return
  for (const [index, { id, createdAt, expiresAt }] of sessions.entries()) {
    const created = (createdAt ?? new Date()).toISOString()
    await drizzle.run(sql`
      INSERT INTO users_sessions (_order, _parent_id, id, created_at, expires_at)
      VALUES (${index + 1}, ${accountId}, ${id}, ${created}, ${expiresAt.toISOString()})
      ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at WHERE _parent_id = excluded._parent_id`)
  }
  const kept = sql.join(
    sessions.map(({ id }) => sql`${id}`),
    sql`, `,
  )
  await drizzle.run(sql`DELETE FROM users_sessions WHERE _parent_id = ${accountId} AND id NOT IN (${kept})`)
}
