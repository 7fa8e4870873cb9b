import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { z } from 'zod'
import { registrationStates } from './labels'
import type { SeatRow } from './readSeats'

const flag = z.number().transform((value) => value === 1)
const text = z.string().nullable()

const storedRow = z.object({
  id: z.string(),
  state: z.enum(Object.keys(registrationStates) as [SeatRow['state'], ...SeatRow['state'][]]),
  number: z.number().nullable(),
  priority: z.number().nullable(),
  municipality: text,
  group: text,
  isAllOrNone: flag.nullable(),
  approvedAt: text,
  offeredUntil: text,
  confirmBy: text,
  sentFrom: text,
  anonymisedAt: text,
  createdAt: z.string(),
  mailSequence: z.number().nullable(),
  eventRevision: z.number().nullable(),
})

const answer = z.object({ rows: z.string() })

/**
 * The seats as SQLite has them, or `null` where Payload reads them. Each sign-up reads all of the event's, and the driver is
 * slow by the row, so they come as one.
 */
export async function seatRowsInSql({ db }: Payload, eventId: string): Promise<SeatRow[] | null> {
  const { drizzle } = db as { drizzle?: SQLiteAdapter['drizzle'] }
  if (!drizzle) return null
  const [found]: unknown[] = await drizzle.all(sql`
    SELECT json_group_array(json_object(
      'id', id, 'state', state, 'number', number, 'priority', priority, 'municipality', municipality_id,
      'group', "group", 'isAllOrNone', is_all_or_none, 'approvedAt', approved_at, 'offeredUntil', offered_until,
      'confirmBy', confirm_by, 'sentFrom', sent_from,
      'anonymisedAt', anonymised_at, 'createdAt', created_at, 'mailSequence', mail_sequence,
      'eventRevision', event_revision)) AS rows
    FROM registrations
    WHERE event_id = ${eventId} AND state NOT IN ('afmeldt', 'afvist')`)
  return z.array(storedRow).parse(JSON.parse(answer.parse(found).rows))
}
