import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { inspect } from 'node:util'
import { diskFullLine, mentionsFullDisk } from './diskFull.mjs'

/** Where commands reach the portal that runs on a data folder. */
export const workDoor = (dataDir) => path.join(dataDir, 'run', 'work.sock')

/**
 * Does the work of commands in this process, which has the database: only for whoever runs the portal, by the rights of the
 * socket. Whoever comes is greeted, and then asks in a line, `{ work, args }`; each line that comes back says something, and the
 * last one how it went.
 */
export function openWorkDoor(dataDir) {
  const file = workDoor(dataDir)
  rmSync(file, { force: true })
  const server = createServer(answer)
  // Some file systems have no sockets, and a path may be too long for one: then commands are refused beside the portal.
  server.on('error', () => {})
  const umask = process.umask(0o177)
  server.listen(file)
  process.umask(umask)
  server.unref()
  process.once('exit', () => rmSync(file, { force: true }))
}

function answer(socket) {
  // A command that is broken off leaves its work to be done.
  socket.on('error', () => {})
  socket.write(`${JSON.stringify({ isListening: true })}\n`)
  createInterface({ input: socket }).once('line', async (asked) => {
    const tell = (said) => {
      if (socket.writable) socket.write(`${JSON.stringify(said)}\n`)
    }
    try {
      const { args, work } = JSON.parse(asked)
      const known = globalThis.portalWorks ?? {}
      if (!Object.hasOwn(known, work)) tell({ isUnknown: true })
      else tell({ code: await known[work](args, sayingBy(tell)) })
    } catch (error) {
      console.error(error)
      const why = mentionsFullDisk(inspect(error)) ? diskFullLine : 'Uventet fejl; den står i portalens log.'
      tell({ problem: `✗ ${why}`, code: 1 })
    }
    socket.end()
  })
}

function sayingBy(tell) {
  return {
    line: (line) => tell({ line }),
    problem: (problem) => tell({ problem }),
    progress: (done, total) => tell({ done, total }),
  }
}
