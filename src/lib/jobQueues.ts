import type { TypedJobs } from 'payload'

type TaskSlug = Exclude<keyof TypedJobs['tasks'], 'inline'>

/**
 * The queue each kind of work waits in. Each queue is run by itself, so that what takes long in one holds up nothing in
 * another: plans are for a minute that somebody has chosen, and a search index may take half an hour to make.
 */
export const queueOf = {
  schedulePublish: 'udgivelse',
  syncSearchDocument: 'soegning',
  syncSearchDependants: 'soegning',
  applySearchSettings: 'soegning',
  settleEvent: 'tilmelding',
  tendSignUps: 'tilmelding',
  sendSignUpMails: 'tilmelding',
  purgePersonalData: 'sletning',
  reconcileSearchIndex: 'langt',
  rebuildSearchIndex: 'langt',
  readFileTexts: 'langt',
} as const satisfies Record<TaskSlug, string>

export type JobQueue = (typeof queueOf)[TaskSlug]

/** All of them, the one whose work is for a given minute first. */
export const jobQueues = [...new Set<JobQueue>(Object.values(queueOf))]

export function isJobQueue(name: string): name is JobQueue {
  return jobQueues.some((queue) => queue === name)
}
