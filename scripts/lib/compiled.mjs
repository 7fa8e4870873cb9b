import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { makeDirectory } from './makeDirectory.mjs'
import { readStacksIn } from './readableStacks.mjs'
import { root } from './root.mjs'
import { markOf, portalSources } from './sources.mjs'
import { registerTypeScript } from './typescript.mjs'

const folder = path.join(root, '.next', 'kommandoer')
const sources = [...portalSources, 'seed', 'scripts']

let mark = null

/**
 * Imports a file of TypeScript, which is compiled with all that it imports of ours the first time it is asked for since a change:
 * `tsx` would do it again in each process, on its way through every package.
 * @param {string} file from the checkout's root
 */
export async function importCompiled(file) {
  const compiled = await compiledFile(file)
  if (!compiled) return importAsWritten(file)
  readStacksIn(pathToFileURL(folder).href)
  return import(pathToFileURL(compiled).href)
}

/** Imports a file of TypeScript by way of `tsx`. */
export async function importAsWritten(file) {
  const unregister = await registerTypeScript()
  return import(pathToFileURL(path.join(root, file)).href).finally(unregister)
}

/** @returns {Promise<string | null>} null where it can't be kept, or can't be compiled, of which `tsx` says more */
async function compiledFile(file) {
  mark ??= markOf(sources).slice(0, 16)
  const place = path.join(folder, mark, file.replace(/\.ts$/, '.mjs'))
  if (existsSync(place)) return place
  try {
    makeDirectory(path.dirname(place))
    await bundle(file, place)
    forgetOthers()
    return place
  } catch {
    return null
  }
}

function forgetOthers() {
  for (const name of readdirSync(folder))
    if (name !== mark) rmSync(path.join(folder, name), { recursive: true, force: true })
}
