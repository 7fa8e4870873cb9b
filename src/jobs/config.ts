import type { JobsConfig } from 'payload'
import { accessTo } from '@/access/collectionAccess'
import { env } from '@/env'
import { jobQueues } from '@/lib/jobQueues'
import { purgeTask } from '@/privacy/tasks'
import { sayEngine } from '@/search/engineSeen'
import { searchTasks } from '@/search/tasks'
import { signUpTasks } from '@/signup/tasks'
import { runQueues } from './runQueues'

/** Background work: search sync, seats and mails, scheduled publishing and the nightly purge. Embedded, the web process runs it; else a worker does. */
export const jobs: JobsConfig = {
  tasks: [...searchTasks, ...signUpTasks, purgeTask],
  access: {
    cancel: () => false,
    queue: () => false,
    run: () => false,
  },
  deleteJobOnComplete: true,
  // Payload's own runner is started by the local clock, which says one hour twice each autumn. It asks here before it begins,
  // and is given nothing to do.
  autoRun: (payload) => {
    if (env.jobs === 'inline') void runQueues({ payload, queues: jobQueues, pauseMs: 5000, isSilent: true })
    else void sayEngine(payload)
    return []
  },
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
