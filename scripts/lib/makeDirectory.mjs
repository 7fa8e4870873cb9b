import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/**
 * Creates a folder and those above it. Node's own `recursive` never returns under /proc and its like,
 * where a missing folder answers ENOENT however often its parent is made.
 */
export function makeDirectory(directory, mode = 0o777) {
  if (existsSync(directory)) return
  const parent = path.dirname(directory)
  if (parent !== directory) makeDirectory(parent, mode)
  try {
    mkdirSync(directory, { mode })
  } catch (error) {
    // Somebody else made it in the same moment.
    if (error.code !== 'EEXIST') throw error
  }
}
