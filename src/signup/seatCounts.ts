import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { z } from 'zod'
import { groupBy } from '@/lib/groupBy'
import { countedFields } from './countedFields'
import { type RegistrationState, registrationStates } from './labels'
import { hasLeft, hasSeat, leftStates } from './rules'
import type { Seatable } from './types'

const states = Object.keys(registrationStates) as [RegistrationState, ...RegistrationState[]]

/** Of these it matters who is before whom. */
const inLine = states.filter((state) => !hasSeat({ state }) && !hasLeft({ state }))

const flag = z.union([z.boolean(), z.number().transform((value) => value === 1)])
const text = z.string().nullable()

const countSchema = z.object({
  event: z.string(),
  state: z.enum(states),
  municipality: text,
  /** Those in line who come together or not at all. */
  group: text,
  priority: z.number(),
  /** The place in line of the foremost. */
  number: z.number().nullable(),
  /** Offers by whether they have run out; `null` where there is none. */
  isLapsed: flag.nullable(),
  /** The same of the time to open the mailed link, and the network that such a seat is held from. */
  isUnopened: flag.nullable(),
  sentFrom: text,
  count: z.number(),
})

/** Registrations that are alike as far as seats go, told by one row. */
export type SeatCount = z.infer<typeof countSchema>

/**
 * How many there are of each kind at some events, counted by the database: as many rows as there are kinds, however many are
 * signed up.
 */
export async function seatCounts(payload: Payload, eventIds: string[], now: Date): Promise<SeatCount[]> {
  if (eventIds.length === 0) return []
  const { drizzle } = payload.db as { drizzle?: SQLiteAdapter['drizzle'] }
  const found = drizzle
    ? await inSql(drizzle, eventIds, now)
    : await inMongo(payload.db as unknown as MongooseAdapter, eventIds, now)
  return z.array(countSchema).parse(found)
}

/** Those at some events by the event's id, for whoever looks; seats are given by the registrations themselves. */
export async function countedSeats(
  payload: Payload,
  eventIds: string[],
  now: Date,
): Promise<Map<string, Seatable[]>> {
  const byEvent = groupBy(await seatCounts(payload, eventIds, now), ({ event }) => event)
  return new Map([...byEvent].map(([event, counts]) => [event, counts.flatMap(asMany)]))
}

/** As many as were counted, each like the foremost: behind one another in line, before and behind those they are between. */
export function asMany(
  { count, group, isLapsed, isUnopened, municipality, number, priority, sentFrom, state }: SeatCount,
  kind: number,
): Seatable[] {
  const until = (isPast: boolean | null) => (isPast === null ? null : new Date(isPast ? 0 : 8.64e15))
  const foremost: Seatable = {
    id: `${kind}`,
    state,
    number: number ?? Number.MAX_SAFE_INTEGER,
    priority,
    municipality,
    group,
    isApproved: false,
    offeredUntil: until(isLapsed),
    confirmBy: until(isUnopened),
    sentFrom,
  }
  // Of those with a seat nobody asks who is who; those in line are one each.
  if (hasSeat({ state })) return Array<Seatable>(count).fill(foremost)
  return Array.from({ length: count }, (_, index) => ({ ...foremost, id: `${kind} ${index}` }))
}

/** Those that are alike as they are stored are put together first, in the order of their index; the few that are left, by kind. */
function inSql(drizzle: SQLiteAdapter['drizzle'], eventIds: string[], now: Date): Promise<unknown[]> {
  const list = (values: readonly string[]) =>
    sql.join(
      values.map((value) => sql`${value}`),
      sql`, `,
    )
  const waits = sql`state IN (${list(inLine)})`
  return drizzle.all(sql`
    SELECT event_id AS event, state, municipality_id AS municipality,
      CASE WHEN ${waits} AND is_all_or_none THEN "group" END AS "group",
      CASE WHEN ${waits} THEN coalesce(priority, 0) ELSE 0 END AS priority,
      offered_until <= ${now.toISOString()} AS "isLapsed",
      confirm_by <= ${now.toISOString()} AS "isUnopened",
      sent_from AS "sentFrom",
      min(CASE WHEN ${waits} THEN number END) AS number,
      sum(count) AS count
    FROM (
      SELECT event_id, state, municipality_id, sent_from, offered_until, confirm_by, is_all_or_none, "group", priority,
        min(number) AS number,
        count(*) AS count
      FROM registrations
      WHERE event_id IN (${list(eventIds)}) AND state NOT IN (${list(leftStates)})
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
    )
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`)
}

async function inMongo(
  { collections }: Pick<MongooseAdapter, 'collections'>,
  eventIds: string[],
  now: Date,
): Promise<unknown[]> {
  const model = collections.registrations
  if (!model) return []
  const { ObjectId } = model.base.Types
  const ids = eventIds.map((id) => (ObjectId.isValid(id) ? new ObjectId(id) : id))
  const waits = { $in: ['$state', inLine] }
  const asStored = Object.fromEntries(countedFields.map((field) => [field, `$${field}`]))
  const isPast = (field: string) => {
    const until = { $ifNull: [field, null] }
    return { $cond: [{ $eq: [until, null] }, null, { $lte: [until, now] }] }
  }
  return model.collection
    .aggregate([
      { $match: { event: { $in: ids }, state: { $nin: [...leftStates] } } },
      { $group: { _id: asStored, number: { $min: '$number' }, count: { $sum: 1 } } },
      { $replaceWith: { $mergeObjects: ['$_id', { number: '$number', count: '$count' }] } },
      {
        $group: {
          _id: {
            event: { $toString: '$event' },
            state: '$state',
            municipality: { $ifNull: [{ $toString: '$municipality' }, null] },
            group: { $cond: [{ $and: [waits, '$isAllOrNone'] }, { $ifNull: ['$group', null] }, null] },
            priority: { $cond: [waits, { $ifNull: ['$priority', 0] }, 0] },
            isLapsed: isPast('$offeredUntil'),
            isUnopened: isPast('$confirmBy'),
            sentFrom: { $ifNull: ['$sentFrom', null] },
          },
          number: { $min: { $cond: [waits, '$number', null] } },
          count: { $sum: '$count' },
        },
      },
      { $replaceWith: { $mergeObjects: ['$_id', { number: '$number', count: '$count' }] } },
    ])
    .toArray()
}
