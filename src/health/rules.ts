/** What was found when the portal looked at what it stands on. */
export type Findings = {
  database: 'up' | 'down'
  /** SQLite has one writer in one process instead. */
  transactions: 'up' | 'missing' | 'unused'
  search: 'up' | 'empty' | 'down' | 'unused'
  /** The engine that the portal has started itself, as whoever keeps it running tells. */
  searchEngine: SearchEngine | 'unused'
  /** Of the disks the portal writes to, the one with least room. */
  disk: { freeMegabytes: number | null }
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

export type SearchEngine = {
  isUp: boolean
  /** How often in a row it has stopped, or has not come up. */
  failures: number
  /** How often in the last hour, however well it ran in between. */
  lastHour: number
  restarts: number
  reason: string | null
}

export type Problem = Exclude<keyof Findings, 'round'> | 'lateJobs' | 'lateRound'

/** Jobs run every five seconds; one that has waited so long shows that nobody runs them. */
export const latestMinutes = 10

/** A run of failures: fewer in a row are mended by themselves (scripts/lib/searchMishaps.mjs says so on the console, too). */
export const runOfFailures = 3
/** One that dies so often is not mended, though it runs in between. */
export const mostFailuresAnHour = 6

/** What the portal asks for at its start (scripts/lib/freeSpace.mjs), and is to have while it runs. */
export const leastFreeMegabytes = 500

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
    ['searchEngine', findings.searchEngine !== 'unused' && isFailing(findings.searchEngine)],
    ['disk', findings.disk.freeMegabytes !== null && findings.disk.freeMegabytes < leastFreeMegabytes],
    ['mail', findings.mail.server === 'down' || findings.mail.failures > 0],
    ['jobs', findings.jobs.failedLastDay > 0],
    ['lateJobs', waitingSeconds(findings, now) > latestMinutes * 60],
    ['lateRound', findings.round.isDue && isLongFrom(findings.round.lastAt, now)],
    ['workerSearch', isWorkerApart(findings)],
  ]
  return { status: isDown ? 'down' : 'up', problems: checks.filter(([, is]) => is).map(([name]) => name) }
}

function isFailing({ failures, lastHour }: SearchEngine): boolean {
  return failures >= runOfFailures || lastHour >= mostFailuresAnHour
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
