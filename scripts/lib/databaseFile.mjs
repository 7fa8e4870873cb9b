import { lstatSync, readlinkSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { expandConfig } from '@libsql/core/config'
import { root } from './root.mjs'

/**
 * The one path of a SQLite database, however the setting names it: two settings that name the same file give the same path.
 * The file need not be there yet.
 * @param {string} databaseUri `file:…`
 */
export function databaseFile(databaseUri) {
  return realPath(path.resolve(root, expandConfig({ url: databaseUri }, true).path))
}

function realPath(file, left = 20) {
  const folder = realFolder(path.dirname(file))
  const plain = path.join(folder, path.basename(file))
  const found = lstatSync(plain, { throwIfNoEntry: false })
  if (!found?.isSymbolicLink() || left === 0) return plain
  return realPath(path.resolve(folder, readlinkSync(plain)), left - 1)
}

function realFolder(folder) {
  try {
    return realpathSync(folder)
  } catch {
    const parent = path.dirname(folder)
    return parent === folder ? folder : path.join(realFolder(parent), path.basename(folder))
  }
}
