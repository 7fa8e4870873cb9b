import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout: every command works from here, whatever folder it was started in. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
