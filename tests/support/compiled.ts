import { mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'

const folder = path.resolve('node_modules', '.vidensnetvaerk-tests')
const made = new Map<string, string>()

/**
 * A script of the portal's as one file of JavaScript beside the packages it uses, which Node starts with half the work.
 * Tests that kill processes start many.
 * @param script from the root, fx `scripts/worker.ts`
 * @returns the file
 */
export function compiled(script: string): string {
  const known = made.get(script)
  if (known) return known
  const file = path.join(folder, `${path.parse(script).name}.mjs`)
  const own = `${file}.${process.pid}`
  mkdirSync(folder, { recursive: true })
  buildSync({
    entryPoints: [script],
    outfile: own,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    jsx: 'automatic',
    // As TypeScript has it, where names differ by a capital letter alone.
    resolveExtensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    // Only the configuration asks where it is.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.resolve('payload.config.ts')).href) },
    logLevel: 'error',
  })
  // Another run may be reading the last one.
  renameSync(own, file)
  made.set(script, file)
  return file
}
