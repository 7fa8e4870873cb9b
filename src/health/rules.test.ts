import { expect, test } from 'vitest'
import { type Findings, judge, waitingSeconds } from './rules'
import { workerView } from './workerView'

const now = new Date('2026-11-20T12:00:00Z')
const well: Findings = {
  database: 'up',
  transactions: 'up',
  search: 'up',
  searchEngine: { isUp: true, failures: 2, lastHour: 5, restarts: 9, reason: 'signal SIGKILL' },
  disk: { freeMegabytes: 500 },
  mail: { server: 'up', failures: 0, lastFailureAt: null },
  jobs: { waiting: 0, oldestDueAt: null, failed: 0, failedLastDay: 0 },
  round: { lastAt: '2026-11-20T11:59:00Z', isDue: true },
  workerSearch: 'up',
}

test('a portal that lacks nothing, or was set up without search and mail, has no problems', () => {
  expect(judge(well, now)).toEqual({ status: 'up', problems: [] })
  const alone: Findings = {
    ...well,
    transactions: 'unused',
    search: 'unused',
    searchEngine: 'unused',
    disk: { freeMegabytes: null },
    workerSearch: 'unused',
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
    searchEngine: { isUp: true, failures: 3, lastHour: 3, restarts: 2, reason: 'kode 1' },
    disk: { freeMegabytes: 499 },
    mail: { server: 'up', failures: 2, lastFailureAt: '2026-11-20T11:00:00Z' },
    jobs: { waiting: 1, oldestDueAt: '2026-11-20T11:49:59Z', failed: 3, failedLastDay: 1 },
  }
  expect(judge(troubled, now)).toEqual({
    status: 'up',
    problems: ['search', 'searchEngine', 'disk', 'mail', 'jobs', 'lateJobs'],
  })
})

test('an engine that dies six times an hour is a problem, however well it runs in between', () => {
  const searchEngine = { isUp: true, failures: 0, lastHour: 6, restarts: 6, reason: null }
  expect(judge({ ...well, searchEngine }, now).problems).toEqual(['searchEngine'])
})

test.each([
  ['2026-11-20T11:50:00Z', true, []],
  ['2026-11-20T11:49:59Z', true, ['lateRound']],
  ['2026-11-20T12:10:01Z', true, ['lateRound']],
  [null, true, ['lateRound']],
  [null, false, []],
])('a minutely round last at %s, when one is due: %s', (lastAt, isDue, problems) => {
  expect(judge({ ...well, round: { lastAt, isDue } }, now).problems).toEqual(problems)
})

const own = { at: now.toISOString(), state: 'up', address: 'a', made: 'mandag' } as const
test.each([
  ['sees the same', [own], true, 'up', []],
  ['sees it by another name', [{ ...own, address: 'b' }], true, 'up', []],
  ['sees it on the other side of a rebuild', [{ ...own, made: 'søndag' }], true, 'up', []],
  ['sees another', [own, { ...own, address: 'b', made: 'søndag' }], true, 'elsewhere', ['workerSearch']],
  ['has none', [{ ...own, state: 'unused', address: null, made: null }], true, 'unused', ['workerSearch']],
  ['does not reach it', [{ ...own, state: 'down', made: null }], true, 'down', ['workerSearch']],
  ['has not looked for long', [{ ...own, at: '2026-11-20T11:00:00Z' }], true, 'unseen', ['workerSearch']],
  ['has had no time to look', [], false, 'unknown', []],
] as const)('a worker that %s', (_what, seen, isDue, view, problems) => {
  expect(workerView(own, [...seen], isDue)).toBe(view)
  expect(judge({ ...well, workerSearch: view }, now).problems).toEqual(problems)
})

test('an old failure is no news, and a job that has just become due is not late', () => {
  const jobs = { waiting: 1, oldestDueAt: '2026-11-20T11:50:00Z', failed: 3, failedLastDay: 0 }
  expect(judge({ ...well, jobs }, now).problems).toEqual([])
  expect(waitingSeconds({ jobs }, now)).toBe(600)
  expect(waitingSeconds({ jobs: { ...jobs, oldestDueAt: '2026-11-20T12:00:09Z' } }, now)).toBe(0)
})
