import { rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import { OperatorError } from './operatorError.mjs'

// A socket rather than a pid file: it can't be stale in a container, where every start has the same pids.
const socketFile = (dataDir) => path.join(dataDir, 'run', 'portal.sock')
const runFile = (dataDir) => path.join(dataDir, 'run', 'portal.json')

/** Claims the data folder for this process; stops with one line when another portal is running on it. */
export async function claimDataDirectory(dataDir) {
  if (await isPortalRunning(dataDir)) {
    throw new OperatorError(
      `Portalen kører allerede på ${dataDir}. Stop den først, eller sæt DATA_DIR til en anden mappe.`,
    )
  }
  rmSync(socketFile(dataDir), { force: true })
  await new Promise((resolve) => {
    const server = createServer((socket) => socket.end())
    // Some file systems have no sockets; the portal is worth more than the lock.
    server.once('error', resolve)
    server.listen(socketFile(dataDir), resolve)
    server.unref()
  })
}

/** Tells the other commands which port the portal has, until this process ends. */
export function announcePort(dataDir, port) {
  writeFileSync(runFile(dataDir), JSON.stringify({ port }))
  process.once('exit', () => {
    for (const file of [runFile(dataDir), socketFile(dataDir)]) rmSync(file, { force: true })
  })
}

/** True when a portal has claimed the data folder and is alive. */
export function isPortalRunning(dataDir) {
  return new Promise((resolve) => {
    const socket = connect(socketFile(dataDir))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
