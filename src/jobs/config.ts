import type { JobsConfig } from 'payload'
import { systemWrittenAccess } from '@/access/collectionAccess'
import { nobody } from '@/access/predicates'
import { isStaff } from '@/access/roles'
import { env } from '@/env'
import { rebuildSearchIndex, syncSearchDocument } from '@/search/tasks'

/** Background work: search sync and scheduled publishing. Embedded, the web process runs it; else a worker does. */
export const jobs: JobsConfig = {
  tasks: [syncSearchDocument, rebuildSearchIndex],
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
    access: {
      ...systemWrittenAccess,
      admin: ({ req }) => isStaff(req.user),
      read: ({ req }) => isStaff(req.user),
      readVersions: nobody,
    },
    admin: {
      ...defaultJobsCollection.admin,
      group: 'Portalen',
      hidden: false,
      description: 'Arbejde i baggrunden. Et job med fejl bliver stående her.',
    },
  }),
}
