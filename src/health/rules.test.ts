import { expect, test } from 'vitest'
import { type Findings, judge, waitingSeconds } from './rules'

const now = new Date('2026-11-20T12:00:00Z')
const well: Findings = {
  database: 'up',
  transactions: 'up',
  search: 'up',
  searchEngine: { isUp: true, failures: 2, restarts: 9, reason: 'signal SIGKILL' },
  disk: { freeMegabytes: 500 },
  mail: { server: 'up', failures: 0, lastFailureAt: null },
  jobs: { waiting: 0, oldestDueAt: null, failed: 0, failedLastDay: 0 },
}

test('a portal that lacks nothing, or was set up without search and mail, has no problems', () => {
  expect(judge(well, now)).toEqual({ status: 'up', problems: [] })
  const alone: Findings = {
    ...well,
    transactions: 'unused',
    search: 'unused',
    searchEngine: 'unused',
    disk: { freeMegabytes: null },
    mail: { ...well.mail, server: 'unused' },
  }
  expect(judge(alone, now)).toEqual({ status: 'up', problems: [] })
})

test('without its database or transactions the portal is down', () => {
  expect(judge({ ...well, database: 'down' }, now)).toEqual({ status: 'down', problems: ['database'] })
  expect(judge({ ...well, transactions: 'missing' }, now).status).toBe('down')
})

test('what readers do not notice is a problem, but not down', () => {
  const troubled: Findings = {
    ...well,
    search: 'empty',
    searchEngine: { isUp: true, failures: 3, restarts: 2, reason: 'kode 1' },
    disk: { freeMegabytes: 499 },
    mail: { server: 'up', failures: 2, lastFailureAt: '2026-11-20T11:00:00Z' },
    jobs: { waiting: 1, oldestDueAt: '2026-11-20T11:49:59Z', failed: 3, failedLastDay: 1 },
  }
  expect(judge(troubled, now)).toEqual({
    status: 'up',
    problems: ['search', 'searchEngine', 'disk', 'mail', 'jobs', 'lateJobs'],
  })
})

test('an old failure is no news, and a job that has just become due is not late', () => {
  const jobs = { waiting: 1, oldestDueAt: '2026-11-20T11:50:00Z', failed: 3, failedLastDay: 0 }
  expect(judge({ ...well, jobs }, now).problems).toEqual([])
  expect(waitingSeconds({ jobs }, now)).toBe(600)
  expect(waitingSeconds({ jobs: { ...jobs, oldestDueAt: '2026-11-20T12:00:09Z' } }, now)).toBe(0)
})
