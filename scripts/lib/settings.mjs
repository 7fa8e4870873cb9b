import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { OperatorError } from './operatorError.mjs'
import { root } from './root.mjs'
import { registerTypeScript } from './typescript.mjs'

/** The validated settings of src/env.ts, so that the commands judge the environment exactly as the portal does. */
export async function loadSettings() {
  const unregister = await registerTypeScript()
  try {
    const { env } = await import(pathToFileURL(path.join(root, 'src', 'env.ts')).href)
    return env
  } catch (error) {
    throw new OperatorError(error.message)
  } finally {
    await unregister()
  }
}
