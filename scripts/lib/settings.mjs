import { importCompiled } from './compiled.mjs'
import { OperatorError } from './operatorError.mjs'

/** The validated settings of src/env.ts, so that the commands judge the environment exactly as the portal does. */
export async function loadSettings() {
  try {
    const { env } = await importCompiled('src/env.ts')
    return env
  } catch (error) {
    throw new OperatorError(error.message)
  }
}
