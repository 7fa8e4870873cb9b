import type { Payload } from 'payload'
import type { RetentionDays } from './retentionKinds'
import type { Day } from './rules'

export type PurgeStep = {
  payload: Payload
  days: RetentionDays
  today: Day
  now: Date
  isDryRun: boolean
}
