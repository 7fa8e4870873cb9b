/** What was found when the portal looked at what it stands on. */
export type Findings = {
  database: 'up' | 'down'
  /** SQLite is run without them, in one process. */
  transactions: 'up' | 'missing' | 'unused'
  search: 'up' | 'empty' | 'down' | 'unused'
  mail: {
    server: 'up' | 'down' | 'unused'
    /** Mails that the server has turned down since it last took one; they lie as files. */
    failures: number
    lastFailureAt: string | null
  }
  jobs: {
    waiting: number
    /** When the job that has waited longest was due. */
    oldestDueAt: string | null
    failed: number
    failedLastDay: number
  }
  /** The minutely round, which gives seats, sends mails and shows that somebody runs the jobs. */
  round: {
    lastAt: string | null
    /** Whether the portal has been up so long that there should have been one. */
    isDue: boolean
  }
  /**
   * The engine as whoever runs the search queues meets it. `elsewhere`: it is another than the web process asks. `unseen`:
   * nobody has looked for a while. `unknown`: it is too early to say.
   */
  workerSearch: 'up' | 'empty' | 'down' | 'unused' | 'elsewhere' | 'unseen' | 'unknown'
}

export type Problem = Exclude<keyof Findings, 'round'> | 'lateJobs' | 'lateRound'

/** Jobs run every five seconds; one that has waited so long shows that nobody runs them. */
export const latestMinutes = 10

/**
 * Whether people can use the portal, and what somebody should look at. Readers notice nothing when search or mail is away,
 * so that alone is not down.
 */
export function judge(findings: Findings, now: Date): { status: 'up' | 'down'; problems: Problem[] } {
  const isDown = findings.database === 'down' || findings.transactions === 'missing'
  const checks: [Problem, boolean][] = [
    ['database', findings.database === 'down'],
    ['transactions', findings.transactions === 'missing'],
    ['search', findings.search === 'down' || findings.search === 'empty'],
    ['mail', findings.mail.server === 'down' || findings.mail.failures > 0],
    ['jobs', findings.jobs.failedLastDay > 0],
    ['lateJobs', waitingSeconds(findings, now) > latestMinutes * 60],
    ['lateRound', findings.round.isDue && isLongFrom(findings.round.lastAt, now)],
    ['workerSearch', isWorkerApart(findings)],
  ]
  return { status: isDown ? 'down' : 'up', problems: checks.filter(([, is]) => is).map(([name]) => name) }
}

/** Long ago, or in a time to come, which only a clock that was wrong can have shown. */
export function isLongFrom(instant: string | null, now: Date): boolean {
  if (!instant) return true
  return Math.abs(now.getTime() - new Date(instant).getTime()) > latestMinutes * 60_000
}

/** Where the web process has no engine, nobody misses what the worker sees. */
function isWorkerApart({ search, workerSearch }: Findings): boolean {
  if (search === 'unused' || workerSearch === 'up' || workerSearch === 'unknown') return false
  // The same engine, and said already.
  return !(workerSearch === search)
}

/** How long the oldest job has waited beyond its time, in whole seconds; 0 when none does. */
export function waitingSeconds({ jobs }: Pick<Findings, 'jobs'>, now: Date): number {
  if (!jobs.oldestDueAt) return 0
  return Math.max(0, Math.floor((now.getTime() - new Date(jobs.oldestDueAt).getTime()) / 1000))
}
