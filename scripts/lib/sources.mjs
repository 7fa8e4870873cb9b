import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

/** What the portal is made of, pages and commands alike. */
export const portalSources = [
  'src',
  'collections',
  'globals',
  'migrations',
  'payload.config.ts',
  'tsconfig.json',
  'package-lock.json',
]

/** A mark of what stands in files and folders, and of the Node that is to run it. Tests are no part of it. */
export function markOf(sources) {
  const hash = createHash('sha256').update(process.version)
  for (const file of sources.flatMap(filesIn)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(source) {
  const full = path.join(root, source)
  if (!existsSync(full)) return []
  if (path.extname(source)) return [source]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()
}
