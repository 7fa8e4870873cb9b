import type { JobsConfig } from 'payload'
import { accessTo } from '@/access/collectionAccess'
import { env } from '@/env'
import { purgeTask } from '@/privacy/tasks'
import { rebuildSearchIndex, syncSearchDocument } from '@/search/tasks'

/** Background work: search sync, scheduled publishing and the nightly purge. Embedded, the web process runs it; else a worker does. */
export const jobs: JobsConfig = {
  tasks: [syncSearchDocument, rebuildSearchIndex, purgeTask],
  access: {
    cancel: () => false,
    queue: () => false,
    run: () => false,
  },
  deleteJobOnComplete: true,
  autoRun:
    env.jobs === 'inline' ? [{ cron: '*/5 * * * * *', queue: 'default', limit: 50, silent: true }] : [],
  jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
    ...defaultJobsCollection,
    labels: { singular: 'Job', plural: 'Job' },
    access: accessTo('payload-jobs'),
    admin: {
      ...defaultJobsCollection.admin,
      group: 'Portalen',
      hidden: false,
      description: 'Arbejde i baggrunden. Et job med fejl bliver stående her.',
    },
  }),
}
