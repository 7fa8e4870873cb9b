import { accessSync, constants, realpathSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const here = (file) => path.join(import.meta.dirname, file)

/** This process may go before the operating system has been asked, and would then not be missed. */
const unlessOrphaned = '[ "$PPID" = "$0" ] && exec "$@"'

/**
 * How to start a program so that it ends when this process is gone, however that went. Programs on Node hold a channel to
 * this process. Of others the operating system is asked, where it can be, so that not even killing everything on Node leaves
 * them behind; else a process of ours stands in between.
 * @returns {{ command: string, args: string[], env: Record<string, string>, channel: 'ipc'[] }} `channel` goes last in stdio
 */
export function tethered(command, args) {
  const env = { PORTAL_PARENT: String(process.pid) }
  if (command === process.execPath) {
    const preload = pathToFileURL(here('endWithParentNow.mjs')).href
    return { command, args: ['--import', preload, ...args], env, channel: ['ipc'] }
  }
  const setpriv = findSetpriv()
  if (setpriv) {
    const asked = ['--pdeathsig', 'KILL', '/bin/sh', '-c', unlessOrphaned, String(process.pid)]
    return { command: setpriv, args: [...asked, command, ...args], env: {}, channel: [] }
  }
  return { command: process.execPath, args: [here('tether.mjs'), command, ...args], env, channel: ['ipc'] }
}

function findSetpriv() {
  if (process.platform !== 'linux') return null
  return ['/usr/bin/setpriv', '/bin/setpriv'].find(isSetpriv) ?? null
}

function isSetpriv(file) {
  try {
    accessSync(file, constants.X_OK)
    // BusyBox's own can't do it.
    return path.basename(realpathSync(file)) === 'setpriv'
  } catch {
    return false
  }
}
