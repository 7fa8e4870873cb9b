import { accessSync, constants } from 'node:fs'
import path from 'node:path'

// The same browser without what only a window needs comes first: it takes a third less of the processor.
const browserNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/** Where a MongoDB for the tests comes from: `{ uri }`, `{ binary }`, or null. */
export function findMongo() {
  if (process.env.MONGODB_URI) return { uri: process.env.MONGODB_URI }
  const named = process.env.MONGOMS_SYSTEM_BINARY
  const binary = named && isRunnable(named) ? named : onPath(['mongod'])
  return binary ? { binary } : null
}

/** The Chromium of this machine, or null. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return isRunnable(named) ? named : null
  return onPath(browserNames)
}

function onPath(names) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin'].filter(Boolean)
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return candidates.find(isRunnable) ?? null
}

function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
