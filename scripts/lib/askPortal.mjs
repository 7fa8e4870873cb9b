import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { OperatorError } from './operatorError.mjs'
import { workDoor } from './workDoor.mjs'

/**
 * Has the portal that runs on a data folder do a command's work.
 * @param {{ dataDir: string, work: string, args: string[], say: object }} asked
 * @returns {Promise<number | null>} the exit code; null when nobody there can do it
 * @throws {OperatorError} when the portal ended in the middle of it
 */
export async function askPortal({ args, dataDir, say, work }) {
  const socket = connect(workDoor(dataDir))
  const isOpen = await new Promise((resolve) => {
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
  })
  if (!isOpen) return null
  socket.on('error', () => {})
  socket.write(`${JSON.stringify({ work, args })}\n`)
  for await (const line of createInterface({ input: socket })) {
    const said = JSON.parse(line)
    if (said.isUnknown) return null
    if (said.line !== undefined) say.line(said.line)
    if (said.problem !== undefined) say.problem(said.problem)
    if (said.total !== undefined) say.progress(said.done, said.total)
    if (said.code !== undefined) return said.code
  }
  throw new OperatorError('Portalen stoppede, før arbejdet var færdigt. Start den, og kør kommandoen igen.')
}
