import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from '@libsql/client'
import { makeDirectory } from './makeDirectory.mjs'
import { OperatorError } from './operatorError.mjs'

// A connection that nobody refers to is closed when memory is tidied, and its lock with it.
const held = new Set()

/**
 * Takes a lock that this process keeps until it lets go or dies: the operating system takes it back, however the process
 * died. It is the lock of an open SQLite transaction on an empty file, which works wherever SQLite does. The file is never
 * removed: somebody else could be about to lock it.
 * @param {string} file
 * @param {{ shouldWait?: () => boolean }} [options] asked each time somebody else has the lock
 * @returns {Promise<(() => Promise<void>) | null>} lets go of the lock; null when somebody else has it
 */
export async function takeLock(file, { shouldWait = () => false } = {}) {
  makeDirectory(path.dirname(file), 0o700)
  const connection = await open(file)
  while (!(await begin(connection, file))) {
    if (!shouldWait()) {
      connection.close()
      return null
    }
    await wait(100)
  }
  held.add(connection)
  return async () => {
    held.delete(connection)
    // Closing alone lets go only once memory is tidied.
    await connection.execute('ROLLBACK')
    connection.close()
  }
}

/** For {@link takeLock}: waits for what is just ending. */
export function patience(ms) {
  const deadline = Date.now() + ms
  return () => Date.now() < deadline
}

async function open(file) {
  try {
    const connection = createClient({ url: `file:${encodeURI(file).replace(/[?#]/g, encodeURIComponent)}` })
    await connection.execute('PRAGMA busy_timeout = 0')
    return connection
  } catch (error) {
    throw unlockable(file, error)
  }
}

async function begin(connection, file) {
  try {
    // Nothing is ever written, so there is nothing to leave behind.
    await connection.execute('PRAGMA journal_mode = MEMORY')
    await connection.execute('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if (/^SQLITE_BUSY/.test(error.code ?? '')) return false
    throw unlockable(file, error)
  }
}

function unlockable(file, error) {
  return new OperatorError(
    `${file} kan ikke låses (${error.code ?? error.message}). Ret rettighederne til mappen.`,
  )
}
