import { renameSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

/** How a script of the portal becomes one file of JavaScript, while the packages stay where they are. */
export function bundling(script, outfile) {
  return {
    absWorkingDir: root,
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: 'external',
    logLevel: 'silent',
    // Only the configuration asks where it lies.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(root, 'payload.config.ts')).href) },
  }
}

/** Makes the file, whole at once. */
export async function bundle(script, outfile) {
  const { build, stop } = await import('esbuild')
  const own = `${outfile}.${process.pid}.mjs`
  await build(bundling(script, own)).finally(stop)
  renameSync(`${own}.map`, `${outfile}.map`)
  renameSync(own, outfile)
}
