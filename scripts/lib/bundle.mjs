import { renameSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

/** Makes a script of the portal one file of JavaScript, whole at once; the packages stay where they are. */
export async function bundle(script, outfile) {
  const { build, stop } = await import('esbuild')
  const own = `${outfile}.${process.pid}.mjs`
  await build({
    absWorkingDir: root,
    entryPoints: [script],
    outfile: own,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: 'external',
    logLevel: 'silent',
    // Only the configuration asks where it lies.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(root, 'payload.config.ts')).href) },
  }).finally(stop)
  renameSync(`${own}.map`, `${outfile}.map`)
  renameSync(own, outfile)
}
