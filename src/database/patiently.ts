import { setTimeout as wait } from 'node:timers/promises'
import { isConflict } from './asOneStep'

/** Longer than a replica set needs to find itself a new primary. */
const usualPatienceMs = 45_000

/** Does again what failed because the database was away for a moment. So `work` must be able to run more than once. */
export async function patiently<Outcome>(
  work: () => Promise<Outcome>,
  patienceMs = usualPatienceMs,
): Promise<Outcome> {
  const givesUpAt = performance.now() + patienceMs
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (performance.now() >= givesUpAt || !isPassing(error)) throw error
      await wait(Math.random() * Math.min(50 * attempt, 1000))
    }
  }
}

const passingLabels = ['TransientTransactionError', 'UnknownTransactionCommitResult', 'RetryableWriteError']

/** MongoDB's names for «the primary went away» and «the connection broke». */
const passingNames = [
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongoNotConnectedError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'PoolClearedOnNetworkError',
  'MongooseServerSelectionError',
]

/** MongoDB's numbers for a primary that steps down, shuts down or is not one: they come without labels when reading. */
const passingCodes = [6, 7, 89, 91, 189, 251, 9001, 10107, 11600, 11602, 13435, 13436]

/** Whether the same work, done again, may succeed: somebody else wrote first, or the primary or the connection went away. */
export function isPassing(error: unknown): boolean {
  if (isConflict(error)) return true
  if (!(error instanceof Error)) return false
  const labels: unknown = 'errorLabels' in error ? error.errorLabels : []
  return (
    passingNames.includes(error.name) ||
    ('code' in error && passingCodes.some((code) => code === error.code)) ||
    (Array.isArray(labels) && labels.some((label) => passingLabels.includes(String(label)))) ||
    isPassing(error.cause)
  )
}
