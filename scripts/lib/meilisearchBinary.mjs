import { accessSync, chmodSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

const fileName = process.platform === 'win32' ? 'meilisearch.exe' : 'meilisearch'

/**
 * What an engine beside a portal may take while it indexes. By itself it takes two thirds of the machine's memory, and makes
 * all of it ready for each change, which takes ten times as long as the change.
 */
export const indexingBounds = ['--max-indexing-memory', '256Mb', '--max-indexing-threads', '1']

/** The Meilisearch program of this machine: the optional package's, else one on PATH, else null. */
export function findMeilisearchBinary() {
  return packagedBinary() ?? binaryOnPath()
}

function packagedBinary() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const file = path.join(root, 'node_modules', '@gaubee', 'meilisearch-linux-amd64', fileName)
  if (!existsSync(file)) return null
  try {
    // The package is published without the run bit.
    if (!isRunnable(file)) chmodSync(file, 0o755)
    return file
  } catch {
    return null
  }
}

function binaryOnPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return folders.map((folder) => path.join(folder, fileName)).find(isRunnable) ?? null
}

function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
