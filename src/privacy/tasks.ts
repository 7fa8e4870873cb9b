import type { TaskConfig } from 'payload'
import { purgePersonalData } from './purge'

/** Each night: deletes and anonymises what has been kept for its time. */
export const purgeTask: TaskConfig<{ input: object; output: object }> = {
  slug: 'purgePersonalData',
  label: 'Slet personoplysninger efter fristerne',
  inputSchema: [],
  retries: { attempts: 3, backoff: { type: 'exponential', delay: 60_000 } },
  schedule: [{ cron: '0 15 2 * * *', queue: 'default' }],
  handler: async ({ req }) => {
    await purgePersonalData({ payload: req.payload })
    return { output: {} }
  },
}
