import { createLocalReq, type Payload } from 'payload'
import { recordAudit } from '@/audit/record'
import { purgeAccounts } from './purgeAccounts'
import { purgeEvaluations } from './purgeEvaluations'
import { purgeFiles } from './purgeFiles'
import { purgeMailFiles } from './purgeMailFiles'
import { purgeRegistrations } from './purgeRegistrations'
import { purgeRows } from './purgeRows'
import { danishDayOf } from './rules'
import { readRetention } from './settings'

/** How much was, or would be, taken away, by what it is. Numbers only: a log of names would undo the purge. */
export type PurgeCounts = Record<string, number>

export type PurgeOptions = {
  payload: Payload
  /** The instant the clocks are read at. */
  now?: Date
  /** Counts and changes nothing. */
  isDryRun?: boolean
}

/**
 * Deletes or anonymises what has been kept for its time. Safe to run twice, and to break off: each document is finished by
 * itself, and what is left is due the next time too.
 */
export async function purgePersonalData({
  payload,
  now = new Date(),
  isDryRun = false,
}: PurgeOptions): Promise<PurgeCounts> {
  const step = { payload, days: await readRetention(payload), today: danishDayOf(now), now, isDryRun }
  const counts: PurgeCounts = {
    ...(await purgeRegistrations(step)),
    ...(await purgeEvaluations(step)),
    ...(await purgeAccounts(step)),
    ...(await purgeRows(step)),
    ...(await purgeMailFiles(step)),
    ...(await purgeFiles(step)),
  }
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (!isDryRun && total > 0) await log(payload, counts)
  return counts
}

async function log(payload: Payload, counts: PurgeCounts): Promise<void> {
  const text = purgeText(counts)
  payload.logger.info({ msg: `Opbevaring: ${text}` })
  const req = await createLocalReq({}, payload)
  await recordAudit(req, { action: 'purge', collection: 'retention', id: 'retention', purpose: text })
}

/** `2 tilmeldinger gjort anonyme, 1 konto slettet` */
export function purgeText(counts: PurgeCounts): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0)
  return parts.length === 0 ? 'intet' : parts.map(([what, count]) => `${what}: ${count}`).join(', ')
}
