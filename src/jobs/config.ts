import type { JobsConfig } from 'payload'
import { accessTo } from '@/access/collectionAccess'
import { env } from '@/env'
import { purgeTask } from '@/privacy/tasks'
import { searchTasks } from '@/search/tasks'
import { signUpTasks } from '@/signup/tasks'
import { tendJobs } from './tend'

/** Background work: search sync, seats and mails, scheduled publishing and the nightly purge. Embedded, the web process runs it; else a worker does. */
export const jobs: JobsConfig = {
  tasks: [...searchTasks, ...signUpTasks, purgeTask],
  access: {
    cancel: () => false,
    queue: () => false,
    run: () => false,
  },
  deleteJobOnComplete: true,
  shouldAutoRun: async (payload) => {
    await tendJobs(payload)
    return true
  },
  autoRun:
    env.jobs === 'inline'
      ? ['default', 'tilmelding'].map((queue) => ({
          cron: '*/5 * * * * *',
          queue,
          limit: 200,
          silent: true,
        }))
      : [],
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
