import { existsSync, mkdirSync, renameSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { inject } from 'vitest'
import { bundling } from '../../scripts/lib/bundle.mjs'

type Compiled = { file: string; options: string[] }

/**
 * A script of the portal as one file of JavaScript with the packages beside it, made once in a run, and what Node is to be
 * told to run it. It starts with half the work of `tsx`.
 *
 * The editor's modules are asked for as they are in production: the others wait for one another as they load, and on Node 20
 * some starts never come to an end.
 */
export function compiled(script: string): Compiled {
  const folder = path.join(inject('templates'), 'processer')
  const file = path.join(folder, `${path.basename(script, '.ts')}.mjs`)
  if (!existsSync(file)) compile(script, folder, file)
  return { file, options: ['--conditions=production'] }
}

/** What Node is to be called with. */
export function nodeArgumentsFor(script: string): string[] {
  const { file, options } = compiled(script)
  return [...options, file]
}

function compile(script: string, folder: string, outfile: string): void {
  const packages = path.join(folder, 'node_modules')
  mkdirSync(folder, { recursive: true })
  if (!existsSync(packages)) symlinkSync(path.resolve('node_modules'), packages)
  const own = `${outfile}.${process.pid}.mjs`
  buildSync({ ...bundling(script, own), sourcemap: false })
  // Whole at once, for a file that looks at the same moment.
  renameSync(own, outfile)
}
