import type { TaskConfig } from 'payload'
import { queueOf } from '@/lib/jobQueues'
import { purgePersonalData } from './purge'

/** Each night, in UTC: deletes and anonymises what has been kept for its time. */
export const purgeTask: TaskConfig<{ input: object; output: object }> = {
  slug: 'purgePersonalData',
  label: 'Slet personoplysninger efter fristerne',
  inputSchema: [],
  retries: { attempts: 3, backoff: { type: 'exponential', delay: 60_000 } },
  schedule: [{ cron: '0 15 1 * * *', queue: queueOf.purgePersonalData }],
  handler: async ({ req }) => {
    await purgePersonalData({ payload: req.payload })
    return { output: {} }
  },
}
